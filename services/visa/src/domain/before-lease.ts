import { isBefore } from '@trousseau/values/days';
import type { Temporal } from 'temporal-polyfill';

/** R-ELIG-05, R-VISA-03. The visa is asked before the lease is signed and before moving in; the day itself is still in time. */
export function isAskedBefore(leaseOn: Temporal.PlainDate, requestDate: Temporal.PlainDate): boolean {
  return !isBefore(leaseOn, requestDate);
}
