import { coverEndReminderDays } from '@trousseau/scheme/parameters/cover';
import { valueOn } from '@trousseau/scheme/parameters/series';
import { daysBetween } from '@trousseau/values/days';
import type { Temporal } from 'temporal-polyfill';

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
  const left = daysBetween(today, coverEndsOn);
  const reached = valueOn(coverEndReminderDays, today).value.filter((days) => left <= days);
  if (left < 0 || reached.length === 0) return null;
  const nearest = Math.min(...reached);
  return warnedDays === null || nearest < warnedDays ? nearest : null;
}

/** The largest number of days before the end of cover on which anybody is warned. */
export const firstCoverWarningDays = (today: Temporal.PlainDate): number =>
  Math.max(...valueOn(coverEndReminderDays, today).value);
