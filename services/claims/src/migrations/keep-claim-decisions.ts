import { Migration } from '@mikro-orm/migrations';

/** R-CLM-05, D-CLM-03. A lapse lifted and a claim refused, each with its reason. */
export class KeepClaimDecisions extends Migration {
  override up() {
    this.addSql(`create table "claim_decision" ("id" uuid not null, "claim_id" uuid not null, "decision" text not null,
      "reason" text not null, "decided_on" date not null, "decided_by" uuid not null, "decided_at" timestamptz not null,
      primary key ("id"),
      constraint "claim_decision_decision_check" check ("decision" in ('RELIEVE', 'REFUSE')));`);
    this.addSql(`create index "claim_decision_claim" on "claim_decision" ("claim_id");`);
    this.addSql(`alter table "claim_decision" add constraint "claim_decision_claim_id_foreign" foreign key ("claim_id")
      references "unpaid_claim" ("id") on update restrict on delete restrict;`);
  }
}
