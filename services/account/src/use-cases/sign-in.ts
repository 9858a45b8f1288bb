import { recordRefusal } from '@trousseau/service/audit';
import type { Context } from '@trousseau/service/definition';
import { newKnownDevice } from '../credentials/known-device.ts';
import { hashPassword, needsRehash, passwordMatches } from '../credentials/password-hash.ts';
import { signInPlaces } from '../credentials/sign-in-places.ts';
import { normaliseEmail } from '../domain/email-address.ts';
import { letsIn } from '../domain/session-life.ts';
import { secondFactorRefused } from './confirm-second-factor.ts';
import { findLogin, type Login } from './find-login.ts';
import { newSession, startSession, viewerOf } from './open-session.ts';
import { takeSecondFactor } from './take-second-factor.ts';
import { forgetSignInAttempts, type SignInTry, signInCounts, takeSignInAttempt } from './take-sign-in-attempt.ts';
import { writeSignIn } from './write-sign-in.ts';

/** What one signs in with; the browser's words name the device in the list of sessions. */
interface Credentials {
  email: string;
  password: string;
  userAgent?: string | null;
  /** Of the authenticator, or a recovery code; asked of who has one (S16). */
  code?: string | null;
}

/** Who it is, and the try that proved it; or the answer to give instead. */
type IdentityProof = { owner: Login; attempt: SignInTry } | { refused: ReturnType<typeof signInRefused> };

/**
 * S-ACC-05. Opens a session with the login and the password. Unknown address, wrong password, closed space or locked login: one
 * answer, in the same time, counted alike (S06, S09). Only who has the right password learns that the space is not activated,
 * or that a code is asked too (S16).
 */
export async function signIn(context: Context, input: Credentials) {
  const proof = await signInPlaces.run(() => compare(context, input));
  if ('refused' in proof) return proof.refused;
  const { owner, attempt } = proof;
  const { status } = owner.space;
  if (letsIn(status)) return openSessionOf(context, owner, input, signInCounts(context, attempt));
  if (!owner.factor) await forgetSignInAttempts(context, attempt);
  return status === 'PENDING_ACTIVATION' ? activationRequired(owner.identity.email) : signInRefused(0);
}

/**
 * S06, S09. Who the login and the password belong to, whatever the state of their space; counted, and clearing the count. Wrong
 * codes are counted with wrong passwords: whoever has the password alone cannot try codes for ever (S16).
 */
export const proveIdentity = (
  context: Context,
  input: Pick<Credentials, 'email' | 'password'>,
): Promise<IdentityProof> =>
  signInPlaces.run(async () => {
    const proof = await compare(context, input);
    if ('owner' in proof && !proof.owner.factor) await forgetSignInAttempts(context, proof.attempt);
    return proof;
  });

async function compare(context: Context, input: Pick<Credentials, 'email' | 'password'>): Promise<IdentityProof> {
  // Not an address: nobody has it, and it is counted and answered like an address nobody has.
  const email = normaliseEmail(input.email) ?? input.email.trim().toLowerCase();
  const owner = await findLogin(context.em, email);
  const attempt = { email, identityId: owner?.identity.id ?? null };
  const { beforeThis, beforeNext } = await takeSignInAttempt(context, attempt);
  const refuse = async (detail: string, seconds: number) => {
    await recordRefusal(context, { act: 'SIGN_IN', subjectId: attempt.identityId, detail });
    return { refused: signInRefused(seconds) };
  };
  if (beforeThis > 0) return refuse('MUST_WAIT', beforeThis);
  if (!(await passwordMatches(owner?.identity.passwordHash ?? null, input.password)) || !owner)
    return refuse('WRONG_PASSWORD', beforeNext);
  return { owner, attempt };
}

/**
 * Opens a session for a person whose password was just proved, in one of their spaces; `counted` are the counts of tries that this
 * gives back.
 */
export async function openSessionOf(
  context: Context,
  login: Login,
  { password, userAgent, code }: Pick<Credentials, 'password' | 'userAgent' | 'code'>,
  counted: readonly string[],
) {
  const { identity, space, position } = login;
  const asked = await askSecondFactor(context, login, code);
  if ('refused' in asked) return asked.refused;
  // Strength rises with the years; the only moment to follow is when the password is at hand (S04).
  const rehashed = needsRehash(identity.passwordHash) ? await hashPassword(password) : null;
  const { token, row: session } = newSession(identity.id, space.id, userAgent, asked.provedBy);
  if (!(await writeSignIn(context, { identity, rehashed, session, counted }))) return signInRefused(0);
  startSession(context, { token, viewer: viewerOf({ identityId: identity.id, position }, session, space) });
  // The next wrong passwords of strangers are not the owner’s (S08).
  context.session.remember(newKnownDevice(context.env.secretsKey, identity.id));
  return { kind: 'SignedIn' as const };
}

/** S16. Asks for the code of who has a second factor, and takes it. */
async function askSecondFactor(context: Context, { identity, factor }: Login, code: string | null | undefined) {
  if (!factor) return { provedBy: 'PASSWORD' as const };
  if (!code) return { refused: secondFactorRequired() };
  if (await takeSecondFactor(context, context.em, factor, code)) return { provedBy: 'PASSWORD_AND_CODE' as const };
  await recordRefusal(context, { act: 'SIGN_IN', subjectId: identity.id, detail: 'WRONG_CODE' });
  return { refused: secondFactorRefused(0) };
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
