import { Migration } from '@mikro-orm/migrations';

/** C-10. Seasonal lets, leases of social stock and residence contracts are guaranteed too. */
export class KnowEveryLeaseKind extends Migration {
  override up() {
    this.addSql('alter table "surety_contract" drop constraint "surety_contract_lease_kind_check";');
    this.addSql(`alter table "surety_contract" add constraint "surety_contract_lease_kind_check" check ("lease_kind" in
      ('LAW_1989_EMPTY', 'LAW_1989_FURNISHED', 'STUDENT_NINE_MONTHS', 'MOBILITY', 'SEASONAL', 'SOCIAL', 'RESIDENCE'));`);
  }
}
