import { LockMode } from '@mikro-orm/core';
import { recordAudit, recordRefusal } from '@trousseau/service/audit';
import type { Context } from '@trousseau/service/definition';
import { transact } from '@trousseau/service/operations';
import { hashPassword, needsRehash, passwordMatches } from '../credentials/password-hash.ts';
import { normaliseEmail } from '../domain/email-address.ts';
import { waitAfter } from '../domain/throttle.ts';
import { Identity } from '../entities/identity.ts';
import { findOwner, type Owner } from './find-owner.ts';
import { recordSession, startSession } from './open-session.ts';
import { type AttemptTaken, forgetAttempts, takeAttempt } from './take-attempt.ts';

/** What one signs in with; the browser's words name the device in the list of sessions. */
interface Credentials {
  email: string;
  password: string;
  userAgent?: string | null;
}

/**
 * S-ACC-05. Opens a session with the login and the password. Unknown address, wrong password, closed or locked space: one
 * answer, in the same time, counted alike (S06, S09). Only who has the right password learns that the space is not activated.
 */
export async function signIn(context: Context, input: Credentials) {
  const proof = await proveIdentity(context, input);
  if ('refused' in proof) return proof.refused;
  const { status } = proof.owner.space;
  if (status === 'PENDING_ACTIVATION') return activationRequired(proof.owner.identity.email);
  if (status !== 'ACTIVE' && status !== 'ACTIVE_INCOMPLETE') return signInRefused(0);
  return openSessionOf(context, proof.owner, input);
}

/** S06, S09. Who the login and the password belong to, whatever the state of their space; counted, and clearing the count. */
export async function proveIdentity(
  context: Context,
  input: { email: string; password: string },
): Promise<{ owner: Owner } | { refused: ReturnType<typeof signInRefused> }> {
  // Not an address: nobody has it, and it is counted and answered like an address nobody has.
  const email = normaliseEmail(input.email) ?? input.email.trim().toLowerCase();
  const owner = await findOwner(context.em, email);
  const { waitSeconds, attempts } = await countAttempt(context, email);
  const refuse = async (detail: string, seconds: number) => {
    await recordRefusal(context, { act: 'SIGN_IN', subjectId: owner?.identity.id ?? null, detail });
    return { refused: signInRefused(seconds) };
  };
  if (waitSeconds > 0) return refuse('MUST_WAIT', waitSeconds);
  if (!(await passwordMatches(owner?.identity.passwordHash ?? null, input.password)) || !owner)
    return refuse('WRONG_PASSWORD', waitAfter(attempts));
  await forgetAttempts(context.em, email, 'SIGN_IN');
  return { owner };
}

/** In a transaction of its own, so that the count stands whatever comes of the attempt. */
const countAttempt = (context: Context, email: string): Promise<AttemptTaken> =>
  context.em
    .fork()
    .transactional((em) =>
      takeAttempt(em as Context['em'], { email, purpose: 'SIGN_IN', now: context.now, waitAfter }),
    );

/** Opens a session for a person whose password was just proved, in one of their spaces. */
export async function openSessionOf(
  context: Context,
  { identity, space }: Owner,
  { password, userAgent }: Pick<Credentials, 'password' | 'userAgent'>,
) {
  // Strength rises with the years; the only moment to follow is when the password is at hand (S04).
  const rehashed = needsRehash(identity.passwordHash) ? await hashPassword(password) : null;
  const verdict = await transact(context, async (em) => {
    const { id, passwordHash } = identity;
    // Replaced while it was being compared: the sessions of the old one have ended, and this would be one more (S12).
    const current = await em.findOne(Identity, { id, passwordHash }, { lockMode: LockMode.PESSIMISTIC_WRITE });
    if (!current) return signInRefused(0);
    if (rehashed) current.passwordHash = rehashed;
    await recordAudit(em, context, { act: 'SIGN_IN', subjectId: id, actorId: id });
    return { kind: 'SignedIn' as const, session: await recordSession(context, em, identity, space, userAgent) };
  });
  if (verdict.kind === 'SignInRefused') return verdict;
  startSession(context, verdict.session);
  return { kind: verdict.kind };
}

/** One text for every reason, with the wait. */
export const signInRefused = (waitSeconds: number) => ({
  kind: 'SignInRefused' as const,
  message:
    'L’adresse ou le mot de passe ne correspond pas. Vérifiez-les, puis réessayez\u202f; après plusieurs essais, il faut patienter un peu.',
  retryAfterSeconds: waitSeconds > 0 ? waitSeconds : null,
});

const activationRequired = (email: string) => ({
  kind: 'ActivationRequired' as const,
  message: 'Votre espace n’est pas encore activé. Saisissez le code reçu par e-mail, ou demandez-en un nouveau.',
  email,
});
