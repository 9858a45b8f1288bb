import { defineEntity, p } from '@mikro-orm/core';
import { cents, instant, plainDate } from '@trousseau/service/columns';
import { DegradationClaim } from './degradation-claim.ts';
import { GuaranteedLease } from './guaranteed-lease.ts';
import { UnpaidClaim } from './unpaid-claim.ts';

/** The states of `domain/transitions.ts`. */
export const RECEIPT_STATUSES = ['DRAFT', 'ISSUED', 'VALIDATED', 'CONTESTED', 'CANCELLED', 'PAID', 'REVERSED'] as const;

/** The explanation a receipt was issued with, kept as it was (A4): days are ISO texts. */
export interface StoredLine {
  ruleId: string;
  label: string;
  detail: string;
  outcome: 'OK' | 'BLOCKS' | 'INFO';
  parameterId: string | null;
  parameterFrom: string | null;
  source: string | null;
}

export const SubrogationReceiptSchema = defineEntity({
  name: 'SubrogationReceipt',
  tableName: 'subrogation_receipt',
  properties: {
    id: p.uuid().primary(),
    number: p.text(),
    /** The unpaid rent it pays; null for damage. */
    claim: () => p.manyToOne(UnpaidClaim).nullable().deleteRule('restrict').updateRule('restrict'),
    /** The damage it pays; null for unpaid rent. Its period is then the day of the exit. */
    damage: () => p.manyToOne(DegradationClaim).nullable().deleteRule('restrict').updateRule('restrict'),
    lease: () => p.manyToOne(GuaranteedLease).fieldName('contract_id').deleteRule('restrict').updateRule('restrict'),
    status: p.enum(RECEIPT_STATUSES),
    periodFromOn: plainDate(),
    periodToOn: plainDate(),
    indemnityCents: cents(),
    /** The most the guarantee pays for this contract (R-COV-02), or for its damage (R-DEG-05), as it was when the receipt was issued. */
    capCents: cents(),
    explanation: p.json<StoredLine[]>(),
    issuedAt: instant(),
    issuedOn: plainDate(),
    issuedBy: p.uuid(),
    validatedOn: plainDate().nullable(),
    validatedBy: p.uuid().nullable(),
    payByOn: plainDate().nullable(),
    /** S59. The bank account has changed: nothing is paid before this day. */
    paymentHeldUntilOn: plainDate().nullable(),
    paidOn: plainDate().nullable(),
  },
  uniques: [{ name: 'subrogation_receipt_number', properties: ['number'] }],
  checks: [
    { name: 'subrogation_receipt_sums', expression: 'indemnity_cents > 0 and indemnity_cents <= cap_cents' },
    { name: 'subrogation_receipt_period', expression: 'period_from_on <= period_to_on' },
    { name: 'receipt_pays_rent_or_damage', expression: '(claim_id is null) <> (damage_id is null)' },
    {
      name: 'periods_of_a_contract_never_overlap',
      expression: `EXCLUDE USING gist (contract_id WITH =, daterange(period_from_on, period_to_on, '[]'::text) WITH &&) WHERE (((status <> ALL (ARRAY['CANCELLED'::text, 'REVERSED'::text])) AND (damage_id IS NULL)))`,
    },
    {
      name: 'nothing_is_paid_before_validation',
      expression: "status not in ('VALIDATED', 'PAID', 'REVERSED') or validated_on is not null",
    },
    {
      name: 'only_a_validated_receipt_is_held',
      expression: "payment_held_until_on is null or status = 'VALIDATED'",
    },
  ],
  indexes: [
    { name: 'subrogation_receipt_claim', properties: ['claim'] },
    { name: 'subrogation_receipt_damage', properties: ['damage'] },
    { name: 'subrogation_receipt_status', properties: ['status', 'validatedOn'] },
  ],
});

/**
 * «Quittance subrogative»: what the guarantor pays in the tenant's place, period by period (R-SUB-01), or for damage
 * (R-DEG-05). The periods of one contract never overlap (R-SUB-05), as the database says last. Distribution key: contract_id.
 */
export class SubrogationReceipt extends SubrogationReceiptSchema.class {}
SubrogationReceiptSchema.setClass(SubrogationReceipt);

export const ReceiptLineSchema = defineEntity({
  name: 'ReceiptLine',
  tableName: 'receipt_line',
  properties: {
    receipt: () => p.manyToOne(SubrogationReceipt).primary().deleteRule('restrict').updateRule('restrict'),
    dueOn: plainDate().primary(),
    dueCents: cents(),
    housingAidCents: cents(),
    receivedCents: cents(),
    indemnityCents: cents(),
  },
  checks: [
    {
      name: 'receipt_line_sums',
      expression: 'due_cents >= 0 and housing_aid_cents >= 0 and received_cents >= 0 and indemnity_cents >= 0',
    },
  ],
});

/** One term of a receipt: due, less aid, less received, gives indemnified. Distribution key: the receipt's contract. */
export class ReceiptLine extends ReceiptLineSchema.class {}
ReceiptLineSchema.setClass(ReceiptLine);
