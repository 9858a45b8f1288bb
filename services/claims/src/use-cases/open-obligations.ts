import type { SqlEntityManager } from '@mikro-orm/postgresql';

/** What ties a space to claims: files the landlord still waits for, what the tenant still owes, and whether money ever moved. */
export interface SpaceObligations {
  spaceId: string;
  openClaimCount: number;
  outstandingCents: number;
  hasLedger: boolean;
}

/** Claims that await an answer or a payment; once paid, what is left is the tenant’s debt. */
const UNDER_WAY = `'CONSTITUTED', 'NOTICED', 'DECLARED', 'DOCS_COMPLETE', 'RECEIPT_ISSUED'`;
const OBLIGATIONS = `select s.id as "spaceId",
    (select count(*)::int from unpaid_claim c join guaranteed_lease l on l.id = c.contract_id
      where l.landlord_space_id = s.id and c.status in (${UNDER_WAY}))
    + (select count(*)::int from degradation_claim c join guaranteed_lease l on l.id = c.contract_id
      where l.landlord_space_id = s.id and c.status in ('DECLARED', 'ASSESSED', 'RECEIPT_ISSUED')) as "openClaimCount",
    (select coalesce(sum(d.outstanding_cents), 0)::float8 from debt d join guaranteed_lease l on l.id = d.contract_id
      where l.tenant_space_id = s.id) as "outstandingCents",
    exists (select 1 from ledger_transaction t join guaranteed_lease l on l.id = t.contract_id
      where s.id in (l.landlord_space_id, l.tenant_space_id)) as "hasLedger"
  from unnest(?::uuid[]) s(id)`;

/** R-STATE-ACCOUNT, guard of `close`. What each space still has open here. */
export const openObligations = (em: SqlEntityManager, spaceIds: readonly string[]) =>
  em.execute<SpaceObligations[]>(OBLIGATIONS, [`{${spaceIds.join(',')}}`]);
