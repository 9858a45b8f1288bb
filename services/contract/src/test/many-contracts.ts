import type { TestService } from '@trousseau/service/test/kit';

/** How many contracts are written, and of them how many are one landlord's. */
export interface ManyContracts {
  all: number;
  landlordSpaceId: string;
  ofLandlord: number;
}

/** Contracts of each of the other landlords. */
const OF_ANOTHER = 100;

/**
 * Writes contracts with their words: nine in ten in force, the others generated or validated; one landlord's among those of many. Written past
 * the house, which would take hours; then PostgreSQL looks at what there is. Figures of one length, so that no tenant's name begins another's: a
 * search of one finds one, among a thousand and among a million.
 */
export async function writeManyContracts(house: TestService, { all, landlordSpaceId, ofLandlord }: ManyContracts) {
  await house.sql(
    `with landlord as materialized (select k, gen_random_uuid() as id from generate_series(0, $1::int / ${OF_ANOTHER}) as k)
     insert into surety_contract (id, number, status, regime, landlord_space_id, landlord_name, tenant_space_id, tenant_names, visa_id, visa_number,
       visa_issued_on, visa_valid_until, max_rent_cents, street, postcode, city, insee_code, departement, stock, furnished, lease_kind, rent_cents,
       charges_cents, deposit_cents, due_day, planned_signature_on, effective_on, signed_on, cover_ends_on, terms_version, generated_at, validated_at,
       locked_at, has_open_claim)
     select gen_random_uuid(), 'C26-' || n, status, case when status <> 'GENERATED' then 'R2026' end,
       case when n <= $2::int then $3::uuid else landlord.id end, 'SCI', gen_random_uuid(), array['Camille Locataire' || lpad(n::text, 7, '0')], gen_random_uuid(), 'V' || n,
       date '2026-05-20', date '2026-08-19', 100000, n % 200 || ' rue du Taur', '31000', 'Toulouse', '31555', '31', 'PRIVATE', false,
       'LAW_1989_EMPTY', 60000, 5000, 60000, 5, date '2026-06-10' + n % 20, date '2026-06-15',
       case when status = 'IN_FORCE' then date '2026-06-10' end, case when status <> 'GENERATED' then date '2029-06-14' end, '2026-01',
       timestamptz '2026-06-01T08:00:00Z' + n * interval '1 second', case when status <> 'GENERATED' then timestamptz '2026-06-01T09:00:00Z' end,
       case when status = 'IN_FORCE' then timestamptz '2026-06-21T08:00:00Z' end, n % 50 = 0
     from generate_series(1, $1::int) as n
       join landlord on landlord.k = n / ${OF_ANOTHER}
       cross join lateral (select case n % 20 when 0 then 'GENERATED' when 10 then 'VALIDATED' else 'IN_FORCE' end as status) as state`,
    [all, ofLandlord, landlordSpaceId],
  );
  await house.sql(
    `insert into contract_word (contract_id, word, landlord_space_id)
     select id, word, landlord_space_id from surety_contract,
       lateral (values (lower(split_part(tenant_names[1], ' ', 2))), ('camille'), ('taur'), ('31000'), ('toulouse')) as words (word)`,
  );
  for (const table of ['surety_contract', 'contract_word']) await house.sql(`vacuum analyze ${table}`);
}
