import { randomInt } from 'node:crypto';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { hashRecoveryCode } from '../credentials/secrets.ts';
import { RECOVERY_CODES, readSecondFactorCode, writeRecoveryCode } from '../domain/second-factor.ts';
import { RecoveryCode } from '../entities/second-factor.ts';

/** S16. Replaces the recovery codes of a person. @returns the new ones, readable this once */
export async function writeRecoveryCodes(em: SqlEntityManager, identityId: string): Promise<string[]> {
  await em.nativeDelete(RecoveryCode, { identityId });
  const codes = Array.from({ length: RECOVERY_CODES }, () => writeRecoveryCode((limit) => randomInt(limit)));
  for (const code of codes) {
    const normalised = readSecondFactorCode(code)?.code ?? code;
    em.create(RecoveryCode, { identityId, codeHash: hashRecoveryCode(identityId, normalised) });
  }
  await em.flush();
  return codes;
}
