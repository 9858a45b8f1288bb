import { recordAudit } from '@trousseau/service/audit';
import type { Context } from '@trousseau/service/definition';
import { transact } from '@trousseau/service/operations';
import { invalidState } from '@trousseau/service/refusal';
import { reauthenticate } from './reauthenticate.ts';
import { findSecondFactor } from './take-second-factor.ts';
import { writeRecoveryCodes } from './write-recovery-codes.ts';

/** S16. Other recovery codes, against the password; those of before are void. */
export async function renewRecoveryCodes(context: Context, { currentPassword }: { currentPassword: string }) {
  const proof = await reauthenticate(context, currentPassword);
  if ('refused' in proof) return proof.refused;
  const { id: identityId } = proof.identity;
  return transact(context, async (em) => {
    if (!(await findSecondFactor(em, identityId)))
      throw invalidState('Les codes de secours accompagnent la double authentification\u00a0: activez-la d’abord.');
    const recoveryCodes = await writeRecoveryCodes(em, identityId);
    await recordAudit(em, context, { act: 'RECOVERY_CODES_RENEWED', subjectId: identityId });
    return { kind: 'RecoveryCodesRenewed' as const, recoveryCodes };
  });
}
