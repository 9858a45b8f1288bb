import { Migration } from '@mikro-orm/migrations';

/** Dated values of parameters, proposed by one officer and approved by another. */
export class CreateParameterChanges extends Migration {
  override up() {
    this.addSql(`create table "parameter_change" ("id" uuid not null, "parameter_id" text not null, "starts_on" date not null, "value" jsonb not null,
      "source" text not null, "reason" text not null, "status" text not null, "proposed_by" uuid not null, "proposed_at" timestamptz not null,
      "decided_by" uuid null, "decided_at" timestamptz null, primary key ("id"),
      constraint "parameter_change_status_check" check ("status" in ('PROPOSED', 'APPROVED', 'REJECTED')),
      constraint "parameter_change_decided_by_another" check (decided_by is null or decided_by <> proposed_by),
      constraint "parameter_change_decided" check ((status = 'PROPOSED') = (decided_by is null)));`);
    this.addSql('create index "parameter_change_newest" on "parameter_change" ("status", "starts_on");');
  }
}
