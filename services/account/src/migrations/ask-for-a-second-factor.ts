import { Migration } from '@mikro-orm/migrations';

/** Authenticators, recovery codes, and what each session proved and when (S16). */
export class AskForASecondFactor extends Migration {
  override up() {
    this.addSql(`create table "second_factor" ("identity_id" uuid not null, "sealed_secret" text not null, "confirmed_at" timestamptz null,
      "last_step" int null, primary key ("identity_id"));`);
    this.addSql(`create table "recovery_code" ("identity_id" uuid not null, "code_hash" text not null,
      primary key ("identity_id", "code_hash"));`);
    this.addSql(
      `alter table "session" add column "second_factor_at" timestamptz null, add column "proved_at" timestamptz null;`,
    );
    this.addSql(`update "session" set "proved_at" = "created_at";`);
    this.addSql(`alter table "session" alter column "proved_at" set not null;`);
  }
}
