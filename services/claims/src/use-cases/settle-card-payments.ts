import type { Clock } from '@trousseau/service/definition';
import { CardPayment } from '../entities/card-payment.ts';
import { settleCardPayment } from './settle-card-payment.ts';

/** Most payments asked about in one run; those asked about longest ago come first, so that none waits for ever. */
const AT_ONCE = 50;

/**
 * R-PLAN-03. Asks the processor about the payments by card left open: a tenant who closed the window has paid all the same.
 * Meets a page that asks at the same moment without harm. @returns how many came to an end
 */
export const settleCardPayments: Clock = async (context) => {
  if (context.env.cardUrl === '') return 0;
  const open = await context.em
    .fork()
    .find(
      CardPayment,
      { status: 'CREATED' },
      { limit: AT_ONCE, orderBy: [{ askedAt: 'asc nulls first' }, { id: 'asc' }] },
    );
  let settled = 0;
  for (const { id } of open) {
    await context.em.fork().nativeUpdate(CardPayment, { id }, { askedAt: context.now });
    try {
      await settleCardPayment(context, id);
      settled += await context.em.fork().count(CardPayment, { id, status: { $ne: 'CREATED' } });
    } catch (error) {
      context.log.warn({ err: error, cardPaymentId: id }, 'it is not known yet what became of a payment by card');
    }
  }
  return settled;
};
