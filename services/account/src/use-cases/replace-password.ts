import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { Context } from '@trousseau/service/definition';
import { publish } from '@trousseau/service/publish';
import type { Identity } from '../entities/identity.ts';
import { PasswordReset } from '../entities/password-reset.ts';
import { Session } from '../entities/session.ts';

/**
 * Gives a person, whose row the caller locked, another password (S12, S13): every session ends but the one kept, links sent
 * before are void, and the owner is told by e-mail.
 * @param keepSessionId the session in which the person proved the present password; none after a forgotten one
 */
export async function replacePassword(
  context: Context,
  em: SqlEntityManager,
  identity: Identity,
  { passwordHash, keepSessionId }: { passwordHash: string; keepSessionId?: string },
) {
  const identityId = identity.id;
  identity.passwordHash = passwordHash;
  await em.nativeDelete(Session, { identityId, ...(keepSessionId ? { id: { $ne: keepSessionId } } : {}) });
  await em.nativeDelete(PasswordReset, { identityId });
  await publish(em, 'PasswordChanged', { aggregateId: identityId, payload: { identityId }, now: context.now });
}
