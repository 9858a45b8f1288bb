import { defineEntity, p } from '@mikro-orm/core';
import { instant } from '@trousseau/service/columns';

export const ConsentSchema = defineEntity({
  name: 'Consent',
  tableName: 'consent',
  properties: {
    identityId: p.uuid().primary(),
    purpose: p.enum(['NEWS_AND_SURVEYS']).primary(),
    givenAt: instant().primary(),
    textVersion: p.text(),
    text: p.text(),
    withdrawnAt: instant().nullable(),
  },
});

/**
 * R-ACC-11, S67. An optional consent with the words that were shown, their version and the moment; withdrawn,
 * the row stays and says when: both are to be proved (RGPD 7). Given again, it is another row. Distribution key: identityId.
 */
export class Consent extends ConsentSchema.class {}
ConsentSchema.setClass(Consent);
