import { defineEntity, p } from '@mikro-orm/core';
import { cents, instant, plainDate } from '@trousseau/service/columns';
import { ZONES } from './zones.ts';

/** The states of `domain/transitions.ts`. */
export const VISA_STATUSES = ['VALID', 'CONSUMED', 'EXPIRED', 'REVOKED'] as const;

export const VisaSchema = defineEntity({
  name: 'Visa',
  tableName: 'visa',
  properties: {
    id: p.uuid().primary(),
    number: p.text(),
    requestId: p.uuid(),
    tenantSpaceId: p.uuid(),
    holders: p.json<{ givenName: string; familyName: string }[]>(),
    maxRentCents: cents(),
    zone: p.enum(ZONES),
    /** Where the tenant looks for the dwelling; decides which partners may read the visa (S28). */
    departement: p.text(),
    issuedOn: plainDate(),
    validUntil: plainDate(),
    status: p.enum(VISA_STATUSES),
    contractId: p.uuid().nullable(),
    revokedAt: instant().nullable(),
    /** Told to the tenant as it is written. */
    revocationReason: p.text().nullable(),
    /** The day its tenant was told that it ends soon. */
    endToldOn: plainDate().nullable(),
  },
  checks: [
    { name: 'visa_rent_positive', expression: 'max_rent_cents > 0' },
    { name: 'visa_ends_after_it_starts', expression: 'valid_until >= issued_on' },
    { name: 'visa_consumed_by_a_contract', expression: "(status = 'CONSUMED') = (contract_id is not null)" },
    {
      name: 'visa_revoked_for_a_reason',
      expression: "(status = 'REVOKED') = (revoked_at is not null and revocation_reason is not null)",
    },
  ],
  uniques: [
    { name: 'one_visa_per_number', properties: ['number'] },
    { name: 'one_visa_per_request', properties: ['requestId'] },
  ],
  indexes: [
    { name: 'visa_of_space', properties: ['tenantSpaceId', 'issuedOn'] },
    { name: 'visa_to_expire', properties: ['status', 'validUntil'] },
    { name: 'visa_of_departement', properties: ['departement', 'issuedOn', 'id'] },
  ],
});

/** What the tenant hands to a landlord (R-VISA-07); `contractId` is the one live contract it backs (R-VISA-11). Distribution key: number. */
export class Visa extends VisaSchema.class {}
VisaSchema.setClass(Visa);

export const VisaGrantSchema = defineEntity({
  name: 'VisaGrant',
  tableName: 'visa_grant',
  properties: {
    visaId: p.uuid().primary(),
    contractId: p.uuid().primary(),
    landlordSpaceId: p.uuid(),
    grantedAt: instant(),
    endedAt: instant().nullable(),
  },
  indexes: [{ name: 'visa_grant_of_space', properties: ['landlordSpaceId', 'visaId'] }],
});

/** A landlord space that may see a visa because it backs, or backed, one of its contracts; fed by contract events. Distribution key: visaId. */
export class VisaGrant extends VisaGrantSchema.class {}
VisaGrantSchema.setClass(VisaGrant);
