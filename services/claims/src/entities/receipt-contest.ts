import { defineEntity, p } from '@mikro-orm/core';
import { instant, plainDate } from '@trousseau/service/columns';
import { SubrogationReceipt } from './subrogation-receipt.ts';

/** The receipt stands; it is replaced by a corrected one; it is cancelled and nothing replaces it yet. */
export const CONTEST_ANSWERS = ['UPHOLD', 'CORRECT', 'WITHDRAW'] as const;

export const ReceiptContestSchema = defineEntity({
  name: 'ReceiptContest',
  tableName: 'receipt_contest',
  properties: {
    id: p.uuid().primary(),
    receipt: () => p.manyToOne(SubrogationReceipt).deleteRule('restrict').updateRule('restrict'),
    /** What is wrong, as the landlord wrote it. */
    reason: p.text(),
    contestedAt: instant(),
    contestedOn: plainDate(),
    contestedBy: p.uuid(),
    /** The day an answer is promised by. */
    answerByOn: plainDate(),
    answer: p.enum(CONTEST_ANSWERS).nullable(),
    /** As the landlord reads it. */
    answerReason: p.text().nullable(),
    answeredOn: plainDate().nullable(),
    answeredBy: p.uuid().nullable(),
  },
  checks: [
    {
      name: 'contest_is_answered_whole',
      expression:
        '(answer is null) = (answered_on is null) and (answer is null) = (answered_by is null) and (answer is null) = (answer_reason is null)',
    },
  ],
  indexes: [
    { name: 'receipt_contest_receipt', properties: ['receipt'] },
    {
      name: 'one_open_contest_per_receipt',
      expression: `create unique index "one_open_contest_per_receipt" on "receipt_contest" ("receipt_id") where answer is null`,
    },
    {
      name: 'receipt_contest_queue',
      expression: `create index "receipt_contest_queue" on "receipt_contest" ("answer_by_on") where answer is null`,
    },
  ],
});

/** What a landlord finds wrong in a receipt before validating it, and what an officer answered. Distribution key: the receipt’s contract. */
export class ReceiptContest extends ReceiptContestSchema.class {}
ReceiptContestSchema.setClass(ReceiptContest);
