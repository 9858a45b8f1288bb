import type { Job } from '@trousseau/service/definition';
import { writeToMembers } from '@trousseau/service/write-to-members';
import { claimAppealUpheld, claimRefused, claimRelieved } from '../emails/claim-decided.ts';
import { ClaimDeadline } from '../entities/claim-deadline.ts';
import { ClaimDecision } from '../entities/claim-decision.ts';

const DECISIONS: Readonly<Record<string, ClaimDecision['decision']>> = {
  ClaimRelieved: 'RELIEVE',
  ClaimRefused: 'REFUSE',
  ClaimAppealUpheld: 'UPHOLD_APPEAL',
};

/** ClaimRelieved, ClaimRefused, ClaimAppealUpheld → the landlord learns the decision and its reason (N-REFUSAL). */
export const tellClaimDecided: Job = async (context, event) => {
  const { em, env } = context;
  const decision = DECISIONS[event.type];
  if (!decision) throw new Error(`${event.type} decides nothing of a claim.`);
  const { claim, reason } = await em.findOneOrFail(
    ClaimDecision,
    { claim: event.payload.claimId ?? '', decision },
    { orderBy: { id: 'desc' }, populate: ['claim'] },
  );
  const facts = { number: claim.number, reason, url: `${env.publicOrigin}/bailleur/sinistres/${claim.id}` };
  if (decision === 'REFUSE')
    return writeToMembers(context, event, 'landlordSpaceId', (language) => claimRefused(facts, language));
  if (decision === 'UPHOLD_APPEAL')
    return writeToMembers(context, event, 'landlordSpaceId', (language) => claimAppealUpheld(facts, language));
  const documents = await em.findOne(ClaimDeadline, { claim, clock: 'K-DOCS', endedOn: null });
  // Papers that came and were checked meanwhile need no reminder of their last day.
  if (!documents) return;
  const relieved = { ...facts, documentsByOn: documents.dueOn };
  await writeToMembers(context, event, 'landlordSpaceId', (language) => claimRelieved(relieved, language));
};
