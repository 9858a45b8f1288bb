import type { Temporal } from 'temporal-polyfill';

/**
 * The number people quote for a request, « D26-8F3A-91C2 »: its year and the last random digits of its id. It names, it does not
 * identify: nothing is ever looked up by it.
 */
export function requestNumber(id: string, createdOn: Temporal.PlainDate): string {
  const digits = id.replaceAll('-', '').slice(-8).toUpperCase();
  return `D${String(createdOn.year).slice(-2)}-${digits.slice(0, 4)}-${digits.slice(4)}`;
}
