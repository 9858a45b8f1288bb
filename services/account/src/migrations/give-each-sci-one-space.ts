import { Migration } from '@mikro-orm/migrations';

/** R-ACC-08. An SCI is known by its SIREN: the oldest space that has it keeps it. */
export class GiveEachSciOneSpace extends Migration {
  override up() {
    this.addSql(`create table "sci_siren" ("siren" text not null, "space_id" uuid not null, primary key ("siren"));`);
    this.addSql(`insert into "sci_siren" ("siren", "space_id")
      select "siren", "id" from "space" where "kind" = 'SCI' and "siren" is not null and "status" <> 'CLOSED' order by "created_at"
      on conflict do nothing;`);
  }
}
