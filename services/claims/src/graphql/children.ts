import type { FilterQuery } from '@mikro-orm/core';
import type { Context } from '@trousseau/service/definition';
import { loadById, loadMany } from '@trousseau/service/load-by-id';
import { validate } from 'uuid';
import { CafReport } from '../entities/caf-report.ts';
import { ClaimDeadline } from '../entities/claim-deadline.ts';
import { ClaimDecision } from '../entities/claim-decision.ts';
import { ClaimDocument } from '../entities/claim-document.ts';
import { Debt } from '../entities/debt.ts';
import { GuaranteedLease } from '../entities/guaranteed-lease.ts';
import { LateRentReturn } from '../entities/late-rent-return.ts';
import { LedgerEntry } from '../entities/ledger.ts';
import { Payment } from '../entities/payment.ts';
import { RentMonth } from '../entities/rent-month.ts';
import { Instalment, RepaymentPlan } from '../entities/repayment-plan.ts';
import { SubrogationReceipt } from '../entities/subrogation-receipt.ts';
import { UnpaidClaim } from '../entities/unpaid-claim.ts';
import {
  cafReportsVisibleTo,
  claimsVisibleTo,
  debtsVisibleTo,
  leasesVisibleTo,
  receiptsVisibleTo,
} from '../entities/visible-to.ts';

// Every parent of a request is asked for at once, so that the number of statements does not depend on the number of rows (A7).
const [MONTHS, CLAIMS, DEADLINES, DOCUMENTS, RECEIPTS, PAYMENTS, DEBTS] = [{}, {}, {}, {}, {}, {}, {}];
const [PLANS, INSTALMENTS, REPAYMENTS, DECISIONS, LATE_RENTS, CAF_REPORTS] = [{}, {}, {}, {}, {}, {}];

/** Rows by the id of what they belong to, in the order they came. */
export function byParent<Child>(children: readonly Child[], parentOf: (child: Child) => string): Map<string, Child[]> {
  return Map.groupBy(children, parentOf);
}

const known = (id: string | null | undefined) => (id && validate(id) ? id : null);

/** A lease of the viewer, by the id of its contract. */
export const leaseById = (context: Context, id: string) =>
  loadById(context, GuaranteedLease, known(id), leasesVisibleTo(context.viewer));

/** A claim of the viewer. */
export const claimById = (context: Context, id: string) =>
  loadById(context, UnpaidClaim, known(id), claimsVisibleTo(context.viewer));

/** A receipt of the viewer. */
export const receiptById = (context: Context, id: string) =>
  loadById(context, SubrogationReceipt, known(id), receiptsVisibleTo(context.viewer));

/** A debt of the viewer. */
export const debtById = (context: Context, id: string) =>
  loadById(context, Debt, known(id), debtsVisibleTo(context.viewer));

/** The account of a lease, oldest term first. */
export const monthsOf = (context: Context, contractId: string): Promise<RentMonth[]> =>
  loadMany(context, MONTHS, contractId, async (ids) =>
    byParent(
      await context.em.find(RentMonth, { contractId: { $in: [...ids] } }, { orderBy: { dueOn: 'asc' } }),
      (month) => month.contractId,
    ),
  );

/** Every claim of a contract that the viewer may see, newest first. */
export const claimsOf = (context: Context, contractId: string): Promise<UnpaidClaim[]> =>
  loadMany(context, CLAIMS, contractId, async (ids) => {
    const visible = claimsVisibleTo(context.viewer);
    if (visible === null) return new Map();
    const filter = { $and: [{ lease: { id: { $in: [...ids] } } }, visible] } as FilterQuery<UnpaidClaim>;
    return byParent(
      await context.em.find(UnpaidClaim, filter, { orderBy: { openedAt: 'desc', id: 'desc' } }),
      (claim) => claim.lease.id,
    );
  });

/** What officers decided of a claim, newest first. */
export const decisionsOf = (context: Context, claimId: string): Promise<ClaimDecision[]> =>
  loadMany(context, DECISIONS, claimId, async (ids) =>
    byParent(
      await context.em.find(ClaimDecision, { claim: { $in: [...ids] } }, { orderBy: { id: 'desc' } }),
      (one) => one.claim.id,
    ),
  );

/** The rents of a contract that came late and go back, oldest first. */
export const lateRentsOf = (context: Context, contractId: string): Promise<LateRentReturn[]> =>
  loadMany(context, LATE_RENTS, contractId, async (ids) =>
    byParent(
      await context.em.find(LateRentReturn, { contractId: { $in: [...ids] } }, { orderBy: { id: 'asc' } }),
      (one) => one.contractId,
    ),
  );

/** What of a contract was reported to the CAF and lasts; one at most. */
export const runningCafReportOf = async (context: Context, contractId: string): Promise<CafReport | null> => {
  const [report] = await loadMany<CafReport>(context, CAF_REPORTS, contractId, async (ids) => {
    const visible = cafReportsVisibleTo(context.viewer);
    if (visible === null) return new Map();
    const filter = { $and: [{ lease: { id: { $in: [...ids] } }, endedOn: null }, visible] } as FilterQuery<CafReport>;
    return byParent(await context.em.find(CafReport, filter), ({ lease }) => lease.id);
  });
  return report ?? null;
};

/** The clocks of a claim, in the order they end. */
export const deadlinesOf = (context: Context, claimId: string): Promise<ClaimDeadline[]> =>
  loadMany(context, DEADLINES, claimId, async (ids) =>
    byParent(
      await context.em.find(ClaimDeadline, { claim: { $in: [...ids] } }, { orderBy: { dueOn: 'asc', id: 'asc' } }),
      (one) => one.claim.id,
    ),
  );

/** The papers of a claim, in the order they came. */
export const documentsOf = (context: Context, claimId: string): Promise<ClaimDocument[]> =>
  loadMany(context, DOCUMENTS, claimId, async (ids) =>
    byParent(
      await context.em.find(ClaimDocument, { claim: { $in: [...ids] } }, { orderBy: { receivedAt: 'asc', id: 'asc' } }),
      (one) => one.claim.id,
    ),
  );

/** The receipts of a contract that the viewer may see, oldest period first. */
export const receiptsOf = (context: Context, contractId: string): Promise<SubrogationReceipt[]> =>
  loadMany(context, RECEIPTS, contractId, async (ids) => {
    const visible = receiptsVisibleTo(context.viewer);
    if (visible === null) return new Map();
    const filter = { $and: [{ lease: { id: { $in: [...ids] } } }, visible] } as FilterQuery<SubrogationReceipt>;
    return byParent(
      await context.em.find(SubrogationReceipt, filter, { orderBy: { periodFromOn: 'asc', id: 'asc' } }),
      (one) => one.lease.id,
    );
  });

/** The orders of payment of a receipt, latest first. */
export const paymentsOf = (context: Context, receiptId: string): Promise<Payment[]> =>
  loadMany(context, PAYMENTS, receiptId, async (ids) =>
    byParent(
      await context.em.find(Payment, { receipt: { $in: [...ids] } }, { orderBy: { id: 'desc' } }),
      (one) => one.receipt.id,
    ),
  );

/** The debt of a contract, if the viewer may see it. */
export const debtOf = async (context: Context, contractId: string): Promise<Debt | null> => {
  const [debt] = await loadMany(context, DEBTS, contractId, async (ids) => {
    const visible = debtsVisibleTo(context.viewer);
    if (visible === null) return new Map<string, Debt[]>();
    const filter = { $and: [{ lease: { id: { $in: [...ids] } } }, visible] } as FilterQuery<Debt>;
    return byParent(await context.em.find(Debt, filter), (one) => one.lease.id);
  });
  return debt ?? null;
};

/** The lease of a claim the viewer may see. */
export async function leaseOf(context: Context, claim: UnpaidClaim): Promise<GuaranteedLease> {
  const lease = await leaseById(context, claim.lease.id);
  if (!lease) throw new Error(`The lease of the claim ${claim.id} is out of sight.`);
  return lease;
}

/** A repayment plan of a debt of the viewer. */
export const planById = (context: Context, id: string) => {
  const debt = debtsVisibleTo(context.viewer);
  return loadById(context, RepaymentPlan, known(id), debt === null ? null : ({ debt } as FilterQuery<RepaymentPlan>));
};

/** The plans of a debt the viewer may see, latest first. */
export const plansOf = (context: Context, debtId: string): Promise<RepaymentPlan[]> =>
  loadMany(context, PLANS, debtId, async (ids) =>
    byParent(
      await context.em.find(RepaymentPlan, { debt: { $in: [...ids] } }, { orderBy: { id: 'desc' } }),
      (plan) => plan.debt.id,
    ),
  );

/** The instalments of a plan, oldest first. */
export const instalmentsOfPlan = (context: Context, planId: string): Promise<Instalment[]> =>
  loadMany(context, INSTALMENTS, planId, async (ids) =>
    byParent(
      await context.em.find(Instalment, { plan: { $in: [...ids] } }, { orderBy: { dueOn: 'asc' } }),
      (instalment) => instalment.plan.id,
    ),
  );

/** What was repaid of the debt of a contract, latest first. */
export const repaymentsOf = (context: Context, contractId: string): Promise<LedgerEntry[]> =>
  loadMany(context, REPAYMENTS, contractId, async (ids) =>
    byParent(
      await context.em.find(
        LedgerEntry,
        { contractId: { $in: [...ids] }, account: 'TENANT_DEBT', transaction: { kind: 'DEBT_REPAID' } },
        { populate: ['transaction'], orderBy: { transaction: { recordedAt: 'desc' } } },
      ),
      (entry) => entry.contractId,
    ),
  );
