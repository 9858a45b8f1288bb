import type { JobContext } from '@trousseau/service/definition';
import { confirmPayment } from './confirm-payment.ts';
import { preparePayment } from './prepare-payment.ts';
import { returnPayment } from './return-payment.ts';
import { sendTransfer } from './send-transfer.ts';

/**
 * R-SUB-02, R-SUB-03. Pays a validated receipt, in three steps that may each be the last one of a process (F06): the order
 * is written with its id; the bank is told, and told again under the same id after a crash; its answer, the ledger, the
 * receipt, the claim, the debt and the event are written together. Throws while the bank does not answer, so that the
 * queue tries again; running it twice, or in two workers at once, moves the money once.
 */
export async function payReceipt(context: JobContext, receiptId: string): Promise<void> {
  const payment = await preparePayment(context, receiptId);
  if (!payment) return;
  const answer = await sendTransfer(context.env.bankUrl, payment);
  if (answer.kind === 'EXECUTED') await confirmPayment(context, payment.id, answer.reference);
  else await returnPayment(context, payment.id, answer.reason);
}
