import { defineEntity, p } from '@mikro-orm/core';
import { cents, instant, plainDate } from '@trousseau/service/columns';

export const BANK_LINE_OUTCOMES = [
  'TRANSFER_CONFIRMED',
  'TRANSFER_RETURNED',
  'REPAYMENT',
  'LATE_RENT',
  'CARD_PAYOUT',
  'SENT_BACK',
  'TO_EXAMINE',
] as const;

export const BankStatementSchema = defineEntity({
  name: 'BankStatement',
  tableName: 'bank_statement',
  properties: {
    id: p.uuid().primary(),
    /** Of the file as received: the same one sent again is the same statement. */
    sha256: p.text(),
    fileName: p.text(),
    receivedAt: instant(),
    receivedBy: p.uuid(),
    /** Movements it reports; those an earlier statement had reported already have no line here. */
    lineCount: p.integer(),
  },
  uniques: [{ name: 'one_statement_per_file', properties: ['sha256'] }],
});

/** A statement of the guarantor’s account, as received from its bank. Distribution key: id. */
export class BankStatement extends BankStatementSchema.class {}
BankStatementSchema.setClass(BankStatement);

export const BankLineSchema = defineEntity({
  name: 'BankLine',
  tableName: 'bank_line',
  properties: {
    id: p.uuid().primary(),
    statement: () => p.manyToOne(BankStatement).deleteRule('restrict').updateRule('restrict'),
    bankReference: p.text(),
    direction: p.enum(['CREDIT', 'DEBIT']),
    movementCents: cents(),
    bookedOn: plainDate(),
    /** As the bank gave it; shown to an officer who has to find whose money it is. */
    remittance: p.text(),
    outcome: p.enum(BANK_LINE_OUTCOMES),
    /** The payment, the debt or the late rent it settled; null while it is to be examined, when it was sent back, and for what the card processor hands over of many. */
    subjectId: p.uuid().nullable(),
    /** Why it is to be examined, in French. */
    question: p.text().nullable(),
    /** By whom it was decided when no reference said it, and why. */
    examinedOn: plainDate().nullable(),
    examinedBy: p.uuid().nullable(),
    examinationReason: p.text().nullable(),
  },
  uniques: [{ name: 'one_line_per_movement', properties: ['bankReference', 'direction', 'movementCents', 'bookedOn'] }],
  checks: [
    { name: 'bank_line_sum', expression: 'movement_cents > 0' },
    {
      name: 'bank_line_has_its_subject',
      expression:
        "(outcome in ('TO_EXAMINE', 'SENT_BACK', 'CARD_PAYOUT')) = (subject_id is null) and (outcome = 'TO_EXAMINE') = (question is not null)",
    },
    {
      name: 'bank_line_is_examined_whole',
      expression:
        "(examined_on is null) = (examined_by is null) and (examined_on is null) = (examination_reason is null) and (outcome <> 'SENT_BACK' or examined_on is not null) and (outcome <> 'CARD_PAYOUT' or examined_on is not null) and (outcome <> 'TO_EXAMINE' or examined_on is null)",
    },
  ],
  indexes: [
    { name: 'bank_line_statement', properties: ['statement'] },
    { name: 'bank_line_outcome', properties: ['outcome', 'bookedOn'] },
  ],
});

/** One movement of a statement and what it was found to be. Reported twice, it counts once. Distribution key: id. */
export class BankLine extends BankLineSchema.class {}
BankLineSchema.setClass(BankLine);
