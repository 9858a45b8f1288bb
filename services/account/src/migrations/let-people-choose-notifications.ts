import { Migration } from '@mikro-orm/migrations';

/** What each person wants to be told, how, and in which language (domain §7). */
export class LetPeopleChooseNotifications extends Migration {
  override up() {
    this.addSql(`alter table "identity" add column "language" text not null default 'FR', add column "wants_digest" boolean not null default true,
      add constraint "identity_language_check" check ("language" in ('FR', 'EN'));`);
    this.addSql(`create table "notification_choice" ("identity_id" uuid not null, "family" text not null, "channel" text not null,
      "is_enabled" boolean not null, "chosen_at" timestamptz not null, primary key ("identity_id", "family", "channel"),
      constraint "notification_choice_channel_check" check ("channel" in ('CENTRE', 'EMAIL', 'SMS')));`);
    this.addSql(`alter table "notification" add column "in_centre" boolean not null default true, add column "in_digest" boolean not null default false,
      add column "digest_id" uuid null;`);
    this.addSql(
      `create index "notification_digest_due" on "notification" ("happened_at") where in_digest and digest_id is null;`,
    );
  }
}
