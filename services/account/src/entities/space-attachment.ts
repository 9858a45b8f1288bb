import { defineEntity, p } from '@mikro-orm/core';
import { instant } from '@trousseau/service/columns';

export const SpaceAttachmentSchema = defineEntity({
  name: 'SpaceAttachment',
  tableName: 'space_attachment',
  properties: {
    identityId: p.uuid().primary(),
    email: p.text(),
    codeHash: p.text().nullable(),
    sentAt: instant(),
    attempts: p.integer(),
  },
});

/**
 * The other login whose spaces a person wants on their ring, and the hash of the code sent to it; no hash when nobody signs in
 * with that address. One row a person: a new request voids the one before (D-ACC-04). Distribution key: identityId.
 */
export class SpaceAttachment extends SpaceAttachmentSchema.class {}
SpaceAttachmentSchema.setClass(SpaceAttachment);
