import { Migration } from '@mikro-orm/migrations';

/** Views of the queue follow their officer to any browser. */
export class KeepViewsOfTheQueue extends Migration {
  override up() {
    this.addSql(`create table "visa_queue_view" ("id" uuid not null, "officer_space_id" uuid not null, "name" text not null,
      "filter" jsonb not null, "created_at" timestamptz not null, primary key ("id"));`);
    this.addSql(
      `alter table "visa_queue_view" add constraint "one_view_of_a_name" unique ("officer_space_id", "name");`,
    );
  }
}
