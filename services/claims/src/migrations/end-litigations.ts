import { Migration } from '@mikro-orm/migrations';

/** R-STATE-UNPAIDCLAIM. A litigation ends by a settlement or with the lease, decided by an officer. */
export class EndLitigations extends Migration {
  override up() {
    this.addSql('alter table "claim_decision" drop constraint "claim_decision_decision_check";');
    this.addSql(`alter table "claim_decision" add constraint "claim_decision_decision_check"
      check ("decision" in ('RELIEVE', 'REFUSE', 'SETTLE', 'END_LEASE'));`);
  }
}
