import type { Temporal } from 'temporal-polyfill';
import { chosenAnswers, type EligibilityAnswers } from './eligibility-choices.ts';
import { type Dated, type Series, valueOn } from './parameters/series.ts';

/** What a rule decides by: the value of each parameter on a day, and the answer to each open question. */
export interface Law {
  valueOn<Value>(parameter: Series<Value>, day: Temporal.PlainDate): Dated<Value>;
  readonly answers: EligibilityAnswers;
}

/** A value approved since the tables were written, from its day on. */
export interface Amendment {
  readonly parameterId: string;
  readonly from: string;
  readonly value: unknown;
  readonly source: string;
  readonly checkedOn: string;
}

/** The tables as they are written. */
export const writtenLaw: Law = { valueOn, answers: chosenAnswers };

/**
 * The tables with what was approved since (R-GEN-01). An amendment replaces nothing before its day; on its day it comes after a written
 * value of the same day, since it was decided later.
 */
export function amendedLaw(amendments: readonly Amendment[], answers: EligibilityAnswers = chosenAnswers): Law {
  const byParameter = Map.groupBy(amendments, ({ parameterId }) => parameterId);
  const amended = new Map<string, Series<unknown>>();
  return {
    answers,
    valueOn<Value>(parameter: Series<Value>, day: Temporal.PlainDate): Dated<Value> {
      const added = byParameter.get(parameter.id);
      if (!added) return valueOn(parameter, day);
      const known = amended.get(parameter.id) ?? withEntries(parameter, added);
      amended.set(parameter.id, known);
      return valueOn(known as Series<Value>, day);
    },
  };
}

/** A parameter with the values approved since, oldest first. */
export function withEntries<Value>(parameter: Series<Value>, added: readonly Amendment[]): Series<Value> {
  const [first, ...others] = parameter.entries;
  const later = [...others, ...(added as readonly (Amendment & { value: Value })[])].sort((a, b) =>
    a.from < b.from ? -1 : a.from > b.from ? 1 : 0,
  );
  return { id: parameter.id, entries: [first, ...later] };
}
