import { Migration } from '@mikro-orm/migrations';

/** Bank accounts change: every one is recorded for good, and what a change holds back has its day (R-ACC-12, S59). */
export class LetAccountsBeChanged extends Migration {
  override up() {
    this.addSql(`create table "payout_record" ("id" uuid not null, "space_id" uuid not null, "iban" text not null, "holder_name" text not null,
      "holder_differs" boolean not null, "held_until_on" date null, "replaces_id" uuid null, "undoes_id" uuid null,
      "recorded_by" uuid null, "recorded_at" timestamptz not null, primary key ("id"));`);
    this.addSql(`create index "payout_record_space" on "payout_record" ("space_id", "id");`);
    this.addSql(`create function refuse_change_of_payout_record() returns trigger language plpgsql as $$
      begin raise exception 'a payout record is never changed nor removed'; end $$;`);
    this.addSql(`create trigger payout_record_is_append_only before update or delete on "payout_record"
      for each row execute function refuse_change_of_payout_record();`);
    this.addSql(`create table "payout_undo_link" ("token_hash" text not null, "record_id" uuid not null, "works_until_on" date not null,
      primary key ("token_hash"));`);
    this.presentAccounts();
  }

  private presentAccounts() {
    this.addSql(`alter table "bank_account" add column "record_id" uuid null, add column "holder_name" text null,
      add column "holder_differs" boolean null, add column "held_until_on" date null;`);
    this.addSql(`update "bank_account" b set "record_id" = gen_random_uuid(), "holder_differs" = false,
      "holder_name" = coalesce((select s."display_name" from "space" s where s."id" = b."space_id"), '');`);
    this.addSql(`alter table "bank_account" alter column "record_id" set not null, alter column "holder_name" set not null,
      alter column "holder_differs" set not null;`);
    this.addSql(`insert into "payout_record" ("id", "space_id", "iban", "holder_name", "holder_differs", "recorded_at")
      select "record_id", "space_id", "iban", "holder_name", "holder_differs", "recorded_at" from "bank_account";`);
  }
}
