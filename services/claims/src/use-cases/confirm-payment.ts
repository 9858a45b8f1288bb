import { LockMode } from '@mikro-orm/core';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { move } from '@trousseau/scheme/machine';
import { recordAudit } from '@trousseau/service/audit';
import type { Context } from '@trousseau/service/definition';
import { publish } from '@trousseau/service/publish';
import { paymentMachine, receiptMachine, unpaidClaimMachine } from '../domain/transitions.ts';
import { GuaranteedLease } from '../entities/guaranteed-lease.ts';
import { Payment } from '../entities/payment.ts';
import { SubrogationReceipt } from '../entities/subrogation-receipt.ts';
import { UnpaidClaim } from '../entities/unpaid-claim.ts';
import { endClaimClock, startClaimClock } from './claim-clocks.ts';
import { postIndemnity } from './post-indemnity.ts';
import { raiseDebt } from './raise-debt.ts';

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
  const claim = await em.findOneOrFail(UnpaidClaim, { id: receipt.claim.id }, { refresh: true });
  confirm(context, payment, bankReference);
  settle(context, receipt, claim);
  await em.flush();
  await postIndemnity(em, payment, context);
  const debt = await raiseDebt(em, lease, payment.indemnityCents, context.today);
  await endClaimClock(em, claim, 'K-PAY', { on: context.today, outcome: 'DONE' });
  await endClaimClock(em, claim, 'K-PLAN', { on: context.today, outcome: 'STOPPED' });
  await em.flush();
  startClaimClock(em, claim, 'K-PLAN', context.today);
  const { landlordSpaceId, tenantSpaceId } = lease;
  const payload = { receiptId: receipt.id, claimId: claim.id, debtId: debt.id, landlordSpaceId, tenantSpaceId };
  await publish(em, 'ReceiptPaid', { aggregateId: receipt.id, now: context.now, payload });
  await recordAudit(em, context, { act: 'PAYMENT_CONFIRMED', subjectId: payment.id, detail: receipt.id });
}

function confirm({ now }: Context, payment: Payment, bankReference: string) {
  const status = move(paymentMachine, payment.status, 'confirm', 'SYSTEM');
  if (!status)
    throw new Error(`The bank executed the payment ${payment.id}, which is ${payment.status}: look at both by hand.`);
  Object.assign(payment, { status, bankReference, settledAt: now });
}

function settle({ today }: Context, receipt: SubrogationReceipt, claim: UnpaidClaim) {
  const paid = move(receiptMachine, receipt.status, 'pay', 'SYSTEM');
  const open = move(unpaidClaimMachine, claim.status, 'receiptPaid', 'SYSTEM');
  if (!paid || !open)
    throw new Error(
      `The receipt ${receipt.id} is ${receipt.status} in a claim that is ${claim.status}: it cannot be paid.`,
    );
  Object.assign(receipt, { status: paid, paidOn: today });
  claim.status = open;
}
