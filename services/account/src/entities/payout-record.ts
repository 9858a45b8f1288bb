import { defineEntity, p } from '@mikro-orm/core';
import { instant, plainDate } from '@trousseau/service/columns';

export const PayoutRecordSchema = defineEntity({
  name: 'PayoutRecord',
  tableName: 'payout_record',
  properties: {
    id: p.uuid().primary(),
    spaceId: p.uuid(),
    iban: p.text(),
    holderName: p.text(),
    holderDiffers: p.boolean(),
    heldUntilOn: plainDate().nullable(),
    replacesId: p.uuid().nullable(),
    undoesId: p.uuid().nullable(),
    recordedBy: p.uuid().nullable(),
    recordedAt: instant(),
  },
  indexes: [{ name: 'payout_record_space', properties: ['spaceId', 'id'] }],
  triggers: [
    {
      name: 'payout_record_is_append_only',
      timing: 'before',
      events: ['update', 'delete'],
      expression: '-- see migrations/let-accounts-be-changed.ts',
    },
  ],
});

/**
 * Every account a space was ever paid on, in the order of its ids; the database changes and removes none. `undoesId`: this one
 * takes a change back. `recordedBy` is null for whoever held the link, and for accounts older than the table. Distribution
 * key: spaceId.
 */
export class PayoutRecord extends PayoutRecordSchema.class {}
PayoutRecordSchema.setClass(PayoutRecord);

export const PayoutUndoLinkSchema = defineEntity({
  name: 'PayoutUndoLink',
  tableName: 'payout_undo_link',
  properties: { tokenHash: p.text().primary(), recordId: p.uuid(), worksUntilOn: plainDate() },
});

/** The hash of a link that takes a change of account back; each owner receives one (S59). Distribution key: tokenHash. */
export class PayoutUndoLink extends PayoutUndoLinkSchema.class {}
PayoutUndoLinkSchema.setClass(PayoutUndoLink);
