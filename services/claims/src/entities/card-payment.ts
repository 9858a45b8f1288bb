import { defineEntity, p } from '@mikro-orm/core';
import { cents, instant, plainDate } from '@trousseau/service/columns';
import { Debt } from './debt.ts';

/** The states of `domain/card-payment.ts`. */
export const CARD_PAYMENT_STATUSES = ['CREATED', 'PAID', 'REFUSED', 'EXPIRED', 'TO_GIVE_BACK', 'GIVEN_BACK'] as const;

export const CardPaymentSchema = defineEntity({
  name: 'CardPayment',
  tableName: 'card_payment',
  properties: {
    /** Made here and kept before the processor hears of it: its checkout’s identity there, and its posting’s in the ledger. */
    id: p.uuid().primary(),
    debt: () => p.manyToOne(Debt).deleteRule('restrict').updateRule('restrict'),
    status: p.enum(CARD_PAYMENT_STATUSES),
    repaidCents: cents(),
    openedAt: instant(),
    /** When the processor was last asked what became of it. */
    askedAt: instant().nullable(),
    settledAt: instant().nullable(),
    /** The processor’s own name of the payment; nothing of the card is ever known here. */
    processorReference: p.text().nullable(),
    /** What was paid too much went back: when, by whom it was noted, and under which reference of the processor’s. */
    givenBackOn: plainDate().nullable(),
    givenBackBy: p.uuid().nullable(),
    refundReference: p.text().nullable(),
  },
  uniques: [{ name: 'card_payment_processor_reference', properties: ['processorReference'] }],
  checks: [
    { name: 'card_payment_sum', expression: 'repaid_cents > 0' },
    {
      name: 'card_payment_has_its_processor_reference',
      expression: "(status in ('PAID', 'TO_GIVE_BACK', 'GIVEN_BACK')) = (processor_reference is not null)",
    },
    { name: 'card_payment_is_settled_whole', expression: "(status = 'CREATED') = (settled_at is null)" },
    {
      name: 'card_payment_is_given_back_whole',
      expression:
        "(status = 'GIVEN_BACK') = (given_back_on is not null) and (given_back_on is null) = (given_back_by is null) and (given_back_on is null) = (refund_reference is null)",
    },
  ],
  indexes: [
    { name: 'card_payment_debt', properties: ['debt'] },
    {
      name: 'one_open_card_payment_per_debt',
      expression: `create unique index "one_open_card_payment_per_debt" on "card_payment" ("debt_id") where status = 'CREATED'`,
    },
    {
      name: 'card_payment_waiting',
      expression: `create index "card_payment_waiting" on "card_payment" ("status", "asked_at") where status in ('CREATED', 'TO_GIVE_BACK')`,
    },
  ],
});

/** One repayment of a tenant on the card processor’s page (R-PLAN-03). Distribution key: debt_id. */
export class CardPayment extends CardPaymentSchema.class {}
CardPaymentSchema.setClass(CardPayment);
