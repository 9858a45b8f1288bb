import { defineEntity, p } from '@mikro-orm/core';
import { instant, plainDate } from '@trousseau/service/columns';
import { UnpaidClaim } from './unpaid-claim.ts';

export const CLAIM_DECISIONS = ['RELIEVE', 'REFUSE', 'UPHOLD_APPEAL', 'SETTLE', 'END_LEASE'] as const;

export const ClaimDecisionSchema = defineEntity({
  name: 'ClaimDecision',
  tableName: 'claim_decision',
  properties: {
    id: p.uuid().primary(),
    claim: () => p.manyToOne(UnpaidClaim).deleteRule('restrict').updateRule('restrict'),
    decision: p.enum(CLAIM_DECISIONS),
    /** As the landlord reads it. */
    reason: p.text(),
    decidedOn: plainDate(),
    decidedBy: p.uuid(),
    decidedAt: instant(),
  },
  indexes: [{ name: 'claim_decision_claim', properties: ['claim'] }],
});

/** What an officer decided of a claim beside its receipts, and why: a lapse lifted, a claim refused or taken up again after that, a litigation ended. Distribution key: the claim's contract. */
export class ClaimDecision extends ClaimDecisionSchema.class {}
ClaimDecisionSchema.setClass(ClaimDecision);
