import { Migration } from '@mikro-orm/migrations';

/** Links by which a forgotten password is replaced, and the count of how often one is asked for (R-ACC-15). */
export class LetForgottenPasswordsBeReplaced extends Migration {
  override up() {
    this.addSql(`create table "password_reset" ("token_hash" text not null, "identity_id" uuid not null, "sent_at" timestamptz not null,
      primary key ("token_hash"));`);
    this.addSql(`create index "password_reset_identity" on "password_reset" ("identity_id");`);
    this.addSql(`alter table "email_throttle" drop constraint "email_throttle_purpose_check";`);
    this.addSql(`alter table "email_throttle" add constraint "email_throttle_purpose_check"
      check ("purpose" in ('SIGN_IN', 'ACTIVATION_CODE', 'PASSWORD_RESET'));`);
  }
}
