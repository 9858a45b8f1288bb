import { Migration } from '@mikro-orm/migrations';

const STATUSES = `'ISSUED', 'ACTIVE', 'PROVISIONAL', 'REVOKED'`;

/** Landlord accounts that partner organisations issue, their users, their first logins and the letters to print (R-CAF-01 to R-CAF-06). */
export class LetPartnersIssueAccounts extends Migration {
  override up() {
    this.accounts();
    this.users();
    this.addSql(`create table "first_login" ("partner_user_id" uuid not null, "given_name" text null, "family_name" text null, "phone" text null,
      "email" text null, "code_hash" text null, "code_sent_at" timestamptz null, "code_attempts" int not null, "email_proved_at" timestamptz null,
      "password_hash" text null, "password_chosen_at" timestamptz null, "usage_rules_version" text null, "usage_rules_accepted_at" timestamptz null,
      "terms_version" text null, "terms_accepted_at" timestamptz null, primary key ("partner_user_id"));`);
    this.addSql(`create table "letter_bundle" ("id" uuid not null, "organisation_space_id" uuid not null, "import_id" uuid null, "letter_count" int not null,
      "requested_at" timestamptz not null, "rendered_at" timestamptz null, "destroyed_at" timestamptz null, primary key ("id"));`);
    this.addSql(
      `create index "letter_bundle_organisation" on "letter_bundle" ("organisation_space_id", "requested_at");`,
    );
  }

  private accounts() {
    this.addSql(`create table "partner_account" ("id" uuid not null, "organisation_space_id" uuid not null, "departement" text not null,
      "landlord_kind" text not null, "display_name" text not null, "given_name" text null, "family_name" text null, "legal_name" text null,
      "siren" text null, "email" text null, "street" text null, "postcode" text null, "city" text null, "space_id" uuid null, "status" text not null,
      "created_at" timestamptz not null, primary key ("id"),
      constraint "partner_account_can_be_reached" check (email is not null or street is not null),
      constraint "partner_account_landlord_kind_check" check ("landlord_kind" in ('NATURAL', 'LEGAL')),
      constraint "partner_account_status_check" check ("status" in (${STATUSES})));`);
    this.addSql(
      `create index "partner_account_organisation" on "partner_account" ("organisation_space_id", "display_name");`,
    );
    this.addSql(`create index "partner_account_space" on "partner_account" ("space_id");`);
    this.addSql(
      `create table "partner_account_email" ("email" text not null, "account_id" uuid not null, primary key ("email"));`,
    );
  }

  private users() {
    this.addSql(`create table "partner_user" ("id" uuid not null, "account_id" uuid not null, "role" text null, "rights" text not null, "status" text not null,
      "is_principal" boolean not null, "identity_id" uuid null, "given_name" text null, "family_name" text null, "email" text null,
      "user_number" text not null, "identifier" text not null, "sent_by" text not null, "secret_hash" text null, "secret_sent_at" timestamptz null,
      "letter_bundle_id" uuid null, "created_at" timestamptz not null, "first_login_at" timestamptz null, primary key ("id"),
      constraint "partner_user_role_check" check ("role" in ('HOLDER', 'ADMINISTRATOR', 'USER')),
      constraint "partner_user_rights_check" check ("rights" in ('MANAGER', 'READER')),
      constraint "partner_user_status_check" check ("status" in (${STATUSES})),
      constraint "partner_user_sent_by_check" check ("sent_by" in ('EMAIL', 'LETTER')));`);
    this.addSql(`create index "partner_user_account" on "partner_user" ("account_id");`);
    this.addSql(`create index "partner_user_identity" on "partner_user" ("identity_id");`);
    this.addSql(`create index "partner_user_bundle" on "partner_user" ("letter_bundle_id");`);
    this.addSql(
      `create table "partner_login" ("login" text not null, "partner_user_id" uuid not null, primary key ("login"));`,
    );
  }
}
