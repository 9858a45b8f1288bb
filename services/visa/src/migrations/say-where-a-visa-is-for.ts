import { Migration } from '@mikro-orm/migrations';

/** The département of each visa, from the commune of its request: what a partner may read is decided by it (S28). */
export class SayWhereAVisaIsFor extends Migration {
  override up() {
    this.addSql('alter table "visa" add column "departement" text null;');
    this.addSql(`update "visa" set "departement" = substr(r."insee_code", 1, case when r."insee_code" ~ '^9[78]' then 3 else 2 end)
      from "visa_request" r where r."id" = "visa"."request_id";`);
    this.addSql('alter table "visa" alter column "departement" set not null;');
    this.addSql('create index "visa_of_departement" on "visa" ("departement", "issued_on", "id");');
  }
}
