import { Migration } from '@mikro-orm/migrations';

/** Who was erased and why their figures stay (S63). */
export class LetPartiesBeErased extends Migration {
  override up() {
    this.addSql(`create table "erased_party" ("space_id" uuid not null, "pseudonym" text not null, "hold_reason" text not null,
      "hold_until_on" date not null, "erased_at" timestamptz not null, primary key ("space_id"),
      constraint "erased_party_hold_reason_check" check ("hold_reason" in ('ACCOUNTS')));`);
  }
}
