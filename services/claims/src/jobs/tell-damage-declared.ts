import type { Job } from '@trousseau/service/definition';
import { writeToMembers } from '@trousseau/service/write-to-members';
import { damageDeclared } from '../emails/damage-declared.ts';
import { DegradationClaim } from '../entities/degradation-claim.ts';

/** N-CLAIM: the landlord has a receipt of the declaration, with what is still to be sent and until when. */
export const tellDamageDeclared: Job = async (context, event) => {
  const { em, env } = context;
  const claim = await em.findOneOrFail(DegradationClaim, { id: event.payload.damageClaimId ?? '' });
  const { number, declaredOn, declaredLate: late, documentsByOn } = claim;
  const url = `${env.publicOrigin}/bailleur/degradations/${claim.id}`;
  await writeToMembers(context, event, 'landlordSpaceId', (language) =>
    damageDeclared({ number, declaredOn, documentsByOn, late, url }, language),
  );
};
