import { Migration } from '@mikro-orm/migrations';

/** What was checked in a lease before its signature is kept with the contract, so that nobody reopens it later. */
export class KeepLeaseChecks extends Migration {
  override up() {
    this.addSql(`create table "lease_check" ("id" uuid not null, "contract_id" uuid not null, "points" jsonb not null,
      "checked_at" timestamptz not null, primary key ("id"));`);
    this.addSql(`alter table "lease_check" add constraint "lease_check_contract_id_foreign" foreign key ("contract_id")
      references "surety_contract" ("id") on update restrict on delete restrict;`);
    this.addSql('create index "lease_check_contract" on "lease_check" ("contract_id", "checked_at");');
  }
}
