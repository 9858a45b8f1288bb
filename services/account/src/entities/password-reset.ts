import { defineEntity, p } from '@mikro-orm/core';
import { instant } from '@trousseau/service/columns';

export const PasswordResetSchema = defineEntity({
  name: 'PasswordReset',
  tableName: 'password_reset',
  properties: {
    tokenHash: p.text().primary(),
    identityId: p.uuid(),
    sentAt: instant(),
  },
  indexes: [{ name: 'password_reset_identity', properties: ['identityId'] }],
});

/** A link to choose a new password, hashed; using it deletes it, and so does a newer one (R-ACC-15). Distribution key: tokenHash. */
export class PasswordReset extends PasswordResetSchema.class {}
PasswordResetSchema.setClass(PasswordReset);
