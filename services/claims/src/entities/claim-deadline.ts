import { defineEntity, p } from '@mikro-orm/core';
import { plainDate } from '@trousseau/service/columns';
import { UnpaidClaim } from './unpaid-claim.ts';

/** The clocks of a claim (domain §5). */
export const CLAIM_CLOCKS = [
  'K-MED',
  'K-8D',
  'K-DECL',
  'K-DOCS',
  'K-RECEIPT',
  'K-VALID',
  'K-PAY',
  'K-PLAN',
  'K-MONTH',
] as const;
export const DEADLINE_OUTCOMES = ['DONE', 'STOPPED'] as const;

export const ClaimDeadlineSchema = defineEntity({
  name: 'ClaimDeadline',
  tableName: 'claim_deadline',
  properties: {
    id: p.uuid().primary(),
    claim: () => p.manyToOne(UnpaidClaim).deleteRule('restrict').updateRule('restrict'),
    clock: p.enum(CLAIM_CLOCKS),
    ruleId: p.text(),
    startsOn: plainDate(),
    dueOn: plainDate(),
    dayKind: p.enum(['CALENDAR', 'WORKING', 'MONTHS']),
    parameterId: p.text(),
    parameterFrom: plainDate(),
    endedOn: plainDate().nullable(),
    outcome: p.enum(DEADLINE_OUTCOMES).nullable(),
    /** Day of the last reminder given of it; nobody is late for what they were not reminded of (K-MONTH). */
    remindedOn: plainDate().nullable(),
  },
  checks: [{ name: 'claim_deadline_end', expression: '(ended_on is null) = (outcome is null)' }],
  indexes: [
    { name: 'claim_deadline_claim', properties: ['claim'] },
    {
      name: 'one_running_clock_of_a_kind',
      expression: `create unique index "one_running_clock_of_a_kind" on "claim_deadline" ("claim_id", "clock") where ended_on is null`,
    },
    {
      name: 'claim_deadline_running',
      expression: `create index "claim_deadline_running" on "claim_deadline" ("clock", "due_on") where ended_on is null`,
    },
  ],
});

/** One clock of a claim: reproducible from its rule, its parameter and its first day (domain §10, 7). Distribution key: the claim's contract. */
export class ClaimDeadline extends ClaimDeadlineSchema.class {}
ClaimDeadlineSchema.setClass(ClaimDeadline);
