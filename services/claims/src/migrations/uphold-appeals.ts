import { Migration } from '@mikro-orm/migrations';

/** N-REFUSAL with appeal. A refusal that was contested may be taken back by another officer. */
export class UpholdAppeals extends Migration {
  override up() {
    this.decides('claim_decision', ['RELIEVE', 'REFUSE', 'UPHOLD_APPEAL', 'SETTLE', 'END_LEASE']);
    this.decides('damage_decision', ['ASK_PAPERS', 'RELIEVE', 'REFUSE', 'UPHOLD_APPEAL']);
  }

  private decides(table: string, decisions: readonly string[]) {
    const check = `"${table}_decision_check"`;
    this.addSql(`alter table "${table}" drop constraint ${check};`);
    this.addSql(`alter table "${table}" add constraint ${check} check ("decision" in ('${decisions.join("', '")}'));`);
  }
}
