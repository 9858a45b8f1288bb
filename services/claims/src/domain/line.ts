import type { Temporal } from 'temporal-polyfill';

/** The dated parameter a line used: a decision keeps the value it was taken with (A4). */
export interface Cited {
  parameterId: string;
  parameterFrom: Temporal.PlainDate;
  source: string;
}

/** One line of a calculation explained to the people it concerns: the rule, its figures, what it answered. */
export interface Line extends Partial<Cited> {
  ruleId: string;
  label: string;
  detail: string;
  outcome: 'OK' | 'BLOCKS' | 'INFO';
}

/** Cites the dated parameter a line used. */
export const citing = ({ id, from, source }: { id: string; from: Temporal.PlainDate; source: string }): Cited => ({
  parameterId: id,
  parameterFrom: from,
  source,
});
