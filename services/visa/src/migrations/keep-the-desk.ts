import { Migration } from '@mikro-orm/migrations';

/** Why officers open files that are not theirs, which files they must not decide, and why a visa was revoked; the queue by its filters. */
export class KeepTheDesk extends Migration {
  override up() {
    this.addSql(`create table "file_opening" ("request_id" uuid not null, "officer_id" uuid not null, "opened_on" date not null,
      "reason" text not null, "opened_at" timestamptz not null, primary key ("request_id", "officer_id", "opened_on"));`);
    this.addSql(`create table "file_conflict" ("request_id" uuid not null, "officer_id" uuid not null, "declared_at" timestamptz not null,
      primary key ("request_id", "officer_id"));`);
    this.addSql(`alter table "visa" add column "revoked_at" timestamptz null, add column "revocation_reason" text null,
      add constraint "visa_revoked_for_a_reason" check ((status = 'REVOKED') = (revoked_at is not null and revocation_reason is not null));`);
    this.addSql(
      `create index "visa_request_of_officer" on "visa_request" ("officer_id", "decision_due_on", "submitted_at", "id") where status = 'SUBMITTED';`,
    );
    this.addSql(
      `create index "visa_request_of_situation" on "visa_request" ("situation", "decision_due_on", "submitted_at", "id") where status = 'SUBMITTED';`,
    );
    this.addSql(
      `create index "visa_request_awaiting_papers" on "visa_request" ("papers_asked_at", "id") where status = 'INCOMPLETE';`,
    );
  }
}
