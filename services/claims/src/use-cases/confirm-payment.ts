import { LockMode } from '@mikro-orm/core';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { move } from '@trousseau/scheme/machine';
import { recordAudit } from '@trousseau/service/audit';
import type { Context } from '@trousseau/service/definition';
import { publish } from '@trousseau/service/publish';
import { degradationClaimMachine } from '../domain/degradation-transitions.ts';
import { paymentMachine, receiptMachine, unpaidClaimMachine } from '../domain/transitions.ts';
import type { Debt } from '../entities/debt.ts';
import type { DegradationClaim } from '../entities/degradation-claim.ts';
import { GuaranteedLease } from '../entities/guaranteed-lease.ts';
import { Payment } from '../entities/payment.ts';
import { SubrogationReceipt } from '../entities/subrogation-receipt.ts';
import type { UnpaidClaim } from '../entities/unpaid-claim.ts';
import { endClaimClock, startClaimClock } from './claim-clocks.ts';
import { askMonths } from './follow-months.ts';
import { postIndemnity } from './post-payment.ts';
import { raiseDebt } from './raise-debt.ts';
import { type ReceiptSubject, subjectOf } from './receipt-subject.ts';

/**
 * R-SUB-03, R-SUB-04. The bank executed a transfer: in one transaction the payment is confirmed, the ledger balanced, the
 * receipt paid, the claim moved, the tenant's debt raised and the event written. A second confirmation finds it done.
 */
export const confirmPayment = (context: Context, paymentId: string, bankReference: string): Promise<void> =>
  context.em.fork().transactional((em) => confirmPaymentIn(em as SqlEntityManager, context, paymentId, bankReference));

/** The same inside a transaction of the caller’s. */
export async function confirmPaymentIn(
  em: SqlEntityManager,
  context: Context,
  paymentId: string,
  bankReference: string,
): Promise<void> {
  const { contractId } = await em.findOneOrFail(Payment, { id: paymentId });
  const lease = await em.findOneOrFail(GuaranteedLease, { id: contractId }, { lockMode: LockMode.PESSIMISTIC_WRITE });
  const payment = await em.findOneOrFail(Payment, { id: paymentId }, { refresh: true });
  if (payment.status === 'CONFIRMED') return;
  const receipt = await em.findOneOrFail(SubrogationReceipt, { id: payment.receipt.id }, { refresh: true });
  const subject = await subjectOf(em, receipt);
  confirm(context, payment, bankReference);
  settle(context, receipt, subject);
  await em.flush();
  postIndemnity(em, payment, context);
  const debt = await raiseDebt(em, lease, payment.indemnityCents, context.today);
  if (subject.claim) await moveClocks(em, context, lease, subject.claim);
  await tellPaid(em, context, { receipt, subject, debt, lease });
  await recordAudit(em, context, { act: 'PAYMENT_CONFIRMED', subjectId: payment.id, detail: receipt.id });
}

function confirm({ now }: Context, payment: Payment, bankReference: string) {
  const status = move(paymentMachine, payment.status, 'confirm', 'SYSTEM');
  if (!status)
    throw new Error(`The bank executed the payment ${payment.id}, which is ${payment.status}: look at both by hand.`);
  Object.assign(payment, { status, bankReference, settledAt: now });
}

function settle({ today }: Context, receipt: SubrogationReceipt, { claim, damage }: ReceiptSubject) {
  const paid = move(receiptMachine, receipt.status, 'pay', 'SYSTEM');
  const open = claim
    ? move(unpaidClaimMachine, claim.status, 'receiptPaid', 'SYSTEM')
    : move(degradationClaimMachine, damage.status, 'receiptPaid', 'SYSTEM');
  if (!paid || !open)
    throw new Error(
      `The receipt ${receipt.id} is ${receipt.status} in a claim that is ${(claim ?? damage).status}: it cannot be paid.`,
    );
  Object.assign(receipt, { status: paid, paidOn: today });
  if (claim) claim.status = open as UnpaidClaim['status'];
  else damage.status = open as DegradationClaim['status'];
}

async function moveClocks(em: SqlEntityManager, { today }: Context, lease: GuaranteedLease, claim: UnpaidClaim) {
  await endClaimClock(em, claim, 'K-PAY', { on: today, outcome: 'DONE' });
  await endClaimClock(em, claim, 'K-PLAN', { on: today, outcome: 'STOPPED' });
  await em.flush();
  startClaimClock(em, claim, 'K-PLAN', today);
  await askMonths(em, lease, claim, today);
}

interface Paid {
  receipt: SubrogationReceipt;
  subject: ReceiptSubject;
  debt: Debt;
  lease: GuaranteedLease;
}

async function tellPaid(em: SqlEntityManager, { now }: Context, { receipt, subject, debt, lease }: Paid) {
  const { landlordSpaceId, tenantSpaceId } = lease;
  const ids = { receiptId: receipt.id, debtId: debt.id, landlordSpaceId, tenantSpaceId };
  const { claim, damage } = subject;
  if (claim) await publish(em, 'ReceiptPaid', { aggregateId: receipt.id, now, payload: { ...ids, claimId: claim.id } });
  else
    await publish(em, 'DamageReceiptPaid', {
      aggregateId: receipt.id,
      now,
      payload: { ...ids, damageClaimId: damage.id },
    });
}
