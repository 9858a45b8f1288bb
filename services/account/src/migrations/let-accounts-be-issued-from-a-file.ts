import { Migration } from '@mikro-orm/migrations';

/** Files of landlords that organisations send, and what became of each line (R-CAF-01). */
export class LetAccountsBeIssuedFromAFile extends Migration {
  override up() {
    this.addSql(`create table "issuance_import" ("id" uuid not null, "organisation_space_id" uuid not null, "file_hash" text not null,
      "departements" text[] not null, "status" text not null, "fault" text null, "line_count" int not null, "received_at" timestamptz not null,
      "done_at" timestamptz null, primary key ("id"),
      constraint "issuance_import_status_check" check ("status" in ('RECEIVED', 'UNREADABLE', 'CHECKED', 'ISSUING', 'DONE')));`);
    this.addSql(
      `create index "issuance_import_organisation" on "issuance_import" ("organisation_space_id", "received_at");`,
    );
    this.addSql(`create table "issuance_line" ("import_id" uuid not null, "number" int not null, "outcome" text not null, "fault" text null,
      "account_id" uuid null, primary key ("import_id", "number"),
      constraint "issuance_line_outcome_check" check ("outcome" in ('ACCEPTED', 'REFUSED', 'ISSUED')));`);
    this.addSql(`create index "issuance_line_account" on "issuance_line" ("account_id");`);
  }
}
