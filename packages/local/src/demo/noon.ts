import type { Temporal } from 'temporal-polyfill';

/** Noon in Paris, as an instant. */
export function noonOf(day: Temporal.PlainDate): string {
  return day.toZonedDateTime({ timeZone: 'Europe/Paris', plainTime: '12:00' }).toInstant().toString();
}
