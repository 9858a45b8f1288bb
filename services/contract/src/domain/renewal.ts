import { endsWithLease } from '@trousseau/scheme/cover';
import { addDays, isBefore, isOnOrAfter } from '@trousseau/values/days';
import type { Temporal } from 'temporal-polyfill';
import { firstCoverWarningDays } from './cover-warning.ts';
import type { LeaseKind } from './lease-kinds.ts';

/** What decides whether a contract may be gone on with. */
export interface RenewalFacts {
  status: string;
  leaseKind: LeaseKind;
  coverEndsOn: Temporal.PlainDate | null;
}

/**
 * R-CON-14. Whether the landlord of a contract may be covered again for the same lease: from the first warning of its end on (N-COVER-END), and
 * still once it has ended. A let whose cover ends with its lease is over with it. Source: landlord guide, «le bailleur pourra bénéficier à nouveau».
 */
export function isRenewable({ status, leaseKind, coverEndsOn }: RenewalFacts, today: Temporal.PlainDate): boolean {
  if (!coverEndsOn || endsWithLease(leaseKind)) return false;
  if (status !== 'IN_FORCE' && status !== 'COVER_ENDED') return false;
  return isOnOrAfter(today, addDays(coverEndsOn, -firstCoverWarningDays(today)));
}

/** R-CON-14. The first day that a renewal covers: the one after the last of the contract before, or the day it is validated when that comes later. */
export function renewedFrom(coverEndsOn: Temporal.PlainDate, validatedOn: Temporal.PlainDate): Temporal.PlainDate {
  const next = addDays(coverEndsOn, 1);
  return isBefore(next, validatedOn) ? validatedOn : next;
}

/**
 * R-CON-14. The last day of the lease that goes on: the written one as long as the renewal covers it. Past it the lease goes on without a new paper,
 * for a time that depends on who lets and that nobody wrote: no day is told. Source: loi n° 89-462 du 6 juillet 1989, art. 10 and 25-7.
 */
export const renewedUntil = (writtenEnd: Temporal.PlainDate | null, effectiveOn: Temporal.PlainDate) =>
  writtenEnd === null || isBefore(writtenEnd, effectiveOn) ? null : writtenEnd;

/** R-CON-05, R-CON-14. Until when a renewal is to be validated: no uncovered day as long as the cover runs, while the visa is valid in any case. */
export function renewalValidatedBy(
  coverEndsOn: Temporal.PlainDate,
  visaValidUntil: Temporal.PlainDate,
  today: Temporal.PlainDate,
): Temporal.PlainDate {
  return isBefore(coverEndsOn, today) || isBefore(visaValidUntil, coverEndsOn) ? visaValidUntil : coverEndsOn;
}
