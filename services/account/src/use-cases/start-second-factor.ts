import type { Context } from '@trousseau/service/definition';
import { transact } from '@trousseau/service/operations';
import { invalidState } from '@trousseau/service/refusal';
import { authenticatorUri, newAuthenticatorSecret } from '../credentials/authenticator.ts';
import { seal } from '../credentials/cipher.ts';
import { SecondFactor } from '../entities/second-factor.ts';
import { reauthenticate } from './reauthenticate.ts';
import { findSecondFactor } from './take-second-factor.ts';

/** S16. Gives a secret to put into an authenticator, against the password; nothing changes before a first code proves it. */
export async function startSecondFactor(context: Context, { currentPassword }: { currentPassword: string }) {
  const proof = await reauthenticate(context, currentPassword);
  if ('refused' in proof) return proof.refused;
  const { id: identityId, email } = proof.identity;
  const secret = newAuthenticatorSecret();
  return transact(context, async (em) => {
    if (await findSecondFactor(em, identityId))
      throw invalidState('La double authentification est déjà active. Désactivez-la d’abord pour changer d’appareil.');
    const sealedSecret = seal(context.env.secretsKey, identityId, secret);
    await em.upsert(SecondFactor, { identityId, sealedSecret, confirmedAt: null, lastStep: null });
    return { kind: 'SecondFactorStarted' as const, secret, uri: authenticatorUri(secret, email) };
  });
}
