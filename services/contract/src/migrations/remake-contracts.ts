import { Migration } from '@mikro-orm/migrations';

/** R-CON-06. A contract remade once the lease is signed says when the one it replaces was validated. */
export class RemakeContracts extends Migration {
  override up() {
    this.addSql('alter table "surety_contract" add column "remade_from_on" date null;');
  }
}
