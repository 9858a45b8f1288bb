import { Migration } from '@mikro-orm/migrations';

/** The addresses at which calendars read deadlines (decision 0036). */
export class LetCalendarsRead extends Migration {
  override up() {
    this.addSql(`create table "calendar_link" ("identity_id" uuid not null, "space_id" uuid not null, "scope" text not null,
      "secret_hash" text not null, "created_at" timestamptz not null, "read_on" date null, primary key ("identity_id", "space_id", "scope"),
      constraint "calendar_link_scope_check" check ("scope" in ('SPACE', 'RING')));`);
    this.addSql('alter table "calendar_link" add constraint "one_calendar_per_secret" unique ("secret_hash");');
  }
}
