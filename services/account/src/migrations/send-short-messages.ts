import { Migration } from '@mikro-orm/migrations';

/** Proved numbers, numbers that said STOP, and the short messages that left (domain §7). */
export class SendShortMessages extends Migration {
  override up() {
    this.addSql(`create table "phone" ("identity_id" uuid not null, "number" text not null, "code_hash" text null, "code_sent_at" timestamptz null,
      "attempts" int not null, "verified_at" timestamptz null, primary key ("identity_id"));`);
    this.addSql(
      `create table "stopped_number" ("number" text not null, "stopped_at" timestamptz not null, primary key ("number"));`,
    );
    this.addSql(`create table "sent_sms" ("key" text not null, "sent_at" timestamptz not null, primary key ("key"));`);
    this.addSql(`alter table "email_throttle" drop constraint "email_throttle_purpose_check";`);
    this.addSql(`alter table "email_throttle" add constraint "email_throttle_purpose_check"
      check ("purpose" in ('SIGN_IN', 'ACTIVATION_CODE', 'PASSWORD_RESET', 'REAUTHENTICATION', 'EMAIL_CHANGE', 'INVITATION', 'SMS_CODE'));`);
  }
}
