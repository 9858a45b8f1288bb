import { type Law, writtenLaw } from '@trousseau/scheme/law';
import { ageGround, housingAidShare, type Ratio } from '@trousseau/scheme/parameters/eligibility';
import { type ResourceKind, type ResourceWeight, resourceWeights } from '@trousseau/scheme/parameters/resources';
import type { Dated } from '@trousseau/scheme/parameters/series';
import { prorataCents, sumCents } from '@trousseau/values/cents';
import type { Temporal } from 'temporal-polyfill';

/** Something one lives on: last month's sum, or that of the last calendar year. */
export interface Resource {
  readonly kind: ResourceKind;
  readonly cents: number;
  readonly period: 'MONTH' | 'YEAR';
}

/** What decides how some kinds count. */
export interface Earner {
  readonly student: boolean;
  readonly ageYears: number;
  readonly resources: readonly Resource[];
}

/** A sum of the whole household, counted once however many of its members declare it. */
export interface HouseholdResource extends Resource {
  /** The family or tax household it belongs to. */
  readonly of: string;
}

/** Each sum as it was declared and as it counts, in cents a month. */
export interface CountedResources {
  readonly items: readonly {
    readonly kind: ResourceKind;
    readonly declaredCents: number;
    readonly countedCents: number;
  }[];
  readonly baseCents: number;
}

export interface ResourceBaseVerdict extends CountedResources {
  readonly parameters: readonly Dated<unknown>[];
}

const monthsOfYear = 12;

/** What the sums of a whole household are counted by: they belong to nobody apart. */
const nobodyApart = { student: false, ageYears: 0 };

interface CountingRules {
  readonly weights: Readonly<Record<ResourceKind, ResourceWeight>>;
  readonly aidShare: Ratio;
  readonly beforeYears: number;
  readonly unlisted: Law['answers']['unlistedResources'];
}

/**
 * R-ELIG-20. What the signatories have to live on, a month: personal sums of all, household sums once each. A yearly sum counts for
 * its twelfth, truncated to the cent; the simulated housing aid of the new home for its share (D-ELIG-03).
 */
export function judgeResourceBase(
  earners: readonly Earner[],
  household: readonly HouseholdResource[],
  requestDate: Temporal.PlainDate,
  law: Law = writtenLaw,
): ResourceBaseVerdict {
  const weights = law.valueOn(resourceWeights, requestDate);
  const aidShare = law.valueOn(housingAidShare, requestDate);
  const { beforeYears } = law.valueOn(ageGround, requestDate).value;
  const rules = {
    weights: weights.value,
    aidShare: aidShare.value,
    beforeYears,
    unlisted: law.answers.unlistedResources,
  };
  const shared = [...new Map(household.map((item) => [`${item.kind} ${item.of}`, item])).values()];
  const items = [
    ...earners.flatMap((earner) => earner.resources.map((resource) => countedOf(resource, earner, rules))),
    ...shared.map((resource) => countedOf(resource, nobodyApart, rules)),
  ];
  return {
    items,
    baseCents: sumCents(items.map(({ countedCents }) => countedCents)),
    parameters: items.some(({ kind }) => kind === 'HOUSING_AID') ? [aidShare, weights] : [weights],
  };
}

function countedOf(
  resource: Resource,
  earner: Omit<Earner, 'resources'>,
  rules: CountingRules,
): CountedResources['items'][number] {
  const { kind, cents, period } = resource;
  const declaredCents = period === 'YEAR' ? prorataCents(cents, 1, monthsOfYear, 'down') : cents;
  return { kind, declaredCents, countedCents: countedCentsOf(kind, declaredCents, earner, rules) };
}

function countedCentsOf(
  kind: ResourceKind,
  cents: number,
  { student, ageYears }: Omit<Earner, 'resources'>,
  { weights, aidShare, beforeYears, unlisted }: CountingRules,
): number {
  switch (weights[kind]) {
    case 'FULL':
      return cents;
    case 'NONE':
      return 0;
    case 'NOT_FOR_STUDENTS':
      return student ? 0 : cents;
    case 'UNTIL_AGE_GROUND_ENDS':
      return ageYears < beforeYears ? cents : 0;
    case 'IF_UNLISTED_COUNT':
      return unlisted === 'COUNTED' ? cents : 0;
    case 'HOUSING_AID_SHARE':
      return prorataCents(cents, aidShare.numerator, aidShare.denominator, 'down');
  }
}
