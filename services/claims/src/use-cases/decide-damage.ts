import { move } from '@trousseau/scheme/machine';
import { damageDocumentsDays } from '@trousseau/scheme/parameters/claims';
import { valueOn } from '@trousseau/scheme/parameters/series';
import { recordAudit } from '@trousseau/service/audit';
import type { Context } from '@trousseau/service/definition';
import { once } from '@trousseau/service/operations';
import { publish } from '@trousseau/service/publish';
import { actorOf } from '@trousseau/service/viewer';
import { addDays } from '@trousseau/values/days';
import { v7 as uuidv7 } from 'uuid';
import { degradationClaimMachine } from '../domain/degradation-transitions.ts';
import { appealIsForAnother, reasonIn, reasonMissing } from '../domain/reason.ts';
import { DamageDecision } from '../entities/damage-decision.ts';
import type { DegradationClaim } from '../entities/degradation-claim.ts';
import { damageMoved, lockDamage } from './lock-damage.ts';

/** What an officer answers to a damage file, with the reason the landlord reads. */
export interface DecideDamage {
  operationId: string;
  damageClaimId: string;
  decision: DamageDecision['decision'];
  reason: string;
}

const ACTS = {
  ASK_PAPERS: { move: 'update', by: 'LANDLORD', published: 'DamagePapersAsked', act: 'DAMAGE_PAPERS_ASKED' },
  RELIEVE: { move: 'relieve', by: 'OFFICER', published: 'DamageRelieved', act: 'DAMAGE_RELIEVED' },
  REFUSE: { move: 'refuse', by: 'OFFICER', published: 'DamageRefused', act: 'DAMAGE_REFUSED' },
  UPHOLD_APPEAL: { move: 'appealUpheld', by: 'OFFICER', published: 'DamageAppealUpheld', act: 'DAMAGE_APPEAL_UPHELD' },
} as const;

/**
 * R-DEG-04, R-STATE-DEGRADATIONCLAIM. An officer asks for papers of a file the landlord may still complete, lifts the lapse of one
 * (C-16), which gives the days of its papers again, refuses one that was checked, or takes up again one that somebody else refused
 * and the landlord contests. Never a machine, always with a reason.
 */
export const decideDamage = (context: Context, input: DecideDamage) =>
  once(context, 'decideDamage', input.operationId, input, async (em) => {
    const { now, today } = context;
    const reason = reasonIn(input.reason);
    if (reason === null) return { kind: 'DamageDecisionIncomplete' as const, message: reasonMissing };
    const { claim, lease } = await lockDamage(em, context, input.damageClaimId);
    const { move: event, by, published, act } = ACTS[input.decision];
    const status = move(degradationClaimMachine, claim.status, event, by);
    if (!status) throw damageMoved();
    const decidedBy = actorOf(context.viewer);
    if (input.decision === 'UPHOLD_APPEAL') {
      const refusal = await em.findOne(DamageDecision, { claim, decision: 'REFUSE' }, { orderBy: { id: 'desc' } });
      if (refusal?.decidedBy === decidedBy)
        return { kind: 'DamageDecisionIncomplete' as const, message: appealIsForAnother };
    }
    claim.status = status as DegradationClaim['status'];
    if (input.decision === 'RELIEVE') claim.documentsByOn = addDays(today, valueOn(damageDocumentsDays, today).value);
    em.persist(
      em.create(DamageDecision, {
        ...{ id: uuidv7(), claim, decision: input.decision, reason, decidedOn: today, decidedBy, decidedAt: now },
      }),
    );
    const payload = { damageClaimId: claim.id, contractId: lease.id, landlordSpaceId: lease.landlordSpaceId };
    await publish(em, published, { aggregateId: claim.id, now, payload });
    await recordAudit(em, context, { act, subjectId: claim.id });
    return { kind: 'DamageDecided' as const, damageClaimId: claim.id };
  });
