import { Migration } from '@mikro-orm/migrations';

/** C-10. The contract service guarantees seasonal lets, leases of social stock and residence contracts too. */
export class KnowEveryLeaseKind extends Migration {
  override up() {
    this.addSql('alter table "guaranteed_lease" drop constraint "guaranteed_lease_kind_check";');
    this.addSql(`alter table "guaranteed_lease" add constraint "guaranteed_lease_kind_check" check ("kind" in
      ('LAW_1989_EMPTY', 'LAW_1989_FURNISHED', 'STUDENT_NINE_MONTHS', 'MOBILITY', 'SEASONAL', 'SOCIAL', 'RESIDENCE'));`);
  }
}
