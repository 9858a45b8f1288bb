import { Migration } from '@mikro-orm/migrations';

/** R-SUB-06. Rent paid late to the landlord goes back to the guarantor: announced, then found again in the bank’s statement. */
export class ReturnLateRent extends Migration {
  override up() {
    this.addSql(`create table "late_rent_return" ("id" uuid not null, "claim_id" uuid not null, "contract_id" uuid not null,
      "reference" text not null, "received_on" date not null, "received_cents" bigint not null, "return_cents" bigint not null,
      "declared_at" timestamptz not null, "returned_on" date null, primary key ("id"),
      constraint "late_rent_return_reference" unique ("reference"),
      constraint "late_rent_return_sums" check (return_cents > 0 and return_cents <= received_cents));`);
    this.addSql(`create index "late_rent_return_contract" on "late_rent_return" ("contract_id");`);
    this.addSql(`alter table "late_rent_return" add constraint "late_rent_return_claim_id_foreign" foreign key ("claim_id")
      references "unpaid_claim" ("id") on update restrict on delete restrict;`);
    this.oneOf('ledger_transaction', 'kind', ['INDEMNITY_PAID', 'DEBT_REPAID', 'INDEMNITY_RETURNED']);
    this.oneOf('bank_line', 'outcome', [
      'TRANSFER_CONFIRMED',
      'TRANSFER_RETURNED',
      'REPAYMENT',
      'LATE_RENT',
      'TO_EXAMINE',
    ]);
  }

  private oneOf(table: string, column: string, values: readonly string[]) {
    this.addSql(`alter table "${table}" drop constraint "${table}_${column}_check";`);
    this.addSql(`alter table "${table}" add constraint "${table}_${column}_check"
      check ("${column}" in (${values.map((value) => `'${value}'`).join(', ')}));`);
  }
}
