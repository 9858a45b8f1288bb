import type { FilterQuery } from '@mikro-orm/core';
import type { Context } from '@trousseau/service/definition';
import { notFound } from '@trousseau/service/refusal';
import { validate } from 'uuid';
import { CardPayment } from '../entities/card-payment.ts';
import { debtsVisibleTo } from '../entities/visible-to.ts';
import { ProcessorTrouble } from './ask-card-processor.ts';
import { settleCardPayment } from './settle-card-payment.ts';

/**
 * R-PLAN-03. The tenant is back from the processor’s page: the processor is asked what became of the payment, whatever the address says.
 * While it does not answer the payment stays open, and the clock asks again.
 */
export async function checkCardPayment(context: Context, cardPaymentId: string) {
  const debt = debtsVisibleTo(context.viewer);
  if (debt === null || !validate(cardPaymentId)) throw notFound();
  const mine = { $and: [{ id: cardPaymentId }, { debt }] } as FilterQuery<CardPayment>;
  if ((await context.em.fork().count(CardPayment, mine)) === 0) throw notFound();
  try {
    await settleCardPayment(context, cardPaymentId);
  } catch (error) {
    if (!(error instanceof ProcessorTrouble)) throw error;
    context.log.warn({ err: error, cardPaymentId }, 'it is not known yet what became of a payment by card');
  }
  return { kind: 'CardPaymentChecked' as const, cardPaymentId };
}
