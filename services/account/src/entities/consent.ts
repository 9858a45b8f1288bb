import { defineEntity, p } from '@mikro-orm/core';
import { instant } from '@trousseau/service/columns';

export const ConsentSchema = defineEntity({
  name: 'Consent',
  tableName: 'consent',
  properties: {
    identityId: p.uuid().primary(),
    purpose: p.enum(['NEWS_AND_SURVEYS']).primary(),
    textVersion: p.text().primary(),
    text: p.text(),
    givenAt: instant(),
  },
});

/** R-ACC-11. An optional consent with the words that were shown, their version and the moment. Distribution key: identityId. */
export class Consent extends ConsentSchema.class {}
ConsentSchema.setClass(Consent);
