import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { Context } from '@trousseau/service/definition';
import { Temporal } from 'temporal-polyfill';
import { stepOfCode } from '../credentials/authenticator.ts';
import { unseal } from '../credentials/cipher.ts';
import { hashRecoveryCode } from '../credentials/secrets.ts';
import { readSecondFactorCode } from '../domain/second-factor.ts';
import { RecoveryCode, SecondFactor } from '../entities/second-factor.ts';

/** The authenticator a person has in force; null when they have none. */
export const findSecondFactor = (em: SqlEntityManager, identityId: string) =>
  em.findOne(SecondFactor, { identityId, confirmedAt: { $ne: null } });

/**
 * S16. Takes a code of an authenticator or a recovery code: at most once each, also when it is sent twice at the same time.
 * Authenticators follow the real clock, and so does this. @returns whether it was the right one
 */
export async function takeSecondFactor(
  { env }: Context,
  em: SqlEntityManager,
  { identityId, sealedSecret }: SecondFactor,
  typed: string,
): Promise<boolean> {
  const read = readSecondFactorCode(typed);
  if (read?.kind === 'RECOVERY')
    return (await em.nativeDelete(RecoveryCode, { identityId, codeHash: hashRecoveryCode(identityId, read.code) })) > 0;
  const secret = unseal(env.secretsKey, identityId, sealedSecret);
  const step = read && stepOfCode(secret, read.code, Temporal.Now.instant());
  if (step === null) return false;
  const fresh = { identityId, $or: [{ lastStep: null }, { lastStep: { $lt: step } }] };
  return (await em.nativeUpdate(SecondFactor, fresh, { lastStep: step })) > 0;
}
