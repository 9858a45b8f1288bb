import { defineEntity, p } from '@mikro-orm/core';
import { instant } from '@trousseau/service/columns';

export const VisaContestSchema = defineEntity({
  name: 'VisaContest',
  tableName: 'visa_contest',
  properties: {
    requestId: p.uuid().primary(),
    words: p.text(),
    contestedAt: instant(),
    refusedBy: p.uuid(),
    refusedAt: instant(),
    refusalReasons: p.json<string[]>(),
  },
  // The next file of an officer passes over the contests of their own refusals.
  indexes: [{ name: 'visa_contest_of_officer', properties: ['refusedBy', 'requestId'] }],
});

/** What a tenant said against a refusal, and the refusal as it was (decision 0045): one a request, so it is contested once. Distribution key: requestId. */
export class VisaContest extends VisaContestSchema.class {}
VisaContestSchema.setClass(VisaContest);
