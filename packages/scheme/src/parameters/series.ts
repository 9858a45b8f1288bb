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

/** Whether something a table exports is a parameter, and not a list or a type’s helper. */
export function isSeries(value: unknown): value is Series<unknown> {
  return typeof value === 'object' && value !== null && 'entries' in value && 'id' in value;
}

/**
 * The value of a parameter on the day of the legal act (R-GEN-01), never «today». Throws when the day is before the first
 * value: the scheme did not exist, and nothing should be computed for that day.
 */
export function valueOn<Value>(parameter: Series<Value>, day: Temporal.PlainDate): Dated<Value> {
  const on = isoOf(day);
  const dated = datedOf(parameter).findLast(({ iso }) => iso <= on)?.dated;
  if (!dated)
    throw new RangeError(`${parameter.id} has no value on ${day}: it begins on ${parameter.entries[0].from}.`);
  return dated;
}

// A decision looks up a dozen parameters on one day, and there are tens of thousands a second: days are read and written once,
// then compared as ISO texts, which sort as the days they name.
const tables = new WeakMap<Series<unknown>, readonly { iso: string; dated: Dated<unknown> }[]>();
const isoTexts = new WeakMap<Temporal.PlainDate, string>();

function datedOf<Value>(parameter: Series<Value>): readonly { iso: string; dated: Dated<Value> }[] {
  const known = tables.get(parameter) as readonly { iso: string; dated: Dated<Value> }[] | undefined;
  if (known) return known;
  const { id, entries } = parameter;
  const read = entries.map(({ from, value, source }) => ({
    iso: from,
    dated: { id, value, from: Temporal.PlainDate.from(from), source },
  }));
  tables.set(parameter, read);
  return read;
}

function isoOf(day: Temporal.PlainDate): string {
  const known = isoTexts.get(day);
  if (known !== undefined) return known;
  const iso = day.toString();
  isoTexts.set(day, iso);
  return iso;
}
