import type { TestService } from '@trousseau/service/test/kit';

/** How many claims to write, whose they are, and where they stand. */
interface ManyClaims {
  claims: number;
  status: 'DECLARED' | 'PAID_OPEN';
  /** The landlord's space of all of them. */
  spaceId: string;
}

/**
 * Writes leases with two unpaid months and a claim each; those that are paid are asked for last month's update, in time until the
 * day after; of those that are not, every other one has an answer promised. Written past the house, which would take hours. Has
 * PostgreSQL look at what there is.
 */
export async function writeManyClaims(house: TestService, { claims, status, spaceId }: ManyClaims): Promise<void> {
  const isPaid = status === 'PAID_OPEN';
  await house.sql(`create temporary table many as select gen_random_uuid() as lease_id, gen_random_uuid() as claim_id, n,
      (date_trunc('month', current_date) - interval '1 month')::date as asked_on,
      ${isPaid ? 'null::date' : 'case when n % 2 = 0 then current_date + n % 15 end'} as promised_on from generate_series(1, ${claims}) as n;
    insert into guaranteed_lease (id, number, status, regime, landlord_space_id, tenant_space_id, landlord_name, tenant_names, departement,
        stock, kind, rent_cents, charges_cents, due_day, effective_on, signed_on, contract_version, account_version)
      select lease_id, lease_id::text, 'IN_FORCE', 'R2026', '${spaceId}', gen_random_uuid(), 'SCI des Essais', '{Camille Durand}', '31',
        'PRIVATE', 'LAW_1989_EMPTY', 60000, 5000, 1, asked_on - 365, asked_on - 365, 1, 1 from many;
    insert into rent_month (contract_id, due_on, due_cents, housing_aid_cents, housing_aid_paid_to, received_cents)
      select lease_id, (asked_on - months * interval '1 month')::date, 65000, 0, 'NOBODY', 0 from many, generate_series(1, 2) as months;
    insert into unpaid_claim (id, number, contract_id, status, first_default_on, constituted_on, declared_on, notice_late, declared_late,
        answer_by_on, opened_at)
      select claim_id, claim_id::text, lease_id, '${status}', asked_on - 60, asked_on - 30, current_date - n % 28, false, false,
        promised_on, now() from many;
    insert into claim_deadline (id, claim_id, clock, rule_id, starts_on, due_on, day_kind, parameter_id, parameter_from)
      select gen_random_uuid(), claim_id, case when promised_on is not null then 'K-RECEIPT' else '${isPaid ? 'K-MONTH' : 'K-DOCS'}' end,
        'R-CLM-13', asked_on, coalesce(promised_on, current_date + 1), 'CALENDAR', 'P-MONTH', '2016-01-01' from many;
    drop table many;
    analyze guaranteed_lease, rent_month, unpaid_claim, claim_deadline`);
}

/** Ids in the order they were made, as version 7 gives them: an index takes them at its end. */
const idOf = (n: string) => `('0199a000-0000-7000-8000-' || lpad(to_hex(${n}), 12, '0'))::uuid`;

/**
 * Writes a debt under each lease and a ledger of as many entries, two a repayment, spread over them; past its guards, which look at each
 * movement anew, and with the indexes by contract made once at the end: entry by entry it would take hours.
 */
export async function writeManyEntries(house: TestService, entries: number): Promise<void> {
  const indexes = await house.sql<{ name: string; definition: string }>(
    `select indexname as name, indexdef as definition from pg_indexes
     where indexname in ('ledger_transaction_contract', 'ledger_entry_account')`,
  );
  if (indexes.length !== 2) throw new Error('The indexes of the ledger by contract have other names.');
  await house.sql(`set session_replication_role = replica;
    set synchronous_commit = off;
    set work_mem = '256MB';
    ${indexes.map(({ name }) => `drop index "${name}";`).join(' ')}
    create temporary table lease_at as select id, row_number() over (order by id) - 1 as place from guaranteed_lease;
    insert into ledger_transaction (id, contract_id, kind, occurred_on, recorded_at)
      select ${idOf('n')}, id, 'DEBT_REPAID', current_date - (n % 700)::int, now()
      from generate_series(1, ${entries / 2}) as n join lease_at on place = n % (select count(*) from lease_at) order by n;
    insert into ledger_entry (transaction_id, account, contract_id, entry_cents)
      select id, account, contract_id, cents from ledger_transaction,
        (values ('GUARANTOR_BANK', 100), ('TENANT_DEBT', -100)) as side (account, cents);
    insert into ledger_account (contract_id, account, balance_cents)
      select contract_id, account, sum(entry_cents) from ledger_entry group by 1, 2;
    ${indexes.map(({ definition }) => `${definition};`).join(' ')}
    insert into debt (id, contract_id, total_cents, outstanding_cents, since_on, plan_request_by_on, reference)
      select id, id, 130000, 130000, current_date, current_date + 60, id::text from lease_at;
    drop table lease_at;
    reset session_replication_role; reset synchronous_commit; reset work_mem;
    analyze ledger_transaction, ledger_entry, ledger_account, debt`);
}
