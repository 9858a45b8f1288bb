import type { Temporal } from 'temporal-polyfill';

/**
 * Domain §7 (P-DIGEST). The last moment at which a digest was to leave, at or before `now`: what happened until then is in it.
 * @param hour hour of the day in Paris
 */
export function lastDigestTime(now: Temporal.Instant, hour: number): Temporal.Instant {
  const here = now.toZonedDateTimeISO('Europe/Paris');
  const today = here.with({ hour, minute: 0, second: 0, millisecond: 0, microsecond: 0, nanosecond: 0 });
  const isDue = today.epochNanoseconds <= now.epochNanoseconds;
  return (isDue ? today : today.subtract({ days: 1 })).toInstant();
}
