import { recordRefusal } from '@trousseau/service/audit';
import type { Context } from '@trousseau/service/definition';
import { unauthenticated } from '@trousseau/service/refusal';
import { passwordMatches } from '../credentials/password-hash.ts';
import { waitAfter } from '../domain/throttle.ts';
import { Identity } from '../entities/identity.ts';
import { forgetAttempts, takeAttempt } from './take-attempt.ts';

/** S13. The password given is not the one of the person signed in, or one has to wait. */
export interface ReauthRequired {
  kind: 'ReauthRequired';
  message: string;
  retryAfterSeconds: number | null;
}

/**
 * S13. Asks who is signed in for their password again, before what a borrowed session must not do. Wrong tries are counted
 * apart from those of the sign-in page: they do not lock the owner out.
 * @returns the person, or the refusal
 */
export async function reauthenticate(
  context: Context,
  password: string,
): Promise<{ identity: Identity } | { refused: ReauthRequired }> {
  const { viewer, em, now } = context;
  const identity = viewer.kind === 'PERSON' ? await em.findOne(Identity, { id: viewer.identityId }) : null;
  if (!identity) throw unauthenticated();
  const { email } = identity;
  const { waitSeconds, attempts } = await takeAttempt(em, { email, purpose: 'REAUTHENTICATION', now, waitAfter });
  const refuse = async (seconds: number) => {
    await recordRefusal(context, { act: 'REAUTHENTICATION', subjectId: identity.id });
    return { refused: reauthRequired(seconds) };
  };
  if (waitSeconds > 0) return refuse(waitSeconds);
  if (!(await passwordMatches(identity.passwordHash, password))) return refuse(waitAfter(attempts));
  await forgetAttempts(em, email, 'REAUTHENTICATION');
  return { identity };
}

const reauthRequired = (waitSeconds: number): ReauthRequired => ({
  kind: 'ReauthRequired',
  message:
    waitSeconds > 0
      ? `Ce n’est pas votre mot de passe actuel. Réessayez dans ${waitSeconds}\u00a0secondes.`
      : 'Ce n’est pas votre mot de passe actuel. Réessayez\u202f; si vous l’avez oublié, déconnectez-vous puis passez par «\u00a0Mot de passe oublié\u00a0».',
  retryAfterSeconds: waitSeconds > 0 ? waitSeconds : null,
});
