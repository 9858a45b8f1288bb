import { defineEntity, p } from '@mikro-orm/core';
import { cents, instant } from '@trousseau/service/columns';
import { PaymentFile } from './payment-file.ts';
import { SubrogationReceipt } from './subrogation-receipt.ts';

/** The states of `domain/transitions.ts`. */
export const PAYMENT_STATUSES = ['PREPARED', 'SENT', 'CONFIRMED', 'RETURNED'] as const;

export const PaymentSchema = defineEntity({
  name: 'Payment',
  tableName: 'payment',
  properties: {
    /** Made when prepared; it is the identity of the transfer at the bank, however often it is sent (P4). */
    id: p.uuid().primary(),
    receipt: () => p.manyToOne(SubrogationReceipt).deleteRule('restrict').updateRule('restrict'),
    contractId: p.uuid(),
    status: p.enum(PAYMENT_STATUSES),
    indemnityCents: cents(),
    /** The order as it was first written: a retry sends the same words, whatever the profile says meanwhile. */
    iban: p.text(),
    holderName: p.text(),
    reference: p.text(),
    /** The file it left in, when transfers leave by files. */
    file: () => p.manyToOne(PaymentFile).nullable().deleteRule('restrict').updateRule('restrict'),
    preparedAt: instant(),
    sentAt: instant().nullable(),
    settledAt: instant().nullable(),
    bankReference: p.text().nullable(),
    returnReason: p.text().nullable(),
  },
  checks: [
    { name: 'payment_sum', expression: 'indemnity_cents > 0' },
    {
      name: 'confirmed_payment_has_its_bank_reference',
      expression: "status <> 'CONFIRMED' or bank_reference is not null",
    },
  ],
  indexes: [
    { name: 'payment_status', properties: ['status', 'preparedAt'] },
    {
      name: 'one_live_payment_per_receipt',
      expression: `create unique index "one_live_payment_per_receipt" on "payment" ("contract_id", "receipt_id") where status <> 'RETURNED'`,
    },
  ],
});

/** One transfer to one landlord (P4). Distribution key: contractId. */
export class Payment extends PaymentSchema.class {}
PaymentSchema.setClass(Payment);
