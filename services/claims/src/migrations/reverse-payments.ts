import { Migration } from '@mikro-orm/migrations';

/** R-SUB-03, A14. A transfer that comes back after its confirmation has opposite entries, after which a debt may be of nothing. */
export class ReversePayments extends Migration {
  override up() {
    this.addSql(`alter table "ledger_transaction" drop constraint "ledger_transaction_kind_check";`);
    this.addSql(`alter table "ledger_transaction" add constraint "ledger_transaction_kind_check" check ("kind" in
      ('INDEMNITY_PAID', 'INDEMNITY_REVERSED', 'DEBT_REPAID', 'INDEMNITY_RETURNED'));`);
    this.addSql(`alter table "debt" drop constraint "debt_sums";`);
    this.addSql(`alter table "debt" add constraint "debt_sums" check
      (total_cents >= 0 and outstanding_cents >= 0 and outstanding_cents <= total_cents);`);
  }
}
