import { LockMode } from '@mikro-orm/core';
import type { Context } from '@trousseau/service/definition';
import { transact } from '@trousseau/service/operations';
import { badInput, unauthenticated } from '@trousseau/service/refusal';
import { Consent } from '../entities/consent.ts';
import { Identity } from '../entities/identity.ts';
import { NEWS_CONSENT } from './record-answers.ts';

const PURPOSE = 'NEWS_AND_SURVEYS';

/** R-ACC-11. The consent that stands; null when none was given or it was withdrawn. */
export function findNewsConsent(em: Context['em'], identityId: string): Promise<Consent | null> {
  return em.findOne(Consent, { identityId, purpose: PURPOSE, withdrawnAt: null });
}

/**
 * R-ACC-11, S67. Gives the consent to news and surveys, or takes it back, in one step. Said twice, it changes nothing.
 * @param input.version the words that were shown; only the present ones can be agreed to
 */
export async function saveNewsConsent(context: Context, input: { isGiven: boolean; version: string }) {
  const { viewer, now, language } = context;
  if (viewer.kind !== 'PERSON') throw unauthenticated();
  const { version, words } = NEWS_CONSENT;
  if (input.isGiven && input.version !== version)
    throw badInput('Le texte de cet accord a changé entre-temps. Rechargez la page pour le lire.');
  const { identityId } = viewer;
  return transact(context, async (em) => {
    await em.findOneOrFail(Identity, { id: identityId }, { lockMode: LockMode.PESSIMISTIC_WRITE });
    const standing = await findNewsConsent(em, identityId);
    if (input.isGiven && !standing)
      em.create(Consent, { identityId, purpose: PURPOSE, text: words[language], textVersion: version, givenAt: now });
    if (!input.isGiven && standing) standing.withdrawnAt = now;
    return { kind: 'NewsConsentSaved' as const };
  });
}
