import { defineEntity, p } from '@mikro-orm/core';
import { instant, plainDate } from '@trousseau/service/columns';

/** Roles of people; the role of a space is chosen once, at registration (R-ACC-04). */
export const ROLES = ['TENANT', 'LANDLORD', 'PARTNER', 'OFFICER'] as const;
/** What a space is in law. Null in the table until the profile says it. */
export const SPACE_KINDS = [
  'TENANT',
  'LANDLORD_NATURAL',
  'LANDLORD_LEGAL',
  'SCI',
  'LETTING_AGENT',
  'INTERMEDIATION_BODY',
  'PARTNER',
  'OFFICER',
] as const;
/** The states of `domain/transitions.ts`. */
export const SPACE_STATUSES = ['PENDING_ACTIVATION', 'ACTIVE_INCOMPLETE', 'ACTIVE', 'LOCKED', 'CLOSED'] as const;

export const SpaceSchema = defineEntity({
  name: 'Space',
  tableName: 'space',
  properties: {
    id: p.uuid().primary(),
    role: p.enum(ROLES),
    kind: p.enum(SPACE_KINDS).nullable(),
    status: p.enum(SPACE_STATUSES),
    isIntermediation: p.boolean().nullable(),
    givenName: p.text().nullable(),
    familyName: p.text().nullable(),
    birthDate: plainDate().nullable(),
    phone: p.text().nullable(),
    legalName: p.text().nullable(),
    siren: p.text().nullable(),
    siret: p.text().nullable(),
    street: p.text().nullable(),
    postcode: p.text().nullable(),
    city: p.text().nullable(),
    inseeCode: p.text().nullable(),
    displayName: p.text().nullable(),
    departements: p.array().columnType('text[]'),
    createdAt: instant(),
  },
  checks: [
    { name: 'space_siren_has_nine_digits', expression: "siren ~ '^[0-9]{9}$'" },
    { name: 'space_siret_has_fourteen_digits', expression: "siret ~ '^[0-9]{14}$'" },
  ],
});

/** What the guarantee knows one party as: a tenant, a landlord, one SCI (R-ACC-08). Distribution key: id. */
export class Space extends SpaceSchema.class {}
SpaceSchema.setClass(Space);
