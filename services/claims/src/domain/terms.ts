import { arrearsMonths, deductedAid } from '@trousseau/scheme/parameters/claims';
import { valueOn } from '@trousseau/scheme/parameters/series';
import { sumCents } from '@trousseau/values/cents';
import { isBefore } from '@trousseau/values/days';
import type { Temporal } from 'temporal-polyfill';
import { defaultThresholdCents, type MonthlyCharge } from './rent-default.ts';

/** Who receives the housing aid of a month; nobody when there is none. */
export const AID_RECIPIENTS = ['LANDLORD', 'TENANT', 'NOBODY'] as const;
export type AidRecipient = (typeof AID_RECIPIENTS)[number];

/** One line of the tenant's account: what fell due, the housing aid of the month, what the tenant paid. */
export interface Term {
  dueOn: Temporal.PlainDate;
  dueCents: number;
  housingAidCents: number;
  housingAidPaidTo: AidRecipient;
  receivedCents: number;
  receivedOn: Temporal.PlainDate | null;
}

/** A term in default and what is left of it once every payment is counted. */
export interface SettledTerm {
  dueOn: Temporal.PlainDate;
  dueCents: number;
  /** What of the aid the landlord received, which is taken off the rent. */
  housingAidCents: number;
  /** What payments, whenever made, settled of this term. */
  settledCents: number;
  unpaidCents: number;
}

const inOrder = (terms: readonly Term[]) => [...terms].sort((a, b) => (isBefore(a.dueOn, b.dueOn) ? -1 : 1));

/** Who is noted to receive the aid of a month: nobody if it is nothing; the landlord, unless the tenant is said to. */
export const aidRecipient = (housingAidCents: number, told: AidRecipient | null | undefined): AidRecipient =>
  housingAidCents === 0 ? 'NOBODY' : (told ?? 'LANDLORD');

/** R-CAF-13. What of the aid of a month is taken off its rent: what the landlord receives. */
export const aidOffRentCents = (term: Pick<Term, 'housingAidCents' | 'housingAidPaidTo'>): number =>
  term.housingAidPaidTo === 'LANDLORD' ? term.housingAidCents : 0;

/** What the tenant himself owes of a term, whose aid the landlord may receive directly. */
export const owedCents = (term: Pick<Term, 'dueCents' | 'housingAidCents' | 'housingAidPaidTo'>): number =>
  term.dueCents - aidOffRentCents(term);

const IN_THE_RULES = { LANDLORD: 'landlord', TENANT: 'tenant', NOBODY: null } as const;

/** The month that both tests judge by (R-CLM-01, R-CAF-10): the rent and charges of the lease with the aid of a term. */
export const chargeOf = (term: Term | undefined, rentAndChargesCents: number): MonthlyCharge => ({
  rentAndChargesCents,
  housingAidCents: term?.housingAidCents ?? 0,
  housingAidPaidTo: IN_THE_RULES[term?.housingAidPaidTo ?? 'NOBODY'],
});

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
    .map((term) => {
      const { dueOn, dueCents } = term;
      const owed = owedCents(term);
      const settledCents = Math.min(owed, left);
      left -= settledCents;
      const housingAidCents = aidOffRentCents(term);
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
 * day. Whether an aid the tenant receives is deducted too is the parameter of D-CLM-01.
 */
export function accountThresholdOn(terms: readonly Term[], rentAndChargesCents: number) {
  const ordered = inOrder(terms);
  return (day: Temporal.PlainDate) => {
    const latest = ordered.findLast(({ dueOn }) => isBefore(dueOn, day)) ?? ordered[0];
    const month = chargeOf(latest, rentAndChargesCents);
    return defaultThresholdCents(month, valueOn(deductedAid, day).value, valueOn(arrearsMonths, day).value);
  };
}
