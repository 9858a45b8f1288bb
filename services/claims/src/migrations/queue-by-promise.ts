import { Migration } from '@mikro-orm/migrations';

/** K-RECEIPT. Claims wait in the order of the answers promised: the claim keeps the day of its running clock, and its place among the others. */
export class QueueByPromise extends Migration {
  override up() {
    this.addSql(`alter table "unpaid_claim" add column "answer_by_on" date null;`);
    this.addSql(`update "unpaid_claim" set "answer_by_on" = running."due_on" from "claim_deadline" running
      where running."claim_id" = "unpaid_claim"."id" and running."clock" = 'K-RECEIPT' and running."ended_on" is null;`);
    this.addSql(`alter table "unpaid_claim" add column "queued_by_on" date
      generated always as (coalesce("answer_by_on", '9999-12-31'::date)) stored;`);
    this.addSql(`drop index "unpaid_claim_waiting";`);
    this.addSql(`create index "unpaid_claim_waiting" on "unpaid_claim" ("queued_by_on", "declared_on", "id")
      where status in ('DECLARED', 'DOCS_COMPLETE');`);
  }
}
