import { Migration } from '@mikro-orm/migrations';

/** What happened, told to each person it concerns, read or not (domain §7). */
export class NotifyPeople extends Migration {
  override up() {
    this.addSql(`create table "notification" ("id" uuid not null, "identity_id" uuid not null, "event_id" uuid not null, "key" text not null,
      "family" text not null, "space_id" uuid null, "page" text not null, "happened_at" timestamptz not null, "read_at" timestamptz null,
      primary key ("id"), constraint "one_notification_per_event_and_person" unique ("identity_id", "event_id", "key"));`);
    this.addSql(`create index "notification_newest" on "notification" ("identity_id", "happened_at");`);
    this.addSql(`create index "notification_unread" on "notification" ("identity_id") where read_at is null;`);
  }
}
