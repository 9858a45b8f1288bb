import { defineEntity, p } from '@mikro-orm/core';
import { instant } from '@trousseau/service/columns';

export const IdentitySchema = defineEntity({
  name: 'Identity',
  tableName: 'identity',
  properties: {
    id: p.uuid().primary(),
    email: p.text(),
    passwordHash: p.text(),
    createdAt: instant(),
  },
});

/** A person who signs in. The address is unique through `ReservedEmail`. Distribution key: id. */
export class Identity extends IdentitySchema.class {}
IdentitySchema.setClass(Identity);
