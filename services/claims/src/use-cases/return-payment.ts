import { LockMode } from '@mikro-orm/core';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { move } from '@trousseau/scheme/machine';
import { recordAudit } from '@trousseau/service/audit';
import type { Context } from '@trousseau/service/definition';
import { publish } from '@trousseau/service/publish';
import { paymentMachine } from '../domain/transitions.ts';
import { Payment } from '../entities/payment.ts';
import { SubrogationReceipt } from '../entities/subrogation-receipt.ts';
import { postRefused } from './post-payment.ts';
import { subjectOf } from './receipt-subject.ts';

/**
 * R-STATE-RECEIPT, bankReject. The bank refused the order: what was on its way is back, nothing is owed, the receipt stays validated
 * and is paid by another order once the profile names another account.
 */
export const returnPayment = (context: Context, paymentId: string, reason: string): Promise<void> =>
  context.em.fork().transactional((em) => returnPaymentIn(em as SqlEntityManager, context, paymentId, reason));

/** The same inside a transaction of the caller’s. */
export async function returnPaymentIn(
  em: SqlEntityManager,
  context: Context,
  paymentId: string,
  reason: string,
): Promise<void> {
  const payment = await em.findOneOrFail(Payment, { id: paymentId }, { lockMode: LockMode.PESSIMISTIC_WRITE });
  const status = move(paymentMachine, payment.status, 'bankReject', 'SYSTEM');
  if (!status) return;
  em.assign(payment, { status, settledAt: context.now, returnReason: reason });
  postRefused(em, payment, context);
  const { now } = context;
  const receipt = await em.findOneOrFail(SubrogationReceipt, { id: payment.receipt.id }, { populate: ['lease'] });
  const { claim, damage } = await subjectOf(em, receipt);
  const ids = { receiptId: receipt.id, landlordSpaceId: receipt.lease.landlordSpaceId };
  if (claim)
    await publish(em, 'PaymentReturned', { aggregateId: payment.id, now, payload: { ...ids, claimId: claim.id } });
  else
    await publish(em, 'DamagePaymentReturned', {
      aggregateId: payment.id,
      now,
      payload: { ...ids, damageClaimId: damage.id },
    });
  await recordAudit(em, context, { act: 'PAYMENT_RETURNED', subjectId: payment.id, result: 'REFUSED' });
  context.log.warn({ paymentId, reason }, 'the bank refused a transfer');
}
