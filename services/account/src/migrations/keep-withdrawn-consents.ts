import { Migration } from '@mikro-orm/migrations';

/** A consent withdrawn stays as a row, and one given again is another: both moments are to be proved (R-ACC-11, S67). */
export class KeepWithdrawnConsents extends Migration {
  override up() {
    this.addSql(`alter table "consent" add column "withdrawn_at" timestamptz null;`);
    this.addSql(`alter table "consent" drop constraint "consent_pkey";`);
    this.addSql(`alter table "consent" add primary key ("identity_id", "purpose", "given_at");`);
  }
}
