import { defineEntity, p } from '@mikro-orm/core';
import { cents, instant, plainDate } from '@trousseau/service/columns';
import { GuaranteedLease } from './guaranteed-lease.ts';

/** The states of `domain/degradation-transitions.ts` that a claim itself may have: before it is declared there is none. */
export const DEGRADATION_CLAIM_STATUSES = [
  'DECLARED',
  'ASSESSED',
  'RECEIPT_ISSUED',
  'PAID',
  'LAPSED',
  'REFUSED',
  'CLOSED',
] as const;

export const DegradationClaimSchema = defineEntity({
  name: 'DegradationClaim',
  tableName: 'degradation_claim',
  properties: {
    id: p.uuid().primary(),
    number: p.text(),
    lease: () => p.manyToOne(GuaranteedLease).fieldName('contract_id').deleteRule('restrict').updateRule('restrict'),
    status: p.enum(DEGRADATION_CLAIM_STATUSES),
    exitOn: plainDate(),
    recoveredOn: plainDate(),
    declaredOn: plainDate(),
    declaredLate: p.boolean(),
    /** Last day for the papers (K-DEGDOC); an officer who lifts a lapse moves it. */
    documentsByOn: plainDate(),
    depositCents: cents(),
    depositUsedForRentCents: cents(),
    /** Raised by each save of the lines. */
    version: p.integer(),
    documentsCompleteOn: plainDate().nullable(),
    /** S32. The officer who checked the papers. */
    documentsConfirmedBy: p.uuid().nullable(),
    declaredAt: instant(),
  },
  uniques: [{ name: 'degradation_claim_number', properties: ['number'] }],
  checks: [
    {
      name: 'degradation_claim_deposit',
      expression:
        'deposit_cents >= 0 and deposit_used_for_rent_cents >= 0 and deposit_used_for_rent_cents <= deposit_cents',
    },
    { name: 'recovered_after_the_exit', expression: 'recovered_on >= exit_on' },
  ],
  indexes: [
    {
      name: 'one_degradation_claim_per_contract',
      expression: `create unique index "one_degradation_claim_per_contract" on "degradation_claim" ("contract_id") where status <> 'REFUSED'`,
    },
    { name: 'degradation_claim_queue', properties: ['status', 'declaredOn'] },
  ],
});

/** The damage a tenant left, declared once the exit was (R-DEG-01). Distribution key: contract_id. */
export class DegradationClaim extends DegradationClaimSchema.class {}
DegradationClaimSchema.setClass(DegradationClaim);
