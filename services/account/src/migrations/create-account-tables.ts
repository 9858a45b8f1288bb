import { Migration } from '@mikro-orm/migrations';

const ROLES = `'TENANT', 'LANDLORD', 'PARTNER', 'OFFICER'`;

/** First shape of the account database. The distribution key of each table stands with its entity and in its primary key. */
export class CreateAccountTables extends Migration {
  override up() {
    this.people();
    this.spaces();
    this.access();
  }

  private people() {
    this.addSql(`create table "identity" ("id" uuid not null, "email" text not null, "password_hash" text not null, "created_at" timestamptz not null,
      primary key ("id"));`);
    this.addSql(`create table "reserved_email" ("email" text not null, "role" text not null, "identity_id" uuid not null, "reserved_at" timestamptz not null,
      primary key ("email"), constraint "reserved_email_role_check" check ("role" in (${ROLES})));`);
    this.addSql(`create table "consent" ("identity_id" uuid not null, "purpose" text not null, "text_version" text not null, "text" text not null,
      "given_at" timestamptz not null, primary key ("identity_id", "purpose", "text_version"),
      constraint "consent_purpose_check" check ("purpose" in ('NEWS_AND_SURVEYS')));`);
    this.addSql(`create table "survey_answer" ("identity_id" uuid not null, "question" text not null, "answer" text not null,
      "answered_at" timestamptz not null, primary key ("identity_id", "question"),
      constraint "survey_answer_question_check" check ("question" in ('HEARD_FROM')));`);
  }

  private spaces() {
    this.addSql(`create table "space" ("id" uuid not null, "role" text not null, "kind" text null, "status" text not null, "is_intermediation" boolean null,
      "given_name" text null, "family_name" text null, "birth_date" date null, "phone" text null, "legal_name" text null, "siren" text null,
      "street" text null, "postcode" text null, "city" text null, "display_name" text null, "departements" text[] not null, "created_at" timestamptz not null,
      primary key ("id"),
      constraint "space_siren_has_nine_digits" check (siren ~ '^[0-9]{9}$'),
      constraint "space_role_check" check ("role" in (${ROLES})),
      constraint "space_kind_check" check ("kind" in ('TENANT', 'LANDLORD_NATURAL', 'LANDLORD_LEGAL', 'SCI', 'PARTNER', 'OFFICER')),
      constraint "space_status_check" check ("status" in ('PENDING_ACTIVATION', 'ACTIVE_INCOMPLETE', 'ACTIVE', 'LOCKED', 'CLOSED')));`);
    this.addSql(`create table "membership" ("identity_id" uuid not null, "space_id" uuid not null, "position" text not null, "joined_at" timestamptz not null,
      primary key ("identity_id", "space_id"), constraint "membership_position_check" check ("position" in ('OWNER', 'MANAGER', 'READER')));`);
    this.addSql(`create index "membership_space" on "membership" ("space_id");`);
    this.addSql(
      `create table "bank_account" ("space_id" uuid not null, "iban" text not null, "recorded_at" timestamptz not null, primary key ("space_id"));`,
    );
    this.addSql(`create table "sci_iban" ("iban" text not null, "space_id" uuid not null, primary key ("iban"));`);
  }

  private access() {
    this.addSql(`create table "activation_code" ("space_id" uuid not null, "code_hash" text not null, "sent_at" timestamptz not null, "attempts" int not null,
      "used_at" timestamptz null, primary key ("space_id"));`);
    this.addSql(`create table "session" ("token_hash" text not null, "id" uuid not null, "identity_id" uuid not null, "space_id" uuid not null,
      "created_at" timestamptz not null, "last_seen_at" timestamptz not null, primary key ("token_hash"));`);
    this.addSql(`create index "session_identity" on "session" ("identity_id");`);
    this.addSql(`create table "email_throttle" ("email_hash" text not null, "purpose" text not null, "attempts" int not null, "last_at" timestamptz not null,
      primary key ("email_hash", "purpose"),
      constraint "email_throttle_purpose_check" check ("purpose" in ('SIGN_IN', 'ACTIVATION_CODE')));`);
  }
}
