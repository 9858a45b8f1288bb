import { ExamineBankLineMutation } from './examine-bank-line.ts';
import { FileOfPaymentFileMade, MakePaymentFileMutation } from './make-payment-file.ts';
import { PaymentFileResolver, PaymentResolver } from './payment.resolver.ts';

/** Money out and in: transfers, their files, the bank’s statements, and the movements a person explains. */
export const paymentResolvers = [
  ...[PaymentResolver, PaymentFileResolver],
  ...[MakePaymentFileMutation, FileOfPaymentFileMade],
  ExamineBankLineMutation,
] as const;
