import type { Job } from '@trousseau/service/definition';
import { writeToMembers } from '@trousseau/service/write-to-members';
import { damageDecided } from '../emails/damage-decided.ts';
import { DamageDecision } from '../entities/damage-decision.ts';

const DECISIONS: Readonly<Record<string, DamageDecision['decision']>> = {
  DamagePapersAsked: 'ASK_PAPERS',
  DamageRelieved: 'RELIEVE',
  DamageRefused: 'REFUSE',
  DamageAppealUpheld: 'UPHOLD_APPEAL',
};

/** DamagePapersAsked, DamageRelieved, DamageRefused, DamageAppealUpheld → the landlord reads what the officer decided, and why (N-REFUSAL). */
export const tellDamageDecided: Job = async (context, event) => {
  const { em, env } = context;
  const decision = DECISIONS[event.type];
  if (!decision) throw new Error(`${event.type} decides nothing of damage.`);
  const { claim, reason } = await em.findOneOrFail(
    DamageDecision,
    { claim: event.payload.damageClaimId ?? '', decision },
    { orderBy: { id: 'desc' }, populate: ['claim'] },
  );
  const { number, documentsByOn } = claim;
  const url = `${env.publicOrigin}/bailleur/degradations/${claim.id}`;
  await writeToMembers(context, event, 'landlordSpaceId', (language) =>
    damageDecided({ decision, number, reason, documentsByOn, url }, language),
  );
};
