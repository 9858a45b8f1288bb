import { Migration } from '@mikro-orm/migrations';

/** R-PLAN-03. What tenants repay by card, on the page of a processor, which hands it over later in one movement. */
export class PayByCard extends Migration {
  override up() {
    this.addSql(`create table "card_payment" ("id" uuid not null, "debt_id" uuid not null,
      "status" text check ("status" in ('CREATED', 'PAID', 'REFUSED', 'EXPIRED', 'TO_GIVE_BACK', 'GIVEN_BACK')) not null,
      "repaid_cents" bigint not null, "opened_at" timestamptz not null, "asked_at" timestamptz null, "settled_at" timestamptz null,
      "processor_reference" text null, "given_back_on" date null, "given_back_by" uuid null, "refund_reference" text null,
      primary key ("id"),
      constraint "card_payment_processor_reference" unique ("processor_reference"),
      constraint "card_payment_sum" check (repaid_cents > 0),
      constraint "card_payment_has_its_processor_reference"
        check ((status in ('PAID', 'TO_GIVE_BACK', 'GIVEN_BACK')) = (processor_reference is not null)),
      constraint "card_payment_is_settled_whole" check ((status = 'CREATED') = (settled_at is null)),
      constraint "card_payment_is_given_back_whole" check ((status = 'GIVEN_BACK') = (given_back_on is not null)
        and (given_back_on is null) = (given_back_by is null) and (given_back_on is null) = (refund_reference is null)));`);
    this.addSql(`alter table "card_payment" add constraint "card_payment_debt_id_foreign" foreign key ("debt_id")
      references "debt" ("id") on update restrict on delete restrict;`);
    this.addSql(`create index "card_payment_debt" on "card_payment" ("debt_id");`);
    this.addSql(
      `create unique index "one_open_card_payment_per_debt" on "card_payment" ("debt_id") where status = 'CREATED';`,
    );
    this.addSql(
      `create index "card_payment_waiting" on "card_payment" ("status", "asked_at") where status in ('CREATED', 'TO_GIVE_BACK');`,
    );
    this.knowPayouts();
  }

  private knowPayouts() {
    for (const name of ['bank_line_outcome_check', 'bank_line_has_its_subject', 'bank_line_is_examined_whole'])
      this.addSql(`alter table "bank_line" drop constraint "${name}";`);
    this.addSql(`alter table "bank_line" add constraint "bank_line_outcome_check" check ("outcome" in
      ('TRANSFER_CONFIRMED', 'TRANSFER_RETURNED', 'REPAYMENT', 'LATE_RENT', 'CARD_PAYOUT', 'SENT_BACK', 'TO_EXAMINE'));`);
    this.addSql(`alter table "bank_line" add constraint "bank_line_has_its_subject" check
      ((outcome in ('TO_EXAMINE', 'SENT_BACK', 'CARD_PAYOUT')) = (subject_id is null) and (outcome = 'TO_EXAMINE') = (question is not null));`);
    this.addSql(`alter table "bank_line" add constraint "bank_line_is_examined_whole" check
      ((examined_on is null) = (examined_by is null) and (examined_on is null) = (examination_reason is null)
        and (outcome <> 'SENT_BACK' or examined_on is not null) and (outcome <> 'CARD_PAYOUT' or examined_on is not null) and (outcome <> 'TO_EXAMINE' or examined_on is null));`);
  }
}
