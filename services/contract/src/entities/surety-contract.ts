import { defineEntity, p } from '@mikro-orm/core';
import { cents, instant, plainDate } from '@trousseau/service/columns';

export const CONTRACT_STATUSES = [
  'GENERATED',
  'VALIDATED',
  'IN_FORCE',
  'TENANT_LEFT',
  'COVER_ENDED',
  'TERMINATED',
  'CANCELLED',
  'VOID',
  'CLOSED',
] as const;
/** A contract that may still bind somebody: of these, a visa backs one at most (R-VISA-11). */
export const LIVE_STATUSES = ['GENERATED', 'VALIDATED', 'IN_FORCE', 'TENANT_LEFT'] as const;
export const CONTRACT_REGIMES = ['R2016', 'R2018', 'R2024', 'R2026'] as const;
export const LEASE_KINDS = [
  'LAW_1989_EMPTY',
  'LAW_1989_FURNISHED',
  'STUDENT_NINE_MONTHS',
  'MOBILITY',
  'SEASONAL',
  'SOCIAL',
  'RESIDENCE',
] as const;
/** As what somebody signs the lease; all but the last for the landlord. */
export const SIGNATORY_CAPACITIES = ['OWNER', 'REPRESENTATIVE', 'AGENT', 'TENANT'] as const;
export const HOUSING_STOCKS = ['PRIVATE', 'SOCIAL'] as const;

/** Somebody who signs the lease. */
export interface StoredSignatory {
  capacity: (typeof SIGNATORY_CAPACITIES)[number];
  name: string;
}

/** The figures of a space follow its contracts: triggers of `migrations/tally-guarantees.ts`, named here so that table and entity say the same. */
const tally = (event: 'insert' | 'update' | 'delete') => ({
  name: `tally_guarantees_on_${event}`,
  timing: 'after' as const,
  events: [event],
  forEach: 'statement' as const,
  expression: '-- see migrations/tally-guarantees.ts',
});

export const SuretyContractSchema = defineEntity({
  name: 'SuretyContract',
  tableName: 'surety_contract',
  properties: {
    id: p.uuid().primary(),
    number: p.text(),
    status: p.enum(CONTRACT_STATUSES),
    regime: p.enum(CONTRACT_REGIMES).nullable(),
    landlordSpaceId: p.uuid(),
    landlordName: p.text(),
    tenantSpaceId: p.uuid(),
    /** As the visa states them; the contract is void when lease and visa name other people (R-CON-08). */
    tenantNames: p.array().columnType('text[]'),
    visaId: p.uuid(),
    visaNumber: p.text(),
    visaIssuedOn: plainDate(),
    visaValidUntil: plainDate(),
    maxRentCents: cents(),
    street: p.text(),
    postcode: p.text(),
    city: p.text(),
    inseeCode: p.text(),
    departement: p.text(),
    stock: p.enum(HOUSING_STOCKS),
    furnished: p.boolean(),
    leaseKind: p.enum(LEASE_KINDS),
    rentCents: cents(),
    chargesCents: cents(),
    depositCents: cents(),
    dueDay: p.integer(),
    plannedSignatureOn: plainDate(),
    effectiveOn: plainDate(),
    endsOn: plainDate().nullable(),
    /** Who signs the lease, as the landlord states it; empty where nobody was stated. */
    signatories: p.json<StoredSignatory[]>().defaultRaw(`'[]'`),
    signedOn: plainDate().nullable(),
    /** R-COV-01, from the validation on; null when the whole occupancy is covered. */
    coverEndsOn: plainDate().nullable(),
    /** The last warning of the end of cover, in days before it (N-COVER-END). */
    coverWarnedDays: p.integer().nullable(),
    termsVersion: p.text(),
    generatedAt: instant(),
    validatedAt: instant().nullable(),
    /** R-CON-06: when the cancelled contract it is remade from was first validated; null for one made for the first time. */
    remadeFromOn: plainDate().nullable(),
    /** R-CON-14: the contract whose cover this one goes on from, for the same lease. */
    renewsId: p.uuid().nullable(),
    lockedAt: instant().nullable(),
    hasOpenClaim: p.boolean(),
  },
  uniques: [{ name: 'one_contract_per_number', properties: ['number'] }],
  indexes: [
    {
      name: 'one_live_contract_per_visa',
      expression: `create unique index "one_live_contract_per_visa" on "surety_contract" ("visa_id") where status in ('GENERATED', 'VALIDATED', 'IN_FORCE', 'TENANT_LEFT')`,
    },
    {
      name: 'one_live_renewal_per_contract',
      expression: `create unique index "one_live_renewal_per_contract" on "surety_contract" ("renews_id") where status in ('GENERATED', 'VALIDATED', 'IN_FORCE', 'TENANT_LEFT')`,
    },
    {
      name: 'surety_contract_cover_end',
      expression: `create index "surety_contract_cover_end" on "surety_contract" ("cover_ends_on", "id") where status = 'IN_FORCE'`,
    },
    {
      name: 'surety_contract_to_validate',
      expression: `create index "surety_contract_to_validate" on "surety_contract" ("planned_signature_on", "id") where status = 'GENERATED'`,
    },
    {
      name: 'surety_contract_to_sign',
      expression: `create index "surety_contract_to_sign" on "surety_contract" ("visa_valid_until", "id") where status = 'VALIDATED' and signed_on is null`,
    },
    {
      name: 'surety_contract_to_do',
      expression: `create index "surety_contract_to_do" on "surety_contract" ("landlord_space_id", "planned_signature_on", "id") where status in ('GENERATED', 'VALIDATED') and signed_on is null`,
    },
    {
      name: 'surety_contract_left',
      expression: `create index "surety_contract_left" on "surety_contract" ("landlord_space_id", "id") where status = 'TENANT_LEFT'`,
    },
    { name: 'surety_contract_by_landlord', properties: ['landlordSpaceId', 'generatedAt', 'id'] },
    { name: 'surety_contract_by_status', properties: ['landlordSpaceId', 'status', 'generatedAt', 'id'] },
    { name: 'surety_contract_by_tenant', properties: ['tenantSpaceId', 'generatedAt'] },
  ],
  triggers: [tally('insert'), tally('update'), tally('delete')],
  checks: [
    { name: 'rent_is_positive', expression: 'rent_cents > 0' },
    { name: 'charges_and_deposit_are_not_negative', expression: 'charges_cents >= 0 and deposit_cents >= 0' },
    { name: 'rent_stays_within_the_visa', expression: 'rent_cents + charges_cents <= max_rent_cents' },
    { name: 'due_day_is_a_day', expression: 'due_day >= 1 and due_day <= 31' },
  ],
});

/**
 * The contract with what it was made from: a copy of the visa's figures, the dwelling, the lease. Distribution key:
 * visaId, so that «one live contract per visa» is judged in one place.
 */
export class SuretyContract extends SuretyContractSchema.class {}
SuretyContractSchema.setClass(SuretyContract);
