import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { Context } from '@trousseau/service/definition';
import { Consent } from '../entities/consent.ts';
import { SurveyAnswer } from '../entities/survey-answer.ts';

/** The words shown beside the box, in the language of the page, and their version: a consent proves what was agreed to (R-ACC-11). */
export const NEWS_CONSENT = {
  version: '2026-11',
  words: {
    FR: 'J’accepte de recevoir des informations et des enquêtes de satisfaction sur la garantie. Je peux changer d’avis à tout moment.',
    EN: 'I agree to receive news and satisfaction surveys about the guarantee. I may change my mind at any time.',
  },
} as const;

/** Longest answer kept of «Comment nous avez-vous connus\u202f?». */
const LONGEST_ANSWER = 200;

/** R-ACC-11. Writes what was ticked and answered. Nothing ticked, nothing written. */
export function recordAnswers(
  { now, language }: Pick<Context, 'now' | 'language'>,
  em: SqlEntityManager,
  identityId: string,
  answers: { marketingConsent: boolean; heardFrom?: string | null },
) {
  if (answers.marketingConsent) {
    const { words, version } = NEWS_CONSENT;
    const text = words[language];
    em.create(Consent, { identityId, purpose: 'NEWS_AND_SURVEYS', text, textVersion: version, givenAt: now });
  }
  const heardFrom = answers.heardFrom?.trim().slice(0, LONGEST_ANSWER);
  if (heardFrom) em.create(SurveyAnswer, { identityId, question: 'HEARD_FROM', answer: heardFrom, answeredAt: now });
}

/** Takes back what was ticked and answered before: the person registers again and says it anew. */
export async function forgetAnswers(em: SqlEntityManager, identityId: string) {
  await em.nativeDelete(Consent, { identityId });
  await em.nativeDelete(SurveyAnswer, { identityId });
}
