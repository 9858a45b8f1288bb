import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { move } from '@trousseau/scheme/machine';
import { recordAudit } from '@trousseau/service/audit';
import type { Context } from '@trousseau/service/definition';
import { once } from '@trousseau/service/operations';
import { publish } from '@trousseau/service/publish';
import { invalidState } from '@trousseau/service/refusal';
import { actorOf } from '@trousseau/service/viewer';
import { v7 as uuidv7 } from 'uuid';
import { appealIsForAnother, reasonIn, reasonMissing } from '../domain/reason.ts';
import { unpaidClaimMachine } from '../domain/transitions.ts';
import { ClaimDecision } from '../entities/claim-decision.ts';
import type { UnpaidClaim } from '../entities/unpaid-claim.ts';
import { endClaimClock, startClaimClock } from './claim-clocks.ts';
import { lockClaim, openClaimOf } from './lock-lease.ts';

/** What an officer decides of a claim, with the reason the landlord reads. */
export interface DecideClaim {
  operationId: string;
  claimId: string;
  decision: ClaimDecision['decision'];
  reason: string;
}

const EVENTS = {
  RELIEVE: { move: 'relieve', published: 'ClaimRelieved', act: 'CLAIM_RELIEVED' },
  REFUSE: { move: 'refuse', published: 'ClaimRefused', act: 'CLAIM_REFUSED' },
  UPHOLD_APPEAL: { move: 'appealUpheld', published: 'ClaimAppealUpheld', act: 'CLAIM_APPEAL_UPHELD' },
  SETTLE: { move: 'settled', published: 'LitigationEnded', act: 'LITIGATION_ENDED' },
  END_LEASE: { move: 'leaseEnded', published: 'LitigationEnded', act: 'LITIGATION_ENDED' },
} as const;

/**
 * R-CLM-05, D-CLM-03, R-STATE-UNPAIDCLAIM. An officer lifts the lapse of a claim whose papers came late, which gives the landlord
 * the whole of K-DOCS again, refuses a claim whose papers were checked, takes up again one that somebody else refused and the landlord
 * contests (K-RECEIPT runs anew), or ends a litigation that was settled or whose lease is over;
 * what is still owed stays a debt. Never a machine, always with a reason.
 */
export const decideClaim = (context: Context, input: DecideClaim) =>
  once(context, 'decideClaim', input.operationId, input, async (em) => {
    const { now } = context;
    const reason = reasonIn(input.reason);
    if (reason === null) return { kind: 'ClaimDecisionIncomplete' as const, message: reasonMissing };
    const { claim, lease } = await lockClaim(em, context, input.claimId);
    const { move: event, published, act } = EVENTS[input.decision];
    const status = move(unpaidClaimMachine, claim.status, event, 'OFFICER');
    if (!status) throw invalidState('Ce dossier a changé entre-temps\u00a0: rechargez la page pour voir où il en est.');
    if (input.decision === 'UPHOLD_APPEAL') {
      const refusal = await em.findOne(ClaimDecision, { claim, decision: 'REFUSE' }, { orderBy: { id: 'desc' } });
      if (refusal?.decidedBy === actorOf(context.viewer))
        return { kind: 'ClaimDecisionIncomplete' as const, message: appealIsForAnother };
      if (await openClaimOf(em, lease)) throw invalidState(anotherIsOpen);
    }
    claim.status = status;
    em.persist(
      em.create(ClaimDecision, {
        id: uuidv7(),
        claim,
        decision: input.decision,
        reason,
        decidedOn: context.today,
        decidedBy: actorOf(context.viewer),
        decidedAt: now,
      }),
    );
    await setClocks(em, context, claim, input.decision);
    const payload = { claimId: claim.id, contractId: lease.id, landlordSpaceId: lease.landlordSpaceId };
    await publish(em, published, { aggregateId: claim.id, now, payload });
    await recordAudit(em, context, { act, subjectId: claim.id });
    return { kind: 'ClaimDecided' as const, claimId: claim.id };
  });

/** One claim of a contract at a time: months of a refused one may have been declared again since. */
const anotherIsOpen =
  'Un autre dossier est ouvert depuis pour ce contrat\u00a0: c’est lui qu’il faut instruire. Dites-le au bailleur dans les messages.';

async function setClocks(
  em: SqlEntityManager,
  { today }: Context,
  claim: UnpaidClaim,
  decision: ClaimDecision['decision'],
) {
  if (decision === 'RELIEVE') startClaimClock(em, claim, 'K-DOCS', today);
  if (decision === 'UPHOLD_APPEAL') startClaimClock(em, claim, 'K-RECEIPT', today);
  if (decision === 'REFUSE') await endClaimClock(em, claim, 'K-RECEIPT', { on: today, outcome: 'STOPPED' });
  // Over for the guarantor: no month of it is asked for any more (R-CLM-13).
  if (decision === 'SETTLE' || decision === 'END_LEASE')
    for (const clock of ['K-MONTH', 'K-RECEIPT'] as const)
      await endClaimClock(em, claim, clock, { on: today, outcome: 'STOPPED' });
}
