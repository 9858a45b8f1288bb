import { Temporal } from 'temporal-polyfill';

const parisTimeZone = 'Europe/Paris';

/** The day it is in Paris at an instant: the only way «today» is made. */
export function parisDay(instant: Temporal.Instant): Temporal.PlainDate {
  return instant.toZonedDateTimeISO(parisTimeZone).toPlainDate();
}

/** The instant a day begins in Paris; a limit that ends on a day is over when the next one begins (D-DATE-01). */
export function startOfParisDay(day: Temporal.PlainDate): Temporal.Instant {
  return day.toZonedDateTime(parisTimeZone).toInstant();
}

/** D-DATE-01. A limit of n calendar days from a day ends on day + n: the first is not counted, week-ends are not skipped. */
export function addDays(day: Temporal.PlainDate, days: number): Temporal.PlainDate {
  return day.add({ days });
}

/**
 * D-DATE-02. The same day number n months later, or the last day of that month when it has no such day. Counted by hand: every
 * decision asks it, and a duration costs as much as the day it leads to.
 */
export function addMonths(day: Temporal.PlainDate, months: number): Temporal.PlainDate {
  const counted = day.year * 12 + day.month - 1 + months;
  const year = Math.floor(counted / 12);
  const month = counted - year * 12 + 1;
  return new Temporal.PlainDate(year, month, Math.min(day.day, daysInMonth(year, month)));
}

const monthLengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

function daysInMonth(year: number, month: number): number {
  const isLeapYear = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return month === 2 && isLeapYear ? 29 : (monthLengths[month - 1] as number);
}

/** D-DATE-03. Whether a day is within n months of a start, both the start and the anniversary day included. */
export function isWithinMonths(start: Temporal.PlainDate, day: Temporal.PlainDate, months: number): boolean {
  return isOnOrBefore(start, day) && isOnOrBefore(day, addMonths(start, months));
}

/** D-DATE-04. Whether a day is in a cover window: first day included, start + n months excluded. */
export function isInCoverWindow(start: Temporal.PlainDate, day: Temporal.PlainDate, months: number): boolean {
  return isOnOrBefore(start, day) && isBefore(day, addMonths(start, months));
}

/** D-DATE-05. The day a person reaches an age; born on 29 February, the birthday of a common year is 1 March. */
export function birthdayOn(birthDate: Temporal.PlainDate, years: number): Temporal.PlainDate {
  const year = birthDate.year + years;
  const isLeapDay = birthDate.month === 2 && birthDate.day === 29;
  if (isLeapDay && !Temporal.PlainDate.from({ year, month: 1, day: 1 }).inLeapYear) {
    return Temporal.PlainDate.from({ year, month: 3, day: 1 });
  }
  return Temporal.PlainDate.from({ year, month: birthDate.month, day: birthDate.day });
}

/**
 * Age in whole years on a day; negative before birth. In a common year 29 February lies between the 28th and 1 March, so that
 * D-DATE-05 asks for nothing more: no day is made, this is asked twice of each person in every decision.
 */
export function ageOn(birthDate: Temporal.PlainDate, day: Temporal.PlainDate): number {
  const isBeforeBirthday = day.month < birthDate.month || (day.month === birthDate.month && day.day < birthDate.day);
  return day.year - birthDate.year - (isBeforeBirthday ? 1 : 0);
}

/** Negative when the day is the earlier one, zero when they are the same. `PlainDate.compare` counts the days since 1970 of both. */
function compareDays(day: Temporal.PlainDate, other: Temporal.PlainDate): number {
  return day.year - other.year || day.month - other.month || day.day - other.day;
}

export function isBefore(day: Temporal.PlainDate, other: Temporal.PlainDate): boolean {
  return compareDays(day, other) < 0;
}

export function isAfter(day: Temporal.PlainDate, other: Temporal.PlainDate): boolean {
  return compareDays(day, other) > 0;
}

export function isOnOrBefore(day: Temporal.PlainDate, other: Temporal.PlainDate): boolean {
  return compareDays(day, other) <= 0;
}

export function isOnOrAfter(day: Temporal.PlainDate, other: Temporal.PlainDate): boolean {
  return compareDays(day, other) >= 0;
}

/** The number of days from one day to another; negative when the second is earlier. */
export function daysBetween(from: Temporal.PlainDate, to: Temporal.PlainDate): number {
  return from.until(to, { largestUnit: 'days' }).days;
}

/** The earliest of one or several days. */
export function earliest(first: Temporal.PlainDate, ...others: Temporal.PlainDate[]): Temporal.PlainDate {
  return others.reduce((best, day) => (isBefore(day, best) ? day : best), first);
}

/** The latest of one or several days. */
export function latest(first: Temporal.PlainDate, ...others: Temporal.PlainDate[]): Temporal.PlainDate {
  return others.reduce((best, day) => (isAfter(day, best) ? day : best), first);
}
