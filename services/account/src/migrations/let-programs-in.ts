import { Migration } from '@mikro-orm/migrations';

/** Programs of partners, their secrets and the tokens they are given (A10, S29). */
export class LetProgramsIn extends Migration {
  override up() {
    this.addSql(`create table "api_client" ("id" uuid not null, "space_id" uuid not null, "name" text not null, "scopes" text[] not null,
      "created_at" timestamptz not null, "last_used_at" timestamptz null, "revoked_at" timestamptz null, primary key ("id"));`);
    this.addSql('create index "api_client_of_space" on "api_client" ("space_id", "created_at");');
    this.addSql(`create table "api_client_secret" ("client_id" uuid not null, "secret_hash" text not null, "prefix" text not null,
      "created_at" timestamptz not null, "expires_at" timestamptz not null, primary key ("client_id", "secret_hash"));`);
    this.addSql(`create table "access_token" ("token_hash" text not null, "client_id" uuid not null, "scopes" text[] not null,
      "expires_at" timestamptz not null, primary key ("token_hash"));`);
    this.addSql('create index "access_token_to_forget" on "access_token" ("expires_at");');
  }
}
