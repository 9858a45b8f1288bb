import { defineEntity, p } from '@mikro-orm/core';
import { cents, instant } from '@trousseau/service/columns';
import { HOUSING_STOCKS, LEASE_KINDS } from './surety-contract.ts';

const DWELLING_KINDS = ['FLAT', 'HOUSE', 'ROOM'] as const;

export const ListedDwellingSchema = defineEntity({
  name: 'ListedDwelling',
  tableName: 'listed_dwelling',
  properties: {
    id: p.uuid().primary(),
    landlordSpaceId: p.uuid(),
    reference: p.text(),
    /** The reference in one spelling: a landlord has one dwelling of each. */
    referenceKey: p.text(),
    street: p.text(),
    postcode: p.text(),
    city: p.text(),
    inseeCode: p.text(),
    departement: p.text(),
    kind: p.enum(DWELLING_KINDS),
    surfaceM2: p.integer(),
    furnished: p.boolean(),
    stock: p.enum(HOUSING_STOCKS),
    mainResidence: p.boolean(),
    decent: p.boolean(),
    /** Who signs its leases for the landlord, proposed when a contract is made. */
    signatoryName: p.text().nullable(),
    /** The lease under which it is usually let; null with its sums when none is stated. */
    leaseKind: p.enum(LEASE_KINDS).nullable(),
    rentCents: cents().nullable(),
    chargesCents: cents().nullable(),
    depositCents: cents().nullable(),
    dueDay: p.integer().nullable(),
    /** Reference and address in one spelling, to be searched. */
    words: p.text(),
    listedAt: instant(),
  },
  uniques: [{ name: 'one_dwelling_per_reference', properties: ['landlordSpaceId', 'referenceKey'] }],
  checks: [
    {
      name: 'a_usual_lease_is_whole',
      expression: 'num_nulls(lease_kind, rent_cents, charges_cents, deposit_cents, due_day) in (0, 5)',
    },
  ],
});

/** A dwelling of a landlord’s book, from which contracts are made; a contract keeps its own copy. Distribution key: landlordSpaceId. */
export class ListedDwelling extends ListedDwellingSchema.class {}
ListedDwellingSchema.setClass(ListedDwelling);
