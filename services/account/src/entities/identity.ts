import { defineEntity, p } from '@mikro-orm/core';
import { instant } from '@trousseau/service/columns';
import { LANGUAGES } from '@trousseau/values/language';

export const IdentitySchema = defineEntity({
  name: 'Identity',
  tableName: 'identity',
  properties: {
    id: p.uuid().primary(),
    email: p.text(),
    passwordHash: p.text(),
    createdAt: instant(),
    language: p.enum(LANGUAGES).default('FR'),
    wantsDigest: p.boolean().default(true),
    lockedAt: instant().nullable(),
  },
});

/** A person who signs in, and the language they are written to in; locked, they open nothing (R-STATE-ACCOUNT). The address is unique through `ReservedEmail`. Distribution key: id. */
export class Identity extends IdentitySchema.class {}
IdentitySchema.setClass(Identity);
