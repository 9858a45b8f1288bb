import type { Temporal } from 'temporal-polyfill';
import { capOf, coverWindowOf } from '../domain/cover.ts';
import { type EarlierReceipt, type Payable, payableIndemnity } from '../domain/payable.ts';
import { settledTerms } from '../domain/terms.ts';
import type { GuaranteedLease } from '../entities/guaranteed-lease.ts';
import type { RentMonth } from '../entities/rent-month.ts';
import { coverOf, monthlyCents, pick } from './read-account.ts';

/** Statuses of receipts that never paid, or were paid back: their period is free again. */
export const WITHOUT_EFFECT = ['CANCELLED', 'REVERSED'] as const;

/** R-COV-02. The cap of a lease, with the aid of its latest term. */
export function capOfLease(lease: GuaranteedLease, months: readonly RentMonth[]) {
  return capOf(coverOf(lease), months.at(-1)?.housingAidCents ?? 0);
}

/** R-SUB-01. What would be paid today for a lease, from its account (oldest first) and its receipts that count. */
export function readPayable(
  lease: GuaranteedLease,
  months: readonly RentMonth[],
  earlier: readonly EarlierReceipt[],
  today: Temporal.PlainDate,
): Payable {
  return payableIndemnity({
    terms: settledTerms(months.map(pick), today),
    window: coverWindowOf(coverOf(lease)),
    cap: capOfLease(lease, months),
    rentAndChargesCents: monthlyCents(lease),
    earlier,
  });
}
