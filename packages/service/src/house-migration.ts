import { Migration } from '@mikro-orm/migrations';

/** The tables of `house-entities.ts`; runs first in every service. */
export class HouseMigration extends Migration {
  override up() {
    this.addSql(`create table "domain_event" ("id" uuid not null, "type" text not null, "aggregate" text not null, "aggregate_id" uuid not null,
      "version" int not null, "occurred_at" timestamptz not null, "payload" jsonb not null, primary key ("id"));`);
    this.addSql(
      `alter table "domain_event" add constraint "one_event_per_aggregate_version" unique ("aggregate", "aggregate_id", "version");`,
    );
    this.addSql(`create table "delivery" ("event_id" uuid not null, "listener" text not null, "created_at" timestamptz not null,
      "delivered_at" timestamptz null, primary key ("event_id", "listener"));`);
    this.addSql(
      `create table "inbox" ("event_id" uuid not null, "type" text not null, "received_at" timestamptz not null, primary key ("event_id"));`,
    );
    this.addSql(`create table "operation" ("actor" text not null, "operation_id" uuid not null, "name" text not null, "fingerprint" text not null,
      "answer" jsonb null, "at" timestamptz not null, primary key ("actor", "operation_id"));`);
    this.addSql(
      `create table "sent_email" ("key" text not null, "sent_at" timestamptz not null, primary key ("key"));`,
    );
  }
}
