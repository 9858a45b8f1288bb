import { Migration } from '@mikro-orm/migrations';

/** Changes of address asked for, former addresses with their way back, and the counts both need (R-ACC-16, S13). */
export class LetAddressesBeChanged extends Migration {
  override up() {
    this.addSql(`create table "email_change" ("identity_id" uuid not null, "new_email" text not null, "code_hash" text null,
      "sent_at" timestamptz not null, "attempts" int not null, primary key ("identity_id"));`);
    this.addSql(`create table "former_email" ("id" uuid not null, "identity_id" uuid not null, "email" text not null,
      "changed_at" timestamptz not null, "token_hash" text null, primary key ("id"));`);
    this.addSql(`create index "former_email_identity" on "former_email" ("identity_id");`);
    this.addSql(`alter table "email_throttle" drop constraint "email_throttle_purpose_check";`);
    this.addSql(`alter table "email_throttle" add constraint "email_throttle_purpose_check"
      check ("purpose" in ('SIGN_IN', 'ACTIVATION_CODE', 'PASSWORD_RESET', 'REAUTHENTICATION', 'EMAIL_CHANGE'));`);
  }
}
