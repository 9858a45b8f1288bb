import { Migration } from '@mikro-orm/migrations';

/** Requests, their papers and decisions, visas and who sees them. */
export class CreateVisaTables extends Migration {
  override up() {
    this.addSql(`create table "visa_request" ("id" uuid not null, "number" text not null, "tenant_space_id" uuid not null,
      "status" text not null, "version" int not null, "created_at" timestamptz not null, "submitted_at" timestamptz null,
      "decision_due_on" date null, "decided_at" timestamptz null, "officer_id" uuid null, "taken_at" timestamptz null,
      "given_name" text null, "family_name" text null, "birth_date" date null, "situation" text null, "monthly_resources_cents" bigint null,
      "plan_mode" text null, "insee_code" text null, "rent_cents" bigint null, "charges_cents" bigint null, "planned_lease_on" date null,
      "refusal_reasons" jsonb not null, primary key ("id"),
      constraint "visa_request_status_check" check ("status" in ('DRAFT', 'SUBMITTED', 'INCOMPLETE', 'CERTIFIED', 'REFUSED', 'WITHDRAWN')),
      constraint "visa_request_situation_check" check ("situation" in ('EMPLOYEE', 'CIVIL_SERVANT', 'STUDENT', 'APPRENTICE', 'JOBSEEKER', 'SELF_EMPLOYED')),
      constraint "visa_request_plan_mode_check" check ("plan_mode" in ('DWELLING', 'RENT_COMPUTATION')),
      constraint "visa_request_resources_not_negative" check (monthly_resources_cents >= 0),
      constraint "visa_request_rent_not_negative" check (rent_cents >= 0),
      constraint "visa_request_charges_not_negative" check (charges_cents >= 0));`);
    this.addSql(
      'create unique index "one_open_request_per_space" on "visa_request" ("tenant_space_id") where decided_at is null;',
    );
    this.addSql('create index "visa_request_newest_of_space" on "visa_request" ("tenant_space_id", "created_at");');
    this.addSql(
      'create index "visa_request_oldest_promise" on "visa_request" ("status", "decision_due_on", "submitted_at");',
    );
    this.addSql(`create table "visa_document" ("id" uuid not null, "request_id" uuid not null, "kind" text not null, "file_name" text not null,
      "content_type" text not null, "size_bytes" int not null, "sha256" text not null, "file_key" text not null, "received_at" timestamptz not null,
      primary key ("id"),
      constraint "visa_document_kind_check" check ("kind" in ('IDENTITY', 'RESOURCES', 'STUDENT_CARD', 'OTHER')),
      constraint "visa_document_has_bytes" check (size_bytes > 0));`);
    this.addSql('create index "visa_document_of_request" on "visa_document" ("request_id", "received_at");');
    this.addSql(`create table "eligibility_decision" ("request_id" uuid not null, "version" int not null, "request_date" date not null,
      "eligible" boolean not null, "zone" text not null, "max_rent_cents" bigint not null, "rent_accepted" boolean null, "lines" jsonb not null,
      "parameter_versions" jsonb not null, "decided_by" uuid not null, "decided_at" timestamptz not null, primary key ("request_id", "version"),
      constraint "eligibility_decision_zone_check" check ("zone" in ('PARIS', 'IDF', 'OTHER', 'I', 'II', 'III')),
      constraint "eligibility_decision_rent_not_negative" check (max_rent_cents >= 0));`);
    this.addSql(`create table "visa" ("id" uuid not null, "number" text not null, "request_id" uuid not null, "tenant_space_id" uuid not null,
      "holders" jsonb not null, "max_rent_cents" bigint not null, "zone" text not null, "issued_on" date not null, "valid_until" date not null,
      "status" text not null, "contract_id" uuid null, primary key ("id"),
      constraint "visa_zone_check" check ("zone" in ('PARIS', 'IDF', 'OTHER', 'I', 'II', 'III')),
      constraint "visa_status_check" check ("status" in ('VALID', 'CONSUMED', 'EXPIRED', 'REVOKED')),
      constraint "visa_rent_positive" check (max_rent_cents > 0),
      constraint "visa_ends_after_it_starts" check (valid_until >= issued_on),
      constraint "visa_consumed_by_a_contract" check ((status = 'CONSUMED') = (contract_id is not null)));`);
    this.addSql('alter table "visa" add constraint "one_visa_per_number" unique ("number");');
    this.addSql('alter table "visa" add constraint "one_visa_per_request" unique ("request_id");');
    this.addSql('create index "visa_of_space" on "visa" ("tenant_space_id", "issued_on");');
    this.addSql('create index "visa_to_expire" on "visa" ("status", "valid_until");');
    this.addSql(`create table "visa_grant" ("visa_id" uuid not null, "contract_id" uuid not null, "landlord_space_id" uuid not null,
      "granted_at" timestamptz not null, "ended_at" timestamptz null, primary key ("visa_id", "contract_id"));`);
    this.addSql('create index "visa_grant_of_space" on "visa_grant" ("landlord_space_id", "visa_id");');
  }
}
