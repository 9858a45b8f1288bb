import { Migration } from '@mikro-orm/migrations';

/** Invitations into a space, and the count of those sent to one address (D-ACC-04). */
export class LetSpacesHaveSeveralPeople extends Migration {
  override up() {
    this.addSql(`create table "invitation" ("id" uuid not null, "space_id" uuid not null, "email" text not null, "position" text not null,
      "invited_by" uuid not null, "sent_at" timestamptz not null, "token_hash" text null, primary key ("id"),
      constraint "invitation_position_check" check ("position" in ('OWNER', 'MANAGER', 'READER')));`);
    this.addSql(`create index "invitation_space" on "invitation" ("space_id");`);
    this.addSql(`alter table "email_throttle" drop constraint "email_throttle_purpose_check";`);
    this.addSql(`alter table "email_throttle" add constraint "email_throttle_purpose_check"
      check ("purpose" in ('SIGN_IN', 'ACTIVATION_CODE', 'PASSWORD_RESET', 'REAUTHENTICATION', 'EMAIL_CHANGE', 'INVITATION'));`);
  }
}
