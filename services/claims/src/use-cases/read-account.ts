import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { Temporal } from 'temporal-polyfill';
import { type AccountAssessment, assessAccount } from '../domain/account-assessment.ts';
import { assessForCaf, type CafAssessment } from '../domain/caf-assessment.ts';
import type { LeaseCover } from '../domain/cover.ts';
import { nextDueOn } from '../domain/due-days.ts';
import type { Term } from '../domain/terms.ts';
import type { GuaranteedLease } from '../entities/guaranteed-lease.ts';
import { RentMonth } from '../entities/rent-month.ts';

/** Monthly rent and charges of a lease, in cents. */
export const monthlyCents = (lease: Pick<GuaranteedLease, 'rentCents' | 'chargesCents'>): number =>
  lease.rentCents + lease.chargesCents;

/** A lease in the words of the cover rules. */
export const coverOf = (lease: GuaranteedLease): LeaseCover => ({
  regime: lease.regime,
  kind: lease.kind,
  stock: lease.stock,
  effectiveOn: lease.effectiveOn,
  endsOn: lease.endsOn ?? null,
  rentAndChargesCents: monthlyCents(lease),
});

/** A lease's account, oldest term first. */
export const termsOf = (em: SqlEntityManager, contractId: string): Promise<RentMonth[]> =>
  em.find(RentMonth, { contractId }, { orderBy: { dueOn: 'asc' }, refresh: true });

/** R-CLM-01, R-CLM-02, R-COV-01 for terms already loaded. */
export const assessTerms = (
  lease: GuaranteedLease,
  terms: readonly RentMonth[],
  today: Temporal.PlainDate,
): AccountAssessment =>
  assessAccount(
    terms.map((term) => ({ ...pick(term) })),
    coverOf(lease),
    today,
  );

/** R-CAF-10 to R-CAF-14 for terms already loaded. */
export const readCaf = (
  lease: GuaranteedLease,
  terms: readonly RentMonth[],
  today: Temporal.PlainDate,
): CafAssessment => assessForCaf(terms.map(pick), monthlyCents(lease), assessTerms(lease, terms, today), today);

/** In SQL, a row `m` of the account of which something is left to pay; only an aid the landlord receives pays for it. */
export const IS_SHORT = `m.received_cents + case m.housing_aid_paid_to when 'LANDLORD' then m.housing_aid_cents else 0 end < m.due_cents`;

/** A row of the account as the rules read it. */
export const pick = ({
  dueOn,
  dueCents,
  housingAidCents,
  housingAidPaidTo,
  receivedCents,
  receivedOn,
}: RentMonth): Term => ({
  dueOn,
  dueCents,
  housingAidCents,
  housingAidPaidTo,
  receivedCents,
  receivedOn: receivedOn ?? null,
});

/** The day of the line to note next, after those of the account (oldest first). */
export const nextTermOn = (lease: GuaranteedLease, months: readonly Pick<RentMonth, 'dueOn'>[]): Temporal.PlainDate =>
  nextDueOn(lease, months.at(-1)?.dueOn ?? null);
