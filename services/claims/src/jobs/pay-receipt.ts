import type { Job } from '@trousseau/service/definition';
import { payReceipt as pay } from '../use-cases/pay-receipt.ts';

/** ReceiptValidated → the indemnity leaves (R-SUB-02). While the bank is down the queue tries again, ever later. */
export const payReceipt: Job = (context, event) => pay(context, event.payload.receiptId ?? '');
