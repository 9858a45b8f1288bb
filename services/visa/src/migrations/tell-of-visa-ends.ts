import { Migration } from '@mikro-orm/migrations';

/** The day the tenant was told that a visa ends soon: once. */
export class TellOfVisaEnds extends Migration {
  override up() {
    this.addSql('alter table "visa" add column "end_told_on" date null;');
  }
}
