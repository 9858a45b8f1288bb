import { defineEntity, p } from '@mikro-orm/core';
import { cents, instant } from '@trousseau/service/columns';

export const PaymentFileSchema = defineEntity({
  name: 'PaymentFile',
  tableName: 'payment_file',
  properties: {
    /** Also the message's identity at the bank: the same file uploaded twice is one file. */
    id: p.uuid().primary(),
    madeAt: instant(),
    madeBy: p.uuid(),
    transferCount: p.integer(),
    totalCents: cents(),
  },
  checks: [{ name: 'payment_file_sums', expression: 'transfer_count > 0 and total_cents > 0' }],
});

/** The transfers of one day as the bank receives them (ISO 20022, pain.001); its words are rendered from its payments, always the same. Distribution key: id. */
export class PaymentFile extends PaymentFileSchema.class {}
PaymentFileSchema.setClass(PaymentFile);
