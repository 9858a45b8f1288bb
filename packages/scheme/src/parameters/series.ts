import { isOnOrBefore } from '@trousseau/values/days';
import { Temporal } from 'temporal-polyfill';

/** One value of a parameter, from the day it takes effect to the eve of the next one. */
export interface Entry<Value> {
  readonly from: string;
  readonly value: Value;
  /** Where it is written, in words a person can follow. */
  readonly source: string;
  /** The day the source was last read again. */
  readonly checkedOn: string;
}

/**
 * A parameter of the scheme with all its values, oldest first. Never edited, only appended to. A first value from
 * 2016-01-01, the year the scheme opened, means that its source gives no start.
 */
export interface Series<Value> {
  readonly id: string;
  readonly entries: readonly [Entry<Value>, ...Entry<Value>[]];
}

/** The value that applies on a day, with what an explanation line must cite. */
export interface Dated<Value> {
  readonly id: string;
  readonly value: Value;
  readonly from: Temporal.PlainDate;
  readonly source: string;
}

/** Declares a parameter: its id (`P-…`) and its values, oldest first. */
export function series<Value>(id: string, entries: Series<Value>['entries']): Series<Value> {
  return { id, entries };
}

/**
 * The value of a parameter on the day of the legal act (R-GEN-01), never «today». Throws when the day is before the first
 * value: the scheme did not exist, and nothing should be computed for that day.
 */
export function valueOn<Value>({ id, entries }: Series<Value>, day: Temporal.PlainDate): Dated<Value> {
  const entry = entries.findLast(({ from }) => isOnOrBefore(Temporal.PlainDate.from(from), day));
  if (!entry) throw new RangeError(`${id} has no value on ${day}: it begins on ${entries[0].from}.`);
  return { id, value: entry.value, from: Temporal.PlainDate.from(entry.from), source: entry.source };
}
