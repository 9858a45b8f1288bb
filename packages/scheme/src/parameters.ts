import * as access from './parameters/access.ts';
import * as claims from './parameters/claims.ts';
import * as cover from './parameters/cover.ts';
import * as eligibility from './parameters/eligibility.ts';
import * as grounds from './parameters/grounds.ts';
import * as residence from './parameters/residence.ts';
import * as resources from './parameters/resources.ts';
import * as retention from './parameters/retention.ts';
import { isSeries, type Series } from './parameters/series.ts';
import * as visa from './parameters/visa.ts';
import * as zones from './parameters/zones.ts';

/** Every dated parameter of the scheme, for the audit of the tables and their listing. A rule imports its own by name. */
export const parameters: readonly Series<unknown>[] = [
  access,
  zones,
  residence,
  eligibility,
  grounds,
  resources,
  visa,
  cover,
  claims,
  retention,
].flatMap((group) => Object.values(group).filter(isSeries));
