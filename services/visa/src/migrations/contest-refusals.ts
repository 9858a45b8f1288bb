import { Migration } from '@mikro-orm/migrations';

/** A refusal may be contested, once (decision 0045). */
export class ContestRefusals extends Migration {
  override up() {
    this.addSql(`create table "visa_contest" ("request_id" uuid not null, "words" text not null, "contested_at" timestamptz not null,
      "refused_by" uuid not null, "refused_at" timestamptz not null, "refusal_reasons" jsonb not null, primary key ("request_id"));`);
    this.addSql(`create index "visa_contest_of_officer" on "visa_contest" ("refused_by", "request_id");`);
  }
}
