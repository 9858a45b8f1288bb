import { defineEntity, p } from '@mikro-orm/core';
import { cents, plainDate } from '@trousseau/service/columns';

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
export const HOUSING_STOCKS = ['PRIVATE', 'SOCIAL'] as const;

export const GuaranteedLeaseSchema = defineEntity({
  name: 'GuaranteedLease',
  tableName: 'guaranteed_lease',
  properties: {
    /** The contract's id. */
    id: p.uuid().primary(),
    number: p.text(),
    status: p.enum(CONTRACT_STATUSES),
    regime: p.enum(CONTRACT_REGIMES),
    landlordSpaceId: p.uuid(),
    tenantSpaceId: p.uuid(),
    landlordName: p.text(),
    tenantNames: p.array().columnType('text[]'),
    departement: p.text(),
    stock: p.enum(HOUSING_STOCKS),
    kind: p.enum(LEASE_KINDS),
    rentCents: cents(),
    chargesCents: cents(),
    dueDay: p.integer(),
    effectiveOn: plainDate(),
    endsOn: plainDate().nullable(),
    signedOn: plainDate().nullable(),
    /** The day the contract was concluded: its regime decides of damage (R-GEN-01). Null in copies made before it was asked for. */
    concludedOn: plainDate().nullable(),
    depositCents: cents().nullable(),
    /** R-EXIT-01. The exit and the recovery, once declared. */
    exitOn: plainDate().nullable(),
    recoveredOn: plainDate().nullable(),
    /** Version of the contract this copies, as its owner told it: an older answer never overwrites a newer one. */
    contractVersion: p.integer(),
    /** Version of the tenant account, raised by each save of the grid. */
    accountVersion: p.integer(),
  },
  checks: [{ name: 'guaranteed_lease_sums', expression: 'rent_cents > 0 and charges_cents >= 0' }],
  indexes: [
    { name: 'guaranteed_lease_landlord', properties: ['landlordSpaceId'] },
    { name: 'guaranteed_lease_tenant', properties: ['tenantSpaceId'] },
  ],
});

/** What claims must know of a contract to decide: a copy fed by the contract's events (A8). Distribution key: id. */
export class GuaranteedLease extends GuaranteedLeaseSchema.class {}
GuaranteedLeaseSchema.setClass(GuaranteedLease);
