import { Migration } from '@mikro-orm/migrations';

/** R-CLM-13 (K-MONTH). The account of an indemnified tenant is updated month after month, and its landlord reminded of it. */
export class AskMonthlyUpdates extends Migration {
  override up() {
    this.addSql('alter table "claim_deadline" drop constraint "claim_deadline_clock_check";');
    this.addSql(`alter table "claim_deadline" add constraint "claim_deadline_clock_check" check ("clock" in
      ('K-MED', 'K-8D', 'K-DECL', 'K-DOCS', 'K-RECEIPT', 'K-VALID', 'K-PAY', 'K-PLAN', 'K-MONTH'));`);
    this.addSql('alter table "claim_deadline" add column "reminded_on" date null;');
    this.askOfClaimsPaidBefore();
    this.readQueuesInOrder();
  }

  /** Claims paid before this version are asked from the next month on: nobody is late for what was never asked. */
  private askOfClaimsPaidBefore() {
    this.addSql(`insert into "claim_deadline"
        ("id", "claim_id", "clock", "rule_id", "starts_on", "due_on", "day_kind", "parameter_id", "parameter_from")
      select gen_random_uuid(), paid.id, 'K-MONTH', 'R-CLM-13', paid.next_on, paid.next_on + 10, 'CALENDAR', 'P-MONTH', '2016-01-01'
      from (select c.id, l.exit_on, (date_trunc('month', current_date) + interval '1 month')::date + least(l.due_day, 28) - 1 as next_on
        from "unpaid_claim" c join "guaranteed_lease" l on l.id = c.contract_id
        where exists (select 1 from "subrogation_receipt" r where r.claim_id = c.id and r.status = 'PAID')
          and c.status not in ('CLOSED', 'REFUSED')) paid
      where paid.exit_on is null or paid.next_on <= paid.exit_on;`);
  }

  /** The officers’ queue costs the same with a hundred thousand claims as with a thousand. */
  private readQueuesInOrder() {
    this.addSql(
      `create index "unpaid_claim_waiting" on "unpaid_claim" ("declared_on", "id") where status in ('DECLARED', 'DOCS_COMPLETE');`,
    );
    this.addSql(`create index "unpaid_claim_lapsed" on "unpaid_claim" ("declared_on", "id") where status = 'LAPSED';`);
  }
}
