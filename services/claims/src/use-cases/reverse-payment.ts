import { LockMode } from '@mikro-orm/core';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { move } from '@trousseau/scheme/machine';
import { recordAudit } from '@trousseau/service/audit';
import type { Context } from '@trousseau/service/definition';
import { publish } from '@trousseau/service/publish';
import { degradationClaimMachine } from '../domain/degradation-transitions.ts';
import { paymentMachine, receiptMachine, unpaidClaimMachine } from '../domain/transitions.ts';
import { Debt } from '../entities/debt.ts';
import type { DegradationClaim } from '../entities/degradation-claim.ts';
import { GuaranteedLease } from '../entities/guaranteed-lease.ts';
import { LateRentReturn } from '../entities/late-rent-return.ts';
import { Payment } from '../entities/payment.ts';
import { SubrogationReceipt } from '../entities/subrogation-receipt.ts';
import type { UnpaidClaim } from '../entities/unpaid-claim.ts';
import { endClaimClock, startClaimClock } from './claim-clocks.ts';
import { livePlanOf } from './follow-plan.ts';
import { postReversal } from './post-payment.ts';
import { type ReceiptSubject, subjectOf } from './receipt-subject.ts';

/** A transfer that came back, and the movement of the bank that says so; its id is the ledger’s, so that it is posted once. */
export interface ReturnedTransfer {
  paymentId: string;
  lineId: string;
  reason: string;
}

/**
 * R-SUB-03, A14. The bank gives back a transfer it had executed: in one transaction the ledger gets the opposite entries, the tenant
 * owes none of it, and the receipt waits for another order, once the landlord’s space names another account. @returns false, and writes
 * nothing, when the file has gone on since: a person looks at it
 */
export async function reversePaymentIn(
  em: SqlEntityManager,
  context: Context,
  { paymentId, lineId, reason }: ReturnedTransfer,
): Promise<boolean> {
  const { contractId } = await em.findOneOrFail(Payment, { id: paymentId });
  const lease = await em.findOneOrFail(GuaranteedLease, { id: contractId }, { lockMode: LockMode.PESSIMISTIC_WRITE });
  const payment = await em.findOneOrFail(Payment, { id: paymentId }, { refresh: true });
  const receipt = await em.findOneOrFail(SubrogationReceipt, { id: payment.receipt.id }, { refresh: true });
  const subject = await subjectOf(em, receipt);
  const debt = await em.findOneOrFail(Debt, { lease }, { refresh: true });
  if (await isRepaidAlready(em, debt, payment)) return false;
  if (!moveBack(payment, receipt, subject)) return false;
  const { totalCents, outstandingCents } = debt;
  const { indemnityCents } = payment;
  em.assign(payment, { settledAt: context.now, returnReason: reason });
  em.assign(debt, { totalCents: totalCents - indemnityCents, outstandingCents: outstandingCents - indemnityCents });
  await em.flush();
  postReversal(em, payment, lineId, context);
  if (subject.claim) await moveClocks(em, context, subject.claim, debt);
  await tellReversed(em, context, { receipt, subject, lease });
  await recordAudit(em, context, { act: 'PAYMENT_RETURNED', subjectId: payment.id, detail: receipt.id });
  return true;
}

/** Whether something of the sum came back already, is planned to, or was announced: it is not for a machine to undo. */
async function isRepaidAlready(em: SqlEntityManager, debt: Debt, { contractId, indemnityCents }: Payment) {
  if (debt.outstandingCents < indemnityCents || (await livePlanOf(em, debt))) return true;
  return (await em.count(LateRentReturn, { contractId, returnedOn: null })) > 0;
}

/** R-STATE-PAYMENT, R-STATE-RECEIPT: transferReturned. @returns false, moving nothing, when the claim has another receipt or is before a court */
function moveBack(payment: Payment, receipt: SubrogationReceipt, { claim, damage }: ReceiptSubject): boolean {
  const returned = move(paymentMachine, payment.status, 'transferReturned', 'SYSTEM');
  const validated = move(receiptMachine, receipt.status, 'transferReturned', 'SYSTEM');
  const waiting = claim
    ? move(unpaidClaimMachine, claim.status, 'transferReturned', 'SYSTEM')
    : move(degradationClaimMachine, damage.status, 'transferReturned', 'SYSTEM');
  if (!returned || !validated || !waiting) return false;
  payment.status = returned;
  Object.assign(receipt, { status: validated, paidOn: null });
  if (claim) claim.status = waiting as UnpaidClaim['status'];
  else damage.status = waiting as DegradationClaim['status'];
  return true;
}

/** R-SUB-03: the days to pay run again. With nothing owed any more, nothing is asked of the tenant, nor of the account. */
async function moveClocks(em: SqlEntityManager, { today }: Context, claim: UnpaidClaim, debt: Debt) {
  startClaimClock(em, claim, 'K-PAY', today);
  if (debt.outstandingCents > 0) return;
  for (const clock of ['K-PLAN', 'K-MONTH'] as const)
    await endClaimClock(em, claim, clock, { on: today, outcome: 'STOPPED' });
}

async function tellReversed(
  em: SqlEntityManager,
  { now }: Context,
  { receipt, subject, lease }: { receipt: SubrogationReceipt; subject: ReceiptSubject; lease: GuaranteedLease },
) {
  const { landlordSpaceId, tenantSpaceId } = lease;
  const ids = { receiptId: receipt.id, landlordSpaceId, tenantSpaceId };
  const { claim, damage } = subject;
  const told = { aggregateId: receipt.id, now };
  if (claim) await publish(em, 'PaymentReversed', { ...told, payload: { ...ids, claimId: claim.id } });
  else await publish(em, 'DamagePaymentReversed', { ...told, payload: { ...ids, damageClaimId: damage.id } });
}
