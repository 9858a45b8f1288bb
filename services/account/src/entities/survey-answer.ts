import { defineEntity, p } from '@mikro-orm/core';
import { instant } from '@trousseau/service/columns';

export const SurveyAnswerSchema = defineEntity({
  name: 'SurveyAnswer',
  tableName: 'survey_answer',
  properties: {
    identityId: p.uuid().primary(),
    question: p.enum(['HEARD_FROM']).primary(),
    answer: p.text(),
    answeredAt: instant(),
  },
});

/** «Comment nous avez-vous connus ?», asked once at registration (S-ACC-02). Distribution key: identityId. */
export class SurveyAnswer extends SurveyAnswerSchema.class {}
SurveyAnswerSchema.setClass(SurveyAnswer);
