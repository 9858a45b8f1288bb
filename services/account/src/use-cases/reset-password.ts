import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { passwordResetRule } from '@trousseau/scheme/parameters/access';
import { valueOn } from '@trousseau/scheme/parameters/series';
import { recordAudit } from '@trousseau/service/audit';
import type { Context } from '@trousseau/service/definition';
import { transact } from '@trousseau/service/operations';
import { publish } from '@trousseau/service/publish';
import { hashPassword } from '../credentials/password-hash.ts';
import { hashResetToken } from '../credentials/secrets.ts';
import { ActivationCode } from '../entities/activation-code.ts';
import { Identity } from '../entities/identity.ts';
import { PasswordReset } from '../entities/password-reset.ts';
import { choosePassword } from './choose-password.ts';
import { findOwnerOfIdentity, type Owner } from './find-owner.ts';
import { openAgain } from './lock-account.ts';
import { forgetAnswers } from './record-answers.ts';
import { replacePassword } from './replace-password.ts';
import { forgetSignInAttempts } from './take-sign-in-attempt.ts';

/**
 * R-ACC-15, S12. Replaces the password of whoever received the link, once and within its life: all their sessions end, and a locked
 * login opens again (R-STATE-ACCOUNT). Signs nobody in: the new password does. A refused password leaves the link as it was.
 */
export async function resetPassword(context: Context, input: { token: string; password: string }) {
  const reset = { tokenHash: hashResetToken(input.token), sentAt: { $gt: oldest(context) } };
  const asked = await context.em.findOne(PasswordReset, reset);
  const identity = asked && (await context.em.findOne(Identity, { id: asked.identityId }));
  if (!identity) return passwordResetRefused();
  const refused = choosePassword(input.password, identity.email, context.today);
  if (refused) return refused;
  const passwordHash = await hashPassword(input.password);
  const verdict = await transact(context, async (em) => {
    const owner = await findOwnerOfIdentity(em, identity.id, 'toMove');
    if (!owner || (await em.nativeDelete(PasswordReset, reset)) === 0) return passwordResetRefused();
    const activationRequired = owner.space.status === 'PENDING_ACTIVATION';
    if (activationRequired) await beginAgain(context, em, owner);
    await replacePassword(context, em, owner.identity, { passwordHash });
    await openAgain(context, em, owner.identity, { event: 'reset', by: owner.space.role });
    await recordAudit(em, context, { act: 'PASSWORD_RESET', subjectId: identity.id, actorId: identity.id });
    return { kind: 'PasswordReset' as const, email: owner.identity.email, activationRequired };
  });
  // The wrong tries of before count no more against who proved to read this mailbox.
  if (verdict.kind === 'PasswordReset')
    await forgetSignInAttempts(context, { email: verdict.email, identityId: identity.id });
  return verdict;
}

const oldest = ({ now, today }: Context) =>
  now.subtract({ minutes: valueOn(passwordResetRule, today).value.validMinutes });

/** A registration whose password is unknown to the owner of the mailbox may be a stranger’s: what it agreed to is forgotten. */
async function beginAgain({ now }: Context, em: SqlEntityManager, { identity, space }: Owner) {
  const spaceId = space.id;
  await em.nativeDelete(ActivationCode, { spaceId });
  await forgetAnswers(em, identity.id);
  await publish(em, 'ActivationCodeRequested', { aggregateId: spaceId, payload: { spaceId }, now });
}

const passwordResetRefused = () => ({
  kind: 'PasswordResetRefused' as const,
  message:
    'Ce lien a déjà servi, a été remplacé ou n’est plus valable. Demandez-en un nouveau\u00a0: il part aussitôt.',
});
