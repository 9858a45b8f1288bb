import { LockMode } from '@mikro-orm/core';
import { move } from '@trousseau/scheme/machine';
import { activationCodeRule } from '@trousseau/scheme/parameters/access';
import { valueOn } from '@trousseau/scheme/parameters/series';
import { recordAudit } from '@trousseau/service/audit';
import type { Context } from '@trousseau/service/definition';
import { transact } from '@trousseau/service/operations';
import { publish } from '@trousseau/service/publish';
import { passwordMatches } from '../credentials/password-hash.ts';
import { hashActivationCode, sameHash } from '../credentials/secrets.ts';
import { readActivationCode } from '../domain/activation-code.ts';
import { normaliseEmail } from '../domain/email-address.ts';
import { spaceMachine } from '../domain/transitions.ts';
import { ActivationCode } from '../entities/activation-code.ts';
import { Space } from '../entities/space.ts';
import { findOwner, type Owner } from './find-owner.ts';
import { recordSession, startSession } from './open-session.ts';
import { forgetAttempts } from './take-attempt.ts';

/** What the e-mail and the registration gave; the browser's words name the device in the list of sessions. */
interface ActivateInput {
  email: string;
  code: string;
  password: string;
  userAgent?: string | null;
}

/**
 * R-ACC-01, R-ACC-05, R-ACC-06. Opens the space whose code was received, and a session with it. A wrong code, a code of
 * another space, used, replaced or too old, and an unknown address all get the same answer; each try with a well-formed
 * code is counted before it is compared (S10). The code proves the mailbox, the password proves who registered it: a space
 * opens for who has both, so that nobody finds themselves in a space whose password a stranger chose.
 */
export async function activate(context: Context, input: ActivateInput) {
  const email = normaliseEmail(input.email);
  const { normalised: code } = readActivationCode(input.code);
  const owner = email && (await findOwner(context.em, email));
  if (!owner || !code || !(await codeIsRight(context, owner.space.id, code))) return activationCodeRefused();
  if (!(await passwordMatches(owner.identity.passwordHash, input.password))) return activationPasswordRefused();
  const verdict = await transact(context, async (em) => {
    // First the count of the address, then the space: the order in which a new code takes them, or the two could block each other.
    await forgetAttempts(em, owner.identity.email, 'ACTIVATION_CODE');
    const session = await openSpace(context, em, owner, { ...input, code });
    if (!session) return activationCodeRefused();
    return { kind: 'SpaceActivated' as const, session };
  });
  if (verdict.kind === 'ActivationCodeRefused') return verdict;
  startSession(context, verdict.session);
  return { kind: verdict.kind };
}

/** Counts the try, then compares: a statement of its own, so that it stays counted whatever happens next. */
async function codeIsRight(context: Context, spaceId: string, code: string): Promise<boolean> {
  const { validMinutes, tries } = valueOn(activationCodeRule, context.today).value;
  const sentAfter = context.now.subtract({ minutes: validMinutes }).toString();
  const [tried] = await context.em.execute<{ code_hash: string }[]>(
    `update activation_code set attempts = attempts + 1
     where space_id = ? and used_at is null and attempts < ? and sent_at > ? returning code_hash`,
    [spaceId, tries, sentAfter],
  );
  return tried !== undefined && sameHash(tried.code_hash, hashActivationCode(spaceId, code));
}

async function openSpace(context: Context, em: Context['em'], owner: Owner, { code, userAgent }: ActivateInput) {
  const space = await em.findOneOrFail(Space, { id: owner.space.id }, { lockMode: LockMode.PESSIMISTIC_WRITE });
  const next = move(spaceMachine, space.status, 'activate', space.role);
  const used = await em.nativeUpdate(
    ActivationCode,
    { spaceId: space.id, codeHash: hashActivationCode(space.id, code), usedAt: null },
    { usedAt: context.now },
  );
  if (!next || used === 0) return null;
  space.status = next;
  const session = await recordSession(context, em, owner.identity, space, userAgent);
  const identityId = owner.identity.id;
  await recordAudit(em, context, { act: 'SIGN_IN', subjectId: identityId, actorId: identityId, detail: 'ACTIVATION' });
  await publish(em, 'SpaceActivated', { aggregateId: space.id, payload: { spaceId: space.id }, now: context.now });
  return session;
}

const activationCodeRefused = () => ({
  kind: 'ActivationCodeRefused' as const,
  message:
    'Ce code ne peut pas activer d’espace à cette adresse. Recopiez le dernier code reçu, ou demandez-en un nouveau.',
});

const activationPasswordRefused = () => ({
  kind: 'ActivationPasswordRefused' as const,
  message:
    'Le code est bon, mais ce n’est pas le mot de passe choisi à l’inscription. Réessayez ou, si vous ne l’avez pas choisi vous-même, passez par «\u00a0Mot de passe oublié\u00a0».',
});
