import { deadlineReminderDays } from '@trousseau/scheme/parameters/reminders';
import { valueOn } from '@trousseau/scheme/parameters/series';
import { daysBetween } from '@trousseau/values/days';
import type { Temporal } from 'temporal-polyfill';

/**
 * The reminder of a day that is due, by its number of days before it, or null. After a stop only the nearest is given, and none twice.
 * @param givenDays the last reminder given of it, null when none was
 * @param reminderDays how many days before it somebody is reminded
 */
export function reminderDue(
  dueOn: Temporal.PlainDate,
  givenDays: number | null,
  reminderDays: readonly number[],
  today: Temporal.PlainDate,
): number | null {
  const left = daysBetween(today, dueOn);
  const reached = reminderDays.filter((days) => left <= days);
  if (left < 0 || reached.length === 0) return null;
  const nearest = Math.min(...reached);
  return givenDays === null || nearest < givenDays ? nearest : null;
}

/** Domain §5 (P-REMINDER). How many days before the deadline of a clock its actor is reminded of it. */
export const deadlineReminders = (today: Temporal.PlainDate): readonly number[] =>
  valueOn(deadlineReminderDays, today).value;
