import { coverEndReminderDays } from '@trousseau/scheme/parameters/cover';
import { valueOn } from '@trousseau/scheme/parameters/series';
import type { Temporal } from 'temporal-polyfill';
import { reminderDue } from './reminder-due.ts';

/**
 * N-COVER-END, R-CON-14. The warning that is due on a day, by its number of days before the end of cover (90, 30), or null.
 * After a stop only the nearest is given, and none twice.
 * @param warnedDays the last warning given, null when none was
 */
export function coverWarningDue(
  coverEndsOn: Temporal.PlainDate,
  warnedDays: number | null,
  today: Temporal.PlainDate,
): number | null {
  return reminderDue(coverEndsOn, warnedDays, valueOn(coverEndReminderDays, today).value, today);
}

/** The largest number of days before the end of cover on which anybody is warned. */
export const firstCoverWarningDays = (today: Temporal.PlainDate): number =>
  Math.max(...valueOn(coverEndReminderDays, today).value);
