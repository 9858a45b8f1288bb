import type { Clock } from '@trousseau/service/definition';
import { SubrogationReceipt } from '../entities/subrogation-receipt.ts';
import { payReceipt } from './pay-receipt.ts';

/** Most receipts tried in one run; the next run takes the following ones. */
const AT_ONCE = 50;

/**
 * K-PAY. Pays the receipts whose hold is over (S59), and is the safety net of the others: a validated receipt whose job was
 * lost (dead letters, a restored database) is paid all the same.
 * It meets a job that is at work without harm, since both speak of one payment. @returns how many were paid
 */
export const payForgottenReceipts: Clock = async (context) => {
  const waiting = await context.em.fork().find(
    SubrogationReceipt,
    {
      status: 'VALIDATED',
      validatedOn: { $lt: context.today },
      $or: [{ paymentHeldUntilOn: null }, { paymentHeldUntilOn: { $lte: context.today } }],
    },
    { limit: AT_ONCE, orderBy: { validatedOn: 'asc', id: 'asc' } },
  );
  let paid = 0;
  for (const { id } of waiting) {
    try {
      await payReceipt(context, id);
      paid += await context.em.fork().count(SubrogationReceipt, { id, status: 'PAID' });
    } catch (error) {
      context.log.warn({ err: error, receiptId: id }, 'a validated receipt is still unpaid');
    }
  }
  return paid;
};
