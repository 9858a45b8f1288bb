import { Migration } from '@mikro-orm/migrations';

/** N-COVER-END. Which warning of the end of cover a contract had last, in days before it. */
export class WarnCoverEnd extends Migration {
  override up() {
    this.addSql('alter table "surety_contract" add column "cover_warned_days" int null;');
  }
}
