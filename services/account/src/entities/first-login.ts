import { defineEntity, p } from '@mikro-orm/core';
import { instant } from '@trousseau/service/columns';

export const FirstLoginSchema = defineEntity({
  name: 'FirstLogin',
  tableName: 'first_login',
  properties: {
    partnerUserId: p.uuid().primary(),
    givenName: p.text().nullable(),
    familyName: p.text().nullable(),
    phone: p.text().nullable(),
    email: p.text().nullable(),
    codeHash: p.text().nullable(),
    codeSentAt: instant().nullable(),
    codeAttempts: p.integer(),
    emailProvedAt: instant().nullable(),
    passwordHash: p.text().nullable(),
    passwordChosenAt: instant().nullable(),
    usageRulesVersion: p.text().nullable(),
    usageRulesAcceptedAt: instant().nullable(),
    termsVersion: p.text().nullable(),
    termsAcceptedAt: instant().nullable(),
  },
});

/**
 * R-CAF-02. How far a first login has come, so that it goes on where it was interrupted. What was accepted stays, with its
 * version and moment; the rest is emptied once it is done. Distribution key: partnerUserId.
 */
export class FirstLogin extends FirstLoginSchema.class {}
FirstLoginSchema.setClass(FirstLogin);
