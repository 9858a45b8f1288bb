import { Migration } from '@mikro-orm/migrations';

/** R-CON-08. A dwelling of the book may say who signs its leases for the landlord. */
export class NameDwellingSignatories extends Migration {
  override up() {
    this.addSql('alter table "listed_dwelling" add column "signatory_name" text null;');
  }
}
