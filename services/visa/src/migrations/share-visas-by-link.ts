import { Migration } from '@mikro-orm/migrations';

/** Links by which a tenant shows a visa, and who opened them. */
export class ShareVisasByLink extends Migration {
  override up() {
    this.addSql(`create table "visa_share" ("id" uuid not null, "visa_id" uuid not null, "tenant_space_id" uuid not null, "label" text not null,
      "token" text not null, "created_at" timestamptz not null, "revoked_at" timestamptz null, primary key ("id"));`);
    this.addSql('alter table "visa_share" add constraint "one_visa_share_per_token" unique ("token");');
    this.addSql('create index "visa_share_of_visa" on "visa_share" ("visa_id", "created_at");');
    this.addSql(`create table "visa_share_opening" ("share_id" uuid not null, "opened_on" date not null, "opener_id" uuid not null,
      "opener" text not null, "first_at" timestamptz not null, primary key ("share_id", "opened_on", "opener_id"),
      constraint "visa_share_opening_opener_check" check ("opener" in ('LANDLORD', 'SOMEBODY')));`);
  }
}
