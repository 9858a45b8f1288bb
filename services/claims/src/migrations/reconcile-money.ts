import { Migration } from '@mikro-orm/migrations';

/**
 * S32, R-PLAN-02, R-PLAN-03. The bank’s files out and in, what tenants repay with its reference, their plans, and who
 * checked the papers of a claim.
 */
export class ReconcileMoney extends Migration {
  override up() {
    this.addSql(`alter table "unpaid_claim" add column "documents_confirmed_by" uuid null;`);
    this.repayments();
    this.bank();
    this.plans();
  }

  private repayments() {
    // Earlier debts get a reference drawn from their id; the letters are those of UNAMBIGUOUS.
    this.addSql(`alter table "debt" add column "reference" text null;`);
    this.addSql(`update "debt" set "reference" = 'R' || to_char(since_on, 'YY') || '-'
      || translate(upper(substr(md5(id::text), 1, 4)), '01ABCDEF', 'XYABCDEF') || '-'
      || translate(upper(substr(md5(id::text), 5, 4)), '01ABCDEF', 'XYABCDEF');`);
    this.addSql(`alter table "debt" alter column "reference" set not null;`);
    this.addSql(`alter table "debt" add constraint "debt_reference" unique ("reference");`);
    this.addSql('alter table "ledger_transaction" drop constraint "ledger_transaction_kind_check";');
    this.addSql(`alter table "ledger_transaction" add constraint "ledger_transaction_kind_check"
      check ("kind" in ('INDEMNITY_PAID', 'DEBT_REPAID'));`);
  }

  private bank() {
    this.addSql(`create table "payment_file" ("id" uuid not null, "made_at" timestamptz not null, "made_by" uuid not null,
      "transfer_count" int not null, "total_cents" bigint not null, primary key ("id"));`);
    this.addSql(
      `alter table "payment_file" add constraint "payment_file_sums" check (transfer_count > 0 and total_cents > 0);`,
    );
    this.addSql(`alter table "payment" add column "file_id" uuid null;`);
    this.addSql(`alter table "payment" add constraint "payment_file_id_foreign" foreign key ("file_id") references "payment_file" ("id")
      on update restrict on delete restrict;`);
    this.addSql(`create index "payment_status" on "payment" ("status", "prepared_at");`);
    this.addSql(`create table "bank_statement" ("id" uuid not null, "sha256" text not null, "file_name" text not null,
      "received_at" timestamptz not null, "received_by" uuid not null, "line_count" int not null,
      primary key ("id"));`);
    this.addSql(`alter table "bank_statement" add constraint "one_statement_per_file" unique ("sha256");`);
    this.addSql(`create table "bank_line" ("id" uuid not null, "statement_id" uuid not null, "bank_reference" text not null,
      "direction" text not null, "movement_cents" bigint not null, "booked_on" date not null, "remittance" text not null,
      "outcome" text not null, "subject_id" uuid null, "question" text null, primary key ("id"));`);
    this.addSql(
      `alter table "bank_line" add constraint "bank_line_direction_check" check ("direction" in ('CREDIT', 'DEBIT'));`,
    );
    this.addSql(`alter table "bank_line" add constraint "bank_line_outcome_check"
      check ("outcome" in ('TRANSFER_CONFIRMED', 'TRANSFER_RETURNED', 'REPAYMENT', 'TO_EXAMINE'));`);
    this.addSql(`alter table "bank_line" add constraint "bank_line_sum" check (movement_cents > 0);`);
    this.addSql(`alter table "bank_line" add constraint "bank_line_has_its_subject" check
      ((outcome = 'TO_EXAMINE') = (subject_id is null) and (outcome = 'TO_EXAMINE') = (question is not null));`);
    this.addSql(`alter table "bank_line" add constraint "one_line_per_movement"
      unique ("bank_reference", "direction", "movement_cents", "booked_on");`);
    this.addSql(`create index "bank_line_statement" on "bank_line" ("statement_id");`);
    this.addSql(`create index "bank_line_outcome" on "bank_line" ("outcome", "booked_on");`);
    this.addSql(`alter table "bank_line" add constraint "bank_line_statement_id_foreign" foreign key ("statement_id")
      references "bank_statement" ("id") on update restrict on delete restrict;`);
  }

  private plans() {
    this.addSql(`create table "repayment_plan" ("id" uuid not null, "debt_id" uuid not null, "status" text not null,
      "monthly_cents" bigint not null, "planned_cents" bigint not null, "first_on" date not null, "requested_on" date not null,
      "decided_on" date null, "decided_by" uuid null, "reason" text null, "active_on" date null, "repaid_cents" bigint not null,
      primary key ("id"));`);
    this.addSql(`alter table "repayment_plan" add constraint "repayment_plan_status_check" check ("status" in
      ('REQUESTED', 'PROPOSED', 'ACTIVE', 'BREACHED', 'REFUSED', 'LITIGATION', 'SETTLED'));`);
    this.addSql(`alter table "repayment_plan" add constraint "repayment_plan_sums" check
      (monthly_cents > 0 and planned_cents > 0 and repaid_cents >= 0 and repaid_cents <= planned_cents);`);
    this.addSql(`alter table "repayment_plan" add constraint "active_plan_has_a_day" check
      ((status <> 'ACTIVE' and status <> 'BREACHED') or active_on is not null);`);
    this.addSql(`create unique index "one_live_plan_per_debt" on "repayment_plan" ("debt_id")
      where status in ('REQUESTED', 'PROPOSED', 'ACTIVE', 'BREACHED');`);
    this.addSql(`create index "repayment_plan_queue" on "repayment_plan" ("status", "requested_on");`);
    this.addSql(`alter table "repayment_plan" add constraint "repayment_plan_debt_id_foreign" foreign key ("debt_id")
      references "debt" ("id") on update restrict on delete restrict;`);
    this.addSql(`create table "instalment" ("plan_id" uuid not null, "due_on" date not null, "instalment_cents" bigint not null,
      primary key ("plan_id", "due_on"));`);
    this.addSql(`alter table "instalment" add constraint "instalment_sum" check (instalment_cents > 0);`);
    this.addSql(`alter table "instalment" add constraint "instalment_plan_id_foreign" foreign key ("plan_id")
      references "repayment_plan" ("id") on update restrict on delete cascade;`);
  }
}
