import { Migration } from '@mikro-orm/migrations';

const ACCOUNTS = ['GUARANTOR_BANK', 'BANK_IN_TRANSIT', 'LANDLORD', 'TENANT_DEBT'];
const KINDS = [
  ...['TRANSFER_SENT', 'TRANSFER_REFUSED', 'INDEMNITY_PAID', 'SUBROGATED', 'SUBROGATION_UNDONE'],
  ...['INDEMNITY_REVERSED', 'INDEMNITY_RETURNED', 'DEBT_REPAID'],
];

/**
 * A14, decision 0043. A contract has four accounts: what the bank has not confirmed is in transit, and the landlord has one. What was
 * posted stays as it is; the transfers that are with the bank are put in transit, where their confirmation takes them from.
 */
export class FollowTransfers extends Migration {
  override up() {
    this.oneOf('ledger_account', 'account', ACCOUNTS);
    this.oneOf('ledger_entry', 'account', ACCOUNTS);
    this.oneOf('ledger_transaction', 'kind', KINDS);
    this.addSql(`create temporary table under_way on commit drop as select gen_random_uuid() as id, contract_id, indemnity_cents,
      coalesce(sent_at, prepared_at) as sent_at from payment where status = 'SENT';`);
    this.addSql(`insert into ledger_transaction (id, contract_id, kind, occurred_on, recorded_at)
      select id, contract_id, 'TRANSFER_SENT', (sent_at at time zone 'Europe/Paris')::date, now() from under_way;`);
    this.addSql(`insert into ledger_entry (transaction_id, account, contract_id, entry_cents)
      select id, 'GUARANTOR_BANK', contract_id, -indemnity_cents from under_way
      union all select id, 'BANK_IN_TRANSIT', contract_id, indemnity_cents from under_way;`);
    // Judged here: what is still to be judged at commit would forbid later migrations to alter these tables.
    this.addSql('set constraints all immediate;');
    this.addSql('set constraints all deferred;');
  }

  private oneOf(table: string, column: string, values: readonly string[]) {
    this.addSql(`alter table "${table}" drop constraint "${table}_${column}_check";`);
    this.addSql(`alter table "${table}" add constraint "${table}_${column}_check"
      check ("${column}" in (${values.map((value) => `'${value}'`).join(', ')}));`);
  }
}
