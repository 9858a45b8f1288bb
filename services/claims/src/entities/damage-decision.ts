import { defineEntity, p } from '@mikro-orm/core';
import { instant, plainDate } from '@trousseau/service/columns';
import { DegradationClaim } from './degradation-claim.ts';

export const DAMAGE_DECISIONS = ['ASK_PAPERS', 'RELIEVE', 'REFUSE', 'UPHOLD_APPEAL'] as const;

export const DamageDecisionSchema = defineEntity({
  name: 'DamageDecision',
  tableName: 'damage_decision',
  properties: {
    id: p.uuid().primary(),
    claim: () => p.manyToOne(DegradationClaim).deleteRule('restrict').updateRule('restrict'),
    decision: p.enum(DAMAGE_DECISIONS),
    /** As the landlord reads it. */
    reason: p.text(),
    decidedOn: plainDate(),
    decidedBy: p.uuid(),
    decidedAt: instant(),
  },
  indexes: [{ name: 'damage_decision_claim', properties: ['claim'] }],
});

/** What an officer answered to a damage file beside its receipt, and why. Distribution key: the claim’s contract. */
export class DamageDecision extends DamageDecisionSchema.class {}
DamageDecisionSchema.setClass(DamageDecision);
