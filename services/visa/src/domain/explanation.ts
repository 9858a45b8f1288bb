import type { Dated } from '@trousseau/scheme/parameters/series';
import { typography } from '@trousseau/values/french';
import type { Temporal } from 'temporal-polyfill';

/** One rule of a decision as it is told to people: French, with the dated parameter it used. */
export interface ExplanationLine {
  ruleId: string;
  label: string;
  detail: string;
  outcome: 'OK' | 'BLOCKS' | 'INFO';
  parameterId: string | null;
  parameterFrom: Temporal.PlainDate | null;
  source: string | null;
}

interface Told {
  ruleId: string;
  label: string;
  detail: string;
  outcome: ExplanationLine['outcome'];
}

/** Makes a line; `parameter` is the dated value that decided, when there is one. */
export function line(told: Told, parameter?: Dated<unknown>): ExplanationLine {
  return {
    ...told,
    label: typography(told.label),
    detail: typography(told.detail),
    parameterId: parameter?.id ?? null,
    parameterFrom: parameter?.from ?? null,
    source: parameter?.source ?? null,
  };
}
