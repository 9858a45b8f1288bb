import { Migration } from '@mikro-orm/migrations';

/** R-CON-08. A contract says who signs its lease; those made before say nobody. */
export class NameSignatories extends Migration {
  override up() {
    this.addSql(`alter table "surety_contract" add column "signatories" jsonb not null default '[]';`);
  }
}
