import { Migration } from '@mikro-orm/migrations';

/** R-ACC-10. An address keeps the code of its commune. One typed before stays as it is written, without a code. */
export class ChooseCommunesFromTheList extends Migration {
  override up() {
    for (const table of ['space', 'partner_account'])
      this.addSql(`alter table "${table}" add column "insee_code" text null;`);
  }
}
