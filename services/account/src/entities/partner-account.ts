import { defineEntity, p } from '@mikro-orm/core';
import { instant } from '@trousseau/service/columns';

/** What a landlord of a partner is in law. */
export const PARTNER_LANDLORD_KINDS = ['NATURAL', 'LEGAL'] as const;
/** The states of `domain/partner-access.ts`. */
export const PARTNER_ACCESS_STATUSES = ['ISSUED', 'ACTIVE', 'PROVISIONAL', 'REVOKED'] as const;

export const PartnerAccountSchema = defineEntity({
  name: 'PartnerAccount',
  tableName: 'partner_account',
  properties: {
    id: p.uuid().primary(),
    organisationSpaceId: p.uuid(),
    departement: p.text(),
    landlordKind: p.enum(PARTNER_LANDLORD_KINDS),
    displayName: p.text(),
    givenName: p.text().nullable(),
    familyName: p.text().nullable(),
    legalName: p.text().nullable(),
    siren: p.text().nullable(),
    email: p.text().nullable(),
    street: p.text().nullable(),
    postcode: p.text().nullable(),
    city: p.text().nullable(),
    inseeCode: p.text().nullable(),
    spaceId: p.uuid().nullable(),
    status: p.enum(PARTNER_ACCESS_STATUSES),
    createdAt: instant(),
  },
  indexes: [
    { name: 'partner_account_organisation', properties: ['organisationSpaceId', 'displayName'] },
    { name: 'partner_account_space', properties: ['spaceId'] },
  ],
  checks: [{ name: 'partner_account_can_be_reached', expression: 'email is not null or street is not null' }],
});

/**
 * A landlord as one partner organisation knows them, in one département (R-CAF-04). Its space exists from the first login on;
 * `status` is that of whoever holds or administers it. Distribution key: id.
 */
export class PartnerAccount extends PartnerAccountSchema.class {}
PartnerAccountSchema.setClass(PartnerAccount);

export const PartnerAccountEmailSchema = defineEntity({
  name: 'PartnerAccountEmail',
  tableName: 'partner_account_email',
  properties: { email: p.text().primary(), accountId: p.uuid() },
});

/** R-CAF-04. The one account an address serves. Distribution key: email. */
export class PartnerAccountEmail extends PartnerAccountEmailSchema.class {}
PartnerAccountEmailSchema.setClass(PartnerAccountEmail);
