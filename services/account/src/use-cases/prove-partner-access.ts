import type { Context } from '@trousseau/service/definition';
import { passwordMatches } from '../credentials/password-hash.ts';
import { signInPlaces } from '../credentials/sign-in-places.ts';
import { normaliseEmail } from '../domain/email-address.ts';
import { normaliseCredential } from '../domain/partner-credentials.ts';
import { waitAfter } from '../domain/throttle.ts';
import { Identity } from '../entities/identity.ts';
import { PartnerLogin, PartnerUser } from '../entities/partner-user.ts';
import { isProvisionalSecret } from './provisional-secret.ts';
import { forgetAttempts, takeAttempt } from './take-attempt.ts';
import { findSecondFactor } from './take-second-factor.ts';

/** What one signs in with: identifier, user number or e-mail address, and the secret received or the password chosen. */
export interface PartnerCredentials {
  login: string;
  secret: string;
}

/** Whose access it is, and whether the secret was the provisional one or the person's own password. */
export interface ProvedAccess {
  user: PartnerUser;
  identity: Identity | null;
  by: 'PROVISIONAL' | 'OWN';
}

/**
 * S-CAF-02 (1), S06, S09. Who the identifier and the secret belong to. Unknown, wrong, void, too old and revoked all get one
 * answer, in the same time, counted alike: whichever of its names is typed, an access has one count.
 */
export const provePartnerAccess = (context: Context, credentials: PartnerCredentials) =>
  signInPlaces.run(() => compare(context, credentials));

async function compare(
  context: Context,
  { login, secret }: PartnerCredentials,
): Promise<ProvedAccess | { refused: ReturnType<typeof accessRefused> }> {
  const { em } = context;
  const user = await findByLogin(em, login);
  const counted = countedAs(user?.id ?? normaliseCredential(login));
  const attempt = { email: counted, purpose: 'SIGN_IN', now: context.now, waitAfter } as const;
  const { waitSeconds, attempts } = await takeAttempt(em, attempt);
  if (waitSeconds > 0) return { refused: accessRefused(waitSeconds) };
  const identity = user?.identityId ? await em.findOne(Identity, { id: user.identityId }) : null;
  const isOwn = await passwordMatches(identity?.passwordHash ?? null, secret);
  const isProvisional = user !== null && isProvisionalSecret(user, secret, context);
  if (!user || user.status === 'REVOKED' || (!isOwn && !isProvisional))
    return { refused: accessRefused(waitAfter(attempts)) };
  // Wrong codes are counted with wrong passwords: whoever has the password alone cannot try codes for ever (S16).
  const asksCode = isOwn && identity !== null && (await findSecondFactor(em, identity.id)) !== null;
  if (!asksCode) await forgetAttempts(em, counted, 'SIGN_IN');
  return { user, identity, by: isProvisional ? 'PROVISIONAL' : 'OWN' };
}

const countedAs = (access: string) => `partner:${access}`;

/** S06. Forgets the tries of an access that has just opened. */
export const forgetPartnerAttempts = (em: Context['em'], { id }: PartnerUser) =>
  forgetAttempts(em, countedAs(id), 'SIGN_IN');

/** R-CAF-05. Finds an access by its identifier, its user number or, once it has one, its e-mail address. Null: nobody. */
export async function findByLogin(em: Context['em'], login: string): Promise<PartnerUser | null> {
  if (login.includes('@')) {
    const identity = await em.findOne(Identity, { email: normaliseEmail(login) ?? '' });
    const standing = { identityId: identity?.id ?? '', status: { $ne: 'REVOKED' as const } };
    return identity && em.findOne(PartnerUser, standing, { orderBy: { createdAt: 'asc' } });
  }
  const found = await em.findOne(PartnerLogin, { login: normaliseCredential(login) });
  return found && em.findOne(PartnerUser, { id: found.partnerUserId });
}

/** One text for every reason, with the wait. */
export const accessRefused = (waitSeconds: number) => ({
  kind: 'SignInRefused' as const,
  message:
    'L’identifiant et le mot de passe ne vont pas ensemble. Vérifiez que les deux messages portent le même numéro d’utilisateur, puis réessayez\u202f; après plusieurs essais, il faut patienter un peu.',
  retryAfterSeconds: waitSeconds > 0 ? waitSeconds : null,
});
