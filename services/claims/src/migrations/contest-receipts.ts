import { Migration } from '@mikro-orm/migrations';

/** R-STATE-RECEIPT, contest. What a landlord finds wrong in a receipt, the day an answer is promised by, and the answer. */
export class ContestReceipts extends Migration {
  override up() {
    this.addSql(`create table "receipt_contest" ("id" uuid not null, "receipt_id" uuid not null, "reason" text not null,
      "contested_at" timestamptz not null, "contested_on" date not null, "contested_by" uuid not null, "answer_by_on" date not null,
      "answer" text null, "answer_reason" text null, "answered_on" date null, "answered_by" uuid null, primary key ("id"),
      constraint "receipt_contest_answer_check" check ("answer" in ('UPHOLD', 'CORRECT', 'WITHDRAW')),
      constraint "contest_is_answered_whole" check ((answer is null) = (answered_on is null)
        and (answer is null) = (answered_by is null) and (answer is null) = (answer_reason is null)));`);
    this.addSql(`create index "receipt_contest_receipt" on "receipt_contest" ("receipt_id");`);
    this.addSql(
      `create unique index "one_open_contest_per_receipt" on "receipt_contest" ("receipt_id") where answer is null;`,
    );
    this.addSql(`create index "receipt_contest_queue" on "receipt_contest" ("answer_by_on") where answer is null;`);
    this.addSql(`alter table "receipt_contest" add constraint "receipt_contest_receipt_id_foreign" foreign key ("receipt_id")
      references "subrogation_receipt" ("id") on update restrict on delete restrict;`);
  }
}
