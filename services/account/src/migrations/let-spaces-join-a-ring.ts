import { Migration } from '@mikro-orm/migrations';

/** Codes that prove another login, whose spaces join one’s ring (D-ACC-04). */
export class LetSpacesJoinARing extends Migration {
  override up() {
    this.addSql(`create table "space_attachment" ("identity_id" uuid not null, "email" text not null, "code_hash" text null,
      "sent_at" timestamptz not null, "attempts" int not null, primary key ("identity_id"));`);
    this.addSql(`alter table "email_throttle" drop constraint "email_throttle_purpose_check";`);
    this.addSql(`alter table "email_throttle" add constraint "email_throttle_purpose_check"
      check ("purpose" in ('SIGN_IN', 'ACTIVATION_CODE', 'PASSWORD_RESET', 'REAUTHENTICATION', 'EMAIL_CHANGE', 'INVITATION', 'SMS_CODE', 'SPACE_ATTACHMENT'));`);
  }
}
