import type { Context } from '@trousseau/service/definition';
import { unauthenticated } from '@trousseau/service/refusal';
import type { Language } from '@trousseau/values/language';
import { Identity } from '../entities/identity.ts';

/** Keeps the language a person is written to in, on every device. */
export async function saveLanguage({ em, viewer }: Context, { language }: { language: Language }) {
  if (viewer.kind !== 'PERSON') throw unauthenticated();
  await em.nativeUpdate(Identity, { id: viewer.identityId }, { language });
  return { kind: 'LanguageSaved' as const };
}
