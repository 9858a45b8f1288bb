import { LockMode } from '@mikro-orm/core';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { move } from '@trousseau/scheme/machine';
import { recordAudit } from '@trousseau/service/audit';
import type { JobContext } from '@trousseau/service/definition';
import { paymentMachine } from '../domain/transitions.ts';
import { Payment } from '../entities/payment.ts';

/**
 * R-STATE-RECEIPT, bankReject. The bank refused the order: nothing moved, nothing is posted, the receipt stays validated
 * and is paid by another order once the profile names another account.
 */
export async function returnPayment(context: JobContext, paymentId: string, reason: string): Promise<void> {
  await context.em.fork().transactional(async (fork) => {
    const em = fork as SqlEntityManager;
    const payment = await em.findOneOrFail(Payment, { id: paymentId }, { lockMode: LockMode.PESSIMISTIC_WRITE });
    const status = move(paymentMachine, payment.status, 'bankReject', 'SYSTEM');
    if (!status) return;
    em.assign(payment, { status, settledAt: context.now, returnReason: reason });
    await recordAudit(em, context, { act: 'PAYMENT_RETURNED', subjectId: payment.id, result: 'REFUSED' });
  });
  context.log.warn({ paymentId, reason }, 'the bank refused a transfer');
}
