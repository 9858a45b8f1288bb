import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { Language } from '@trousseau/values/language';
import { Identity } from '../entities/identity.ts';

/** The language somebody is written to in; French for who has no login yet, and so chose none. */
export async function languageOf(em: SqlEntityManager, identityId: string | null | undefined): Promise<Language> {
  const identity = identityId ? await em.findOne(Identity, { id: identityId }) : null;
  return identity?.language ?? 'FR';
}
