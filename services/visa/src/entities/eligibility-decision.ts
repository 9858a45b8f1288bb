import { defineEntity, p } from '@mikro-orm/core';
import { cents, instant, plainDate } from '@trousseau/service/columns';
import type { MachineProof } from '../domain/machine-proof.ts';
import { ZONES } from './zones.ts';

/** One explanation line as it was told on the day, days as ISO texts. */
export interface StoredLine {
  ruleId: string;
  label: string;
  detail: string;
  outcome: 'OK' | 'BLOCKS' | 'INFO';
  parameterId?: string | null;
  parameterFrom?: string | null;
  source?: string | null;
  /** What the line tells and its figures; absent from decisions made before they were kept. */
  topic?: string | null;
  figures?: unknown;
}

export const EligibilityDecisionSchema = defineEntity({
  name: 'EligibilityDecision',
  tableName: 'eligibility_decision',
  properties: {
    requestId: p.uuid().primary(),
    version: p.integer().primary(),
    requestDate: plainDate(),
    eligible: p.boolean(),
    zone: p.enum(ZONES),
    maxRentCents: cents(),
    rentAccepted: p.boolean().nullable(),
    lines: p.json<StoredLine[]>(),
    parameterVersions: p.json<Record<string, string>>(),
    /** The officer; null when the engine decided, for what it then says in `proofs` (decision 0034). */
    decidedBy: p.uuid().nullable(),
    proofs: p.json<MachineProof[]>(),
    decidedAt: instant(),
  },
  checks: [
    { name: 'eligibility_decision_rent_not_negative', expression: 'max_rent_cents >= 0' },
    {
      name: 'eligibility_decision_by_an_officer_or_proved',
      expression: "(decided_by is null) = (proofs <> '[]')",
    },
  ],
});

/** Why a request was decided so, with the parameter versions of its day: never computed again (R-GEN-01, I9 of the domain). Distribution key: requestId. */
export class EligibilityDecision extends EligibilityDecisionSchema.class {}
EligibilityDecisionSchema.setClass(EligibilityDecision);
