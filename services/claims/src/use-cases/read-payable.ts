import { sumCents } from '@trousseau/values/cents';
import type { Temporal } from 'temporal-polyfill';
import { capOf, coverWindowOf } from '../domain/cover.ts';
import { type Payable, type PayableFacts, payableIndemnity } from '../domain/payable.ts';
import { settledTerms } from '../domain/terms.ts';
import type { GuaranteedLease } from '../entities/guaranteed-lease.ts';
import type { LateRentReturn } from '../entities/late-rent-return.ts';
import type { RentMonth } from '../entities/rent-month.ts';
import { coverOf, monthlyCents, pick } from './read-account.ts';

/**
 * Statuses of receipts that never paid, or were paid back: their period is free again. A contested one is counted out too, so that
 * what a corrected one would pay can be read beside it.
 */
export const WITHOUT_EFFECT = ['CANCELLED', 'REVERSED', 'CONTESTED'] as const;

/** R-COV-02. The cap of a lease, with the aid of its latest term. */
export function capOfLease(lease: GuaranteedLease, months: readonly RentMonth[]) {
  return capOf(coverOf(lease), months.at(-1)?.housingAidCents ?? 0);
}

/** R-SUB-06. What of the indemnities of a contract was given back, among the late rents announced. */
export const returnedOf = (returns: readonly Pick<LateRentReturn, 'returnCents' | 'returnedOn'>[]): number =>
  sumCents(returns.filter(({ returnedOn }) => returnedOn).map(({ returnCents }) => returnCents));

/** R-SUB-01. What would be paid today for a lease, from its account (oldest first), its receipts that count and what was given back. */
export function readPayable(
  lease: GuaranteedLease,
  months: readonly RentMonth[],
  { earlier, returnedCents }: Pick<PayableFacts, 'earlier' | 'returnedCents'>,
  today: Temporal.PlainDate,
): Payable {
  return payableIndemnity({
    terms: settledTerms(months.map(pick), today),
    window: coverWindowOf(coverOf(lease)),
    cap: capOfLease(lease, months),
    rentAndChargesCents: monthlyCents(lease),
    earlier,
    returnedCents,
  });
}
