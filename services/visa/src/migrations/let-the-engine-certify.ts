import { Migration } from '@mikro-orm/migrations';

/** A decision of the engine has no officer, and says what proved each line (decision 0034). */
export class LetTheEngineCertify extends Migration {
  override up() {
    this.addSql(`alter table "eligibility_decision" alter column "decided_by" drop not null,
      add column "proofs" jsonb not null default '[]',
      add constraint "eligibility_decision_by_an_officer_or_proved" check ((decided_by is null) = (proofs <> '[]'));`);
    this.addSql('alter table "eligibility_decision" alter column "proofs" drop default;');
  }
}
