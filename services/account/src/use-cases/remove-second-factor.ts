import { recordAudit } from '@trousseau/service/audit';
import type { Context } from '@trousseau/service/definition';
import { transact } from '@trousseau/service/operations';
import { publish } from '@trousseau/service/publish';
import { secondFactorIsCompulsory } from '../domain/second-factor.ts';
import { Membership } from '../entities/membership.ts';
import { RecoveryCode, SecondFactor } from '../entities/second-factor.ts';
import { Space } from '../entities/space.ts';
import { reauthenticate } from './reauthenticate.ts';

/** S16. Goes back to the password alone, against the password; not for who may not do without. */
export async function removeSecondFactor(context: Context, { currentPassword }: { currentPassword: string }) {
  const proof = await reauthenticate(context, currentPassword);
  if ('refused' in proof) return proof.refused;
  const { id: identityId } = proof.identity;
  return transact(context, async (em) => {
    if (await owesIt(em, identityId)) return secondFactorCompulsory();
    await em.nativeDelete(RecoveryCode, { identityId });
    if ((await em.nativeDelete(SecondFactor, { identityId })) > 0) {
      await recordAudit(em, context, { act: 'SECOND_FACTOR_REMOVED', subjectId: identityId });
      await publish(em, 'SecondFactorChanged', {
        aggregateId: identityId,
        payload: { identityId },
        now: context.now,
      });
    }
    return { kind: 'SecondFactorRemoved' as const };
  });
}

/** Whether any space on the ring asks for it: the session could be switched there. */
async function owesIt(em: Context['em'], identityId: string): Promise<boolean> {
  const memberships = await em.find(Membership, { identityId }, { limit: 100 });
  const spaces = await em.find(Space, { id: { $in: memberships.map(({ spaceId }) => spaceId) } });
  const roleOf = new Map(spaces.map(({ id, role }) => [id, role]));
  return memberships.some(({ spaceId, position }) =>
    secondFactorIsCompulsory({ role: roleOf.get(spaceId) ?? '', position }),
  );
}

const secondFactorCompulsory = () => ({
  kind: 'SecondFactorCompulsory' as const,
  message:
    'La double authentification est obligatoire pour votre espace. Pour changer d’appareil, utilisez un code de secours puis écrivez à votre responsable.',
});
