import { defineEntity, p } from '@mikro-orm/core';
import { instant } from '@trousseau/service/columns';

export const ActivationCodeSchema = defineEntity({
  name: 'ActivationCode',
  tableName: 'activation_code',
  properties: {
    spaceId: p.uuid().primary(),
    codeHash: p.text(),
    sentAt: instant(),
    attempts: p.integer(),
    usedAt: instant().nullable(),
  },
});

/** The last code sent to a space, hashed; one row a space, so that a new code voids the old (R-ACC-05). Distribution key: spaceId. */
export class ActivationCode extends ActivationCodeSchema.class {}
ActivationCodeSchema.setClass(ActivationCode);
