import { Migration } from '@mikro-orm/migrations';

/** R-CON-14. A contract may go on from another one for the same lease, and one alone at a time does. */
export class RenewContracts extends Migration {
  override up() {
    this.addSql('alter table "surety_contract" add column "renews_id" uuid null;');
    this.addSql(`create unique index "one_live_renewal_per_contract" on "surety_contract" ("renews_id")
      where status in ('GENERATED', 'VALIDATED', 'IN_FORCE', 'TENANT_LEFT');`);
  }
}
