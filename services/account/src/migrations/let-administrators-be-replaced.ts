import { Migration } from '@mikro-orm/migrations';

/** Requests of users whose body lost its only administrator (R-CAF-03). */
export class LetAdministratorsBeReplaced extends Migration {
  override up() {
    this.addSql(`create table "administrator_request" ("id" uuid not null, "organisation_space_id" uuid not null, "account_id" uuid not null,
      "partner_user_id" uuid not null, "status" text not null, "reason" text not null, "asked_at" timestamptz not null, "decided_at" timestamptz null,
      "decided_by" uuid null, "decision" text null, primary key ("id"),
      constraint "administrator_request_status_check" check ("status" in ('PENDING', 'APPROVED', 'REFUSED')));`);
    this.addSql(
      `create index "administrator_request_organisation" on "administrator_request" ("organisation_space_id", "asked_at");`,
    );
    this.addSql(`create index "administrator_request_account" on "administrator_request" ("account_id");`);
  }
}
