import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { emailUndoRule } from '@trousseau/scheme/parameters/access';
import { valueOn } from '@trousseau/scheme/parameters/series';
import { recordAudit } from '@trousseau/service/audit';
import type { Context } from '@trousseau/service/definition';
import { transact } from '@trousseau/service/operations';
import { publish } from '@trousseau/service/publish';
import { validate } from 'uuid';
import { hashPassword } from '../credentials/password-hash.ts';
import { hashRestoreToken, newRestoreToken, sameHash } from '../credentials/secrets.ts';
import { EmailChange, FormerEmail } from '../entities/email-change.ts';
import { PasswordReset } from '../entities/password-reset.ts';
import { ReservedEmail } from '../entities/reserved-email.ts';
import { Session } from '../entities/session.ts';
import { findOwnerOfIdentity, type Owner } from './find-owner.ts';

/**
 * S13. Takes a change of address back by the link sent to the former one. Whoever changed it knew the password: it opens nothing any
 * more, every session ends, and a link to choose another leaves to the address restored.
 * @param input.token `<id of the former address>.<secret>`, as the link holds it
 */
export async function restoreEmail(context: Context, input: { token: string }) {
  const former = await findFormer(context, input.token);
  if (!former) return emailRestoreRefused();
  // Nobody knows this one: the next password comes by the link.
  const passwordHash = await hashPassword(newRestoreToken());
  return transact(context, async (em) => {
    const owner = await findOwnerOfIdentity(em, former.identityId, 'toMove');
    if (!owner || (await em.nativeDelete(FormerEmail, { id: former.id })) === 0) return emailRestoreRefused();
    await giveUpLaterAddresses(em, owner, former);
    await closeEverything(em, owner);
    Object.assign(owner.identity, { email: former.email, passwordHash });
    const { now } = context;
    const identityId = owner.identity.id;
    await publish(em, 'EmailRestored', { aggregateId: identityId, payload: { identityId }, now });
    await publish(em, 'PasswordResetRequested', { aggregateId: identityId, payload: { identityId }, now });
    await recordAudit(em, context, { act: 'EMAIL_RESTORED', subjectId: identityId, actorId: identityId });
    return { kind: 'EmailRestored' as const, email: former.email };
  });
}

async function findFormer({ em, now, today }: Context, token: string): Promise<FormerEmail | null> {
  const [id = '', secret = ''] = token.split('.');
  if (!validate(id)) return null;
  const after = now.subtract({ hours: valueOn(emailUndoRule, today).value.hours });
  const former = await em.findOne(FormerEmail, { id, changedAt: { $gt: after } });
  return former?.tokenHash && sameHash(former.tokenHash, hashRestoreToken(secret)) ? former : null;
}

/** The present address and every one taken since are free again: they came from whoever should not have been there. */
async function giveUpLaterAddresses(em: SqlEntityManager, { identity }: Owner, former: FormerEmail) {
  const later = { identityId: identity.id, changedAt: { $gt: former.changedAt } };
  const since = await em.find(FormerEmail, later);
  const emails = [identity.email, ...since.map(({ email }) => email)].filter((email) => email !== former.email);
  await em.nativeDelete(ReservedEmail, { identityId: identity.id, email: { $in: emails } });
  await em.nativeDelete(FormerEmail, later);
}

async function closeEverything(em: SqlEntityManager, { identity }: Owner) {
  const identityId = identity.id;
  await em.nativeDelete(EmailChange, { identityId });
  await em.nativeDelete(PasswordReset, { identityId });
  await em.nativeDelete(Session, { identityId });
}

const emailRestoreRefused = () => ({
  kind: 'EmailRestoreRefused' as const,
  message:
    'Ce lien a déjà servi ou n’est plus valable. Si quelqu’un d’autre utilise votre espace, écrivez-nous sans attendre.',
});
