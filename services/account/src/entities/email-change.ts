import { defineEntity, p } from '@mikro-orm/core';
import { instant } from '@trousseau/service/columns';

export const EmailChangeSchema = defineEntity({
  name: 'EmailChange',
  tableName: 'email_change',
  properties: {
    identityId: p.uuid().primary(),
    newEmail: p.text(),
    codeHash: p.text().nullable(),
    sentAt: instant(),
    attempts: p.integer(),
  },
});

/**
 * The address a person asked for and the hash of the code sent there; no hash before the code leaves, and never when the address
 * is somebody else's. One row a person: a new request voids the one before (R-ACC-16). Distribution key: identityId.
 */
export class EmailChange extends EmailChangeSchema.class {}
EmailChangeSchema.setClass(EmailChange);

export const FormerEmailSchema = defineEntity({
  name: 'FormerEmail',
  tableName: 'former_email',
  properties: {
    id: p.uuid().primary(),
    identityId: p.uuid(),
    email: p.text(),
    changedAt: instant(),
    tokenHash: p.text().nullable(),
  },
  indexes: [{ name: 'former_email_identity', properties: ['identityId'] }],
});

/**
 * The address a person had before a change, and the hash of the link that takes the change back (S13). It stays reserved while
 * the row is there; nobody signs in with it. Distribution key: id.
 */
export class FormerEmail extends FormerEmailSchema.class {}
FormerEmailSchema.setClass(FormerEmail);
