import { LockMode } from '@mikro-orm/core';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { move } from '@trousseau/scheme/machine';
import type { Context } from '@trousseau/service/definition';
import { publish } from '@trousseau/service/publish';
import { CHECKOUT_MINUTES, cardPaymentMachine } from '../domain/card-payment.ts';
import { CardPayment } from '../entities/card-payment.ts';
import { GuaranteedLease } from '../entities/guaranteed-lease.ts';
import { type CheckoutAnswer, readCheckout } from './ask-card-processor.ts';
import { recordRepayment } from './record-repayment.ts';

/** Minutes beyond those of the page after which a checkout the processor never heard of cannot reach it any more. */
const MARGIN_MINUTES = 1;

/**
 * R-PLAN-03, S60. Asks the processor what became of a payment by card, and writes it: the debt, the plan, the ledger and the
 * payment in one transaction, under the payment’s id. Whoever asks, the page, the clock or both at once, it is counted once; killed
 * between the processor and the commit, it is asked again. @throws ProcessorTrouble while the outcome is not known
 */
export async function settleCardPayment(context: Context, id: string): Promise<void> {
  const payment = await context.em.fork().findOneOrFail(CardPayment, { id });
  if (payment.status !== 'CREATED') return;
  const answer = await readCheckout(context, payment);
  await context.em.fork().transactional((em) => settle(em as SqlEntityManager, context, id, answer));
  // What this request had read before is older than what was written.
  context.em.clear();
  context.loaders.clear();
}

async function settle(em: SqlEntityManager, context: Context, id: string, answer: CheckoutAnswer) {
  const { debt } = await em.findOneOrFail(CardPayment, { id }, { populate: ['debt'] });
  const where = { id: debt.lease.id };
  const lease = await em.findOneOrFail(GuaranteedLease, where, { lockMode: LockMode.PESSIMISTIC_WRITE });
  const payment = await em.findOneOrFail(CardPayment, { id }, { refresh: true });
  if (payment.status !== 'CREATED') return;
  const event = await eventOf(em, context, payment, answer);
  const status = event && move(cardPaymentMachine, payment.status, event, 'SYSTEM');
  if (!status) return;
  const processorReference = answer.kind === 'PAID' ? answer.reference : null;
  em.assign(payment, { status: status as CardPayment['status'], settledAt: context.now, processorReference });
  if (event !== 'paidTooMuch') return;
  const payload = { cardPaymentId: id, debtId: debt.id, tenantSpaceId: lease.tenantSpaceId };
  await publish(em, 'CardPaymentNotRecorded', { aggregateId: id, now: context.now, payload });
}

/** What happened to the payment; null while it is open. What is paid is recorded on the way. */
async function eventOf(em: SqlEntityManager, context: Context, payment: CardPayment, { kind }: CheckoutAnswer) {
  if (kind === 'REFUSED') return 'refuse';
  if (kind === 'EXPIRED') return 'expire';
  if (kind === 'UNKNOWN') {
    const lastly = payment.openedAt.add({ minutes: CHECKOUT_MINUTES + MARGIN_MINUTES });
    return lastly.epochMilliseconds < context.now.epochMilliseconds ? 'expire' : null;
  }
  if (kind === 'OPEN') return null;
  const { id: transactionId, debt, repaidCents } = payment;
  const repayment = { transactionId, debtId: debt.id, repaidCents, kind: 'DEBT_REPAID' as const };
  return (await recordRepayment(em, context, repayment)) ? 'paid' : 'paidTooMuch';
}
