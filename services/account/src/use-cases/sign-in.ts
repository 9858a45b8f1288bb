import { LockMode } from '@mikro-orm/core';
import { recordAudit, recordRefusal } from '@trousseau/service/audit';
import type { Context } from '@trousseau/service/definition';
import { transact } from '@trousseau/service/operations';
import { newKnownDevice } from '../credentials/known-device.ts';
import { hashPassword, needsRehash, passwordMatches } from '../credentials/password-hash.ts';
import { signInPlaces } from '../credentials/sign-in-places.ts';
import { normaliseEmail } from '../domain/email-address.ts';
import { Identity } from '../entities/identity.ts';
import type { SecondFactor } from '../entities/second-factor.ts';
import { secondFactorRefused } from './confirm-second-factor.ts';
import { findOwner, type Owner } from './find-owner.ts';
import { recordSession, startSession } from './open-session.ts';
import { findSecondFactor, takeSecondFactor } from './take-second-factor.ts';
import { forgetSignInAttempts, takeSignInAttempt } from './take-sign-in-attempt.ts';

interface Login {
  email: string;
  password: string;
}

/** What one signs in with; the browser's words name the device in the list of sessions. */
interface Credentials extends Login {
  userAgent?: string | null;
  /** Of the authenticator, or a recovery code; asked of who has one (S16). */
  code?: string | null;
}

/** Who it is, and their second factor, if any; or the answer to give instead. */
type IdentityProof = { owner: Owner; factor: SecondFactor | null } | { refused: ReturnType<typeof signInRefused> };

/**
 * S-ACC-05. Opens a session with the login and the password. Unknown address, wrong password, closed space or locked login: one
 * answer, in the same time, counted alike (S06, S09). Only who has the right password learns that the space is not activated,
 * or that a code is asked too (S16).
 */
export async function signIn(context: Context, input: Credentials) {
  const proof = await proveIdentity(context, input);
  if ('refused' in proof) return proof.refused;
  const { status } = proof.owner.space;
  if (status === 'PENDING_ACTIVATION') return activationRequired(proof.owner.identity.email);
  if (status !== 'ACTIVE' && status !== 'ACTIVE_INCOMPLETE') return signInRefused(0);
  return openSessionOf(context, proof.owner, input, proof.factor);
}

/** S06, S09. Who the login and the password belong to, whatever the state of their space; counted, and clearing the count. */
export const proveIdentity = (context: Context, input: Login): Promise<IdentityProof> =>
  signInPlaces.run(() => compare(context, input));

async function compare(context: Context, input: Login): Promise<IdentityProof> {
  // Not an address: nobody has it, and it is counted and answered like an address nobody has.
  const email = normaliseEmail(input.email) ?? input.email.trim().toLowerCase();
  const owner = await findOwner(context.em, email);
  const attempt = { email, identityId: owner?.identity.id ?? null };
  const { beforeThis, beforeNext } = await takeSignInAttempt(context, attempt);
  const refuse = async (detail: string, seconds: number) => {
    await recordRefusal(context, { act: 'SIGN_IN', subjectId: attempt.identityId, detail });
    return { refused: signInRefused(seconds) };
  };
  if (beforeThis > 0) return refuse('MUST_WAIT', beforeThis);
  if (!(await passwordMatches(owner?.identity.passwordHash ?? null, input.password)) || !owner)
    return refuse('WRONG_PASSWORD', beforeNext);
  // Wrong codes are counted with wrong passwords: whoever has the password alone cannot try codes for ever (S16).
  const factor = await findSecondFactor(context.em, owner.identity.id);
  if (!factor) await forgetSignInAttempts(context, attempt);
  return { owner, factor };
}

/** Opens a session for a person whose password was just proved, in one of their spaces; `factor`: their second one, null for none. */
export async function openSessionOf(
  context: Context,
  { identity, space }: Owner,
  { password, userAgent, code }: Pick<Credentials, 'password' | 'userAgent' | 'code'>,
  factor: SecondFactor | null,
) {
  const asked = await askSecondFactor(context, identity, code, factor);
  if ('refused' in asked) return asked.refused;
  const { provedBy } = asked;
  // Strength rises with the years; the only moment to follow is when the password is at hand (S04).
  const rehashed = needsRehash(identity.passwordHash) ? await hashPassword(password) : null;
  const verdict = await transact(context, async (em) => {
    const { id, passwordHash } = identity;
    // Replaced while it was being compared: the sessions of the old one have ended, and this would be one more (S12).
    const current = await em.findOne(
      Identity,
      { id, passwordHash, lockedAt: null },
      { lockMode: LockMode.PESSIMISTIC_WRITE },
    );
    if (!current) return signInRefused(0);
    if (rehashed) current.passwordHash = rehashed;
    await recordAudit(em, context, { act: 'SIGN_IN', subjectId: id, actorId: id });
    return {
      kind: 'SignedIn' as const,
      session: await recordSession(context, em, identity, space, userAgent, provedBy),
    };
  });
  if (verdict.kind === 'SignInRefused') return verdict;
  startSession(context, verdict.session);
  // The next wrong passwords of strangers are not the owner’s (S08).
  context.session.remember(newKnownDevice(context.env.secretsKey, identity.id));
  return { kind: verdict.kind };
}

/** S16. Asks for the code of who has a second factor, and takes it. */
async function askSecondFactor(
  context: Context,
  { id, email }: Identity,
  code: string | null | undefined,
  factor: SecondFactor | null,
) {
  if (!factor) return { provedBy: 'PASSWORD' as const };
  if (!code) return { refused: secondFactorRequired() };
  if (!(await takeSecondFactor(context, context.em, factor, code))) {
    await recordRefusal(context, { act: 'SIGN_IN', subjectId: id, detail: 'WRONG_CODE' });
    return { refused: secondFactorRefused(0) };
  }
  await forgetSignInAttempts(context, { email, identityId: id });
  return { provedBy: 'PASSWORD_AND_CODE' as const };
}

const secondFactorRequired = () => ({
  kind: 'SecondFactorRequired' as const,
  message:
    'Votre mot de passe est le bon. Saisissez maintenant le code de votre application d’authentification, ou un code de secours. Si cette page ne le demande pas, passez par «\u00a0Se connecter\u00a0».',
});

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
