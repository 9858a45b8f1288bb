import { Migration } from '@mikro-orm/migrations';

/** Letting agents and intermediation bodies with their SIRET, and the mandates that owners give to agents. */
export class LetAgentsHoldMandates extends Migration {
  override up() {
    this.addSql(`create table "mandate" ("id" uuid not null, "space_id" uuid not null, "agent_email" text not null, "agent_space_id" uuid null,
      "starts_on" date not null, "ends_on" date null, "proposed_at" timestamptz not null, "accepted_at" timestamptz null, "begun_at" timestamptz null,
      "ended_at" timestamptz null, primary key ("id"),
      constraint "mandate_accepted_by_a_space" check ((accepted_at is null) = (agent_space_id is null)));`);
    this.addSql(`create index "mandate_space" on "mandate" ("space_id");`);
    this.addSql(`create index "mandate_agent_space" on "mandate" ("agent_space_id");`);
    this.addSql(`create index "mandate_agent_email" on "mandate" ("agent_email");`);
    this.addSql(`alter table "space" add column "siret" text null;`);
    this.addSql(`alter table "space" add constraint "space_siret_has_fourteen_digits" check (siret ~ '^[0-9]{14}$');`);
    this.addSql(`alter table "space" drop constraint "space_kind_check";`);
    this.addSql(`alter table "space" add constraint "space_kind_check"
      check ("kind" in ('TENANT', 'LANDLORD_NATURAL', 'LANDLORD_LEGAL', 'SCI', 'LETTING_AGENT', 'INTERMEDIATION_BODY', 'PARTNER', 'OFFICER'));`);
  }
}
