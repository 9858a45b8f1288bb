import { arrearsMonths, deductedAid } from '@trousseau/scheme/parameters/claims';
import { valueOn } from '@trousseau/scheme/parameters/series';
import { sumCents } from '@trousseau/values/cents';
import { isBefore } from '@trousseau/values/days';
import type { Temporal } from 'temporal-polyfill';
import { defaultThresholdCents } from './rent-default.ts';

/** One line of the tenant's account: what fell due, the aid the landlord received for it, what the tenant paid. */
export interface Term {
  dueOn: Temporal.PlainDate;
  dueCents: number;
  housingAidCents: number;
  receivedCents: number;
  receivedOn: Temporal.PlainDate | null;
}

/** A term in default and what is left of it once every payment is counted. */
export interface SettledTerm {
  dueOn: Temporal.PlainDate;
  dueCents: number;
  housingAidCents: number;
  /** What payments, whenever made, settled of this term. */
  settledCents: number;
  unpaidCents: number;
}

const inOrder = (terms: readonly Term[]) => [...terms].sort((a, b) => (isBefore(a.dueOn, b.dueOn) ? -1 : 1));

/** What the tenant himself owes of a term: the landlord receives the aid directly. */
export const owedCents = (term: Pick<Term, 'dueCents' | 'housingAidCents'>) => term.dueCents - term.housingAidCents;

/**
 * The terms fallen due before `today`, each with what is still unpaid of it. Payments settle the oldest term first
 * (Code civil, art. 1342-10), which is the running balance of D-CLM-02 read term by term.
 */
export function settledTerms(terms: readonly Term[], today: Temporal.PlainDate): SettledTerm[] {
  let left = terms.reduce(
    (sum, term) => sum + (term.receivedOn && !isBefore(today, term.receivedOn) ? term.receivedCents : 0),
    0,
  );
  return inOrder(terms)
    .filter(({ dueOn }) => isBefore(dueOn, today))
    .map(({ dueOn, dueCents, housingAidCents }) => {
      const owed = dueCents - housingAidCents;
      const settledCents = Math.min(owed, left);
      left -= settledCents;
      return { dueOn, dueCents, housingAidCents, settledCents, unpaidCents: owed - settledCents };
    });
}

/**
 * D-CLM-02. The running balance of an account after one of its lines: what the tenant owed until then less what is noted as received for
 * those lines, never below zero.
 */
export function balanceAfter(terms: readonly Term[], dueOn: Temporal.PlainDate): number {
  const until = terms.filter((term) => !isBefore(dueOn, term.dueOn));
  return Math.max(0, sumCents(until.map((term) => owedCents(term) - term.receivedCents)));
}

/**
 * R-CLM-01 for an account: the threshold on a day, with the aid of the latest term fallen due and the parameters of that
 * day. The aid noted in the account is the one paid to the landlord, so both readings of D-CLM-01 deduct it.
 */
export function accountThresholdOn(terms: readonly Term[], rentAndChargesCents: number) {
  const ordered = inOrder(terms);
  return (day: Temporal.PlainDate) => {
    const latest = ordered.findLast(({ dueOn }) => isBefore(dueOn, day)) ?? ordered[0];
    const month = {
      rentAndChargesCents,
      housingAidCents: latest?.housingAidCents ?? 0,
      housingAidPaidTo: 'landlord' as const,
    };
    return defaultThresholdCents(month, valueOn(deductedAid, day).value, valueOn(arrearsMonths, day).value);
  };
}
