import { Migration } from '@mikro-orm/migrations';

/** What people asked for of everything that is known of them (S62): one at a time, for some hours. */
export class LetPeopleTakeTheirData extends Migration {
  override up() {
    this.addSql(`create table "data_export" ("id" uuid not null, "identity_id" uuid not null, "requested_at" timestamptz not null,
      "ready_at" timestamptz null, "file_count" int not null, primary key ("id"));`);
    this.addSql('alter table "data_export" add constraint "one_data_export_per_person" unique ("identity_id");');
    this.addSql('create index "data_export_oldest" on "data_export" ("requested_at");');
  }
}
