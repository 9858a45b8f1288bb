import { Migration } from '@mikro-orm/migrations';

/** R-PLAN-03. A movement no reference explains is attached by hand or sent back, by whom and why; candidates are found by their sum. */
export class ExamineBankLines extends Migration {
  override up() {
    this.addSql(`alter table "bank_line" add column "examined_on" date null, add column "examined_by" uuid null,
      add column "examination_reason" text null;`);
    this.addSql(`alter table "bank_line" drop constraint "bank_line_outcome_check";`);
    this.addSql(`alter table "bank_line" add constraint "bank_line_outcome_check" check ("outcome" in
      ('TRANSFER_CONFIRMED', 'TRANSFER_RETURNED', 'REPAYMENT', 'LATE_RENT', 'SENT_BACK', 'TO_EXAMINE'));`);
    this.addSql(`alter table "bank_line" drop constraint "bank_line_has_its_subject";`);
    this.addSql(`alter table "bank_line" add constraint "bank_line_has_its_subject" check
      ((outcome in ('TO_EXAMINE', 'SENT_BACK')) = (subject_id is null) and (outcome = 'TO_EXAMINE') = (question is not null));`);
    this.addSql(`alter table "bank_line" add constraint "bank_line_is_examined_whole" check
      ((examined_on is null) = (examined_by is null) and (examined_on is null) = (examination_reason is null)
        and (outcome <> 'SENT_BACK' or examined_on is not null) and (outcome <> 'TO_EXAMINE' or examined_on is null));`);
    this.addSql(`create index "debt_outstanding" on "debt" ("outstanding_cents");`);
    this.addSql(`create index "instalment_of_sum" on "instalment" ("instalment_cents");`);
    this.addSql(
      `create index "late_rent_return_awaited" on "late_rent_return" ("return_cents") where returned_on is null;`,
    );
  }
}
