import { Migration } from '@mikro-orm/migrations';

/** R-CON-09. What happens to a lease is added to its contract and never rewritten; the end of cover can be looked for (K-COV). */
export class LetContractsLive extends Migration {
  override up() {
    this.addSql(`create table "contract_event" ("id" uuid not null, "contract_id" uuid not null, "number" int not null, "kind" text not null,
      "happened_on" date not null, "recovered_on" date null, "planned_exit_on" date null, "notice_respected" boolean null, "person_name" text null,
      "rent_cents" bigint null, "charges_cents" bigint null, "note" text null, "landlord_name" text not null, "sent_to_officer" boolean not null,
      "transfer_code" text null, "recorded_at" timestamptz not null, primary key ("id"),
      constraint "contract_event_kind_check" check ("kind" in ('NOTICE_GIVEN', 'TENANT_EXIT', 'DWELLING_RECOVERED', 'COTENANT_EXIT', 'SALE', 'GIFT',
        'MANDATE_STARTED', 'MANDATE_ENDED', 'AGENT_CHANGED', 'RENT_REVISION', 'NEW_LEASE', 'ENDING_AMENDMENT', 'DEATH', 'ERROR')),
      constraint "contract_event_rent" check (rent_cents is null or (rent_cents > 0 and charges_cents >= 0)));`);
    this.addSql(
      'alter table "contract_event" add constraint "one_contract_event_per_number" unique ("contract_id", "number");',
    );
    this.addSql('create index "contract_event_sent" on "contract_event" ("sent_to_officer", "recorded_at");');
    this.addSql(`create table "event_decision" ("id" uuid not null, "accepted" boolean not null, "effect" text not null,
      "decided_at" timestamptz not null, primary key ("id"));`);
    this.addSql(`create table "contract_takeover" ("id" uuid not null, "buyer_space_id" uuid not null, "buyer_name" text not null,
      "taken_at" timestamptz not null, primary key ("id"));`);
    this.addSql(`create table "event_document" ("id" uuid not null, "event_id" uuid not null, "file_name" text not null, "content_type" text not null,
      "size_bytes" int not null, "sha256" text not null, "received_at" timestamptz not null, primary key ("id"));`);
    this.addSql('create index "event_document_event" on "event_document" ("event_id");');
    this.refers('contract_event', 'contract_id', 'surety_contract');
    this.refers('event_document', 'event_id', 'contract_event');
    this.appendOnly(['contract_event', 'event_decision', 'contract_takeover']);
    this.coverEnd();
  }

  private refers(table: string, column: string, to: string) {
    this.addSql(`alter table "${table}" add constraint "${table}_${column}_foreign" foreign key ("${column}") references "${to}" ("id")
      on update restrict on delete restrict;`);
  }

  private appendOnly(tables: readonly string[]) {
    this.addSql(`create function refuse_change_of_contract_life() returns trigger language plpgsql as $$
      begin raise exception 'What happened to a contract is append-only.' using errcode = 'insufficient_privilege'; end $$;`);
    for (const table of tables)
      this.addSql(`create trigger ${table}_is_append_only before update or delete on ${table}
        for each row execute function refuse_change_of_contract_life();`);
  }

  /** Validated contracts get the end that R-COV-01 gives them: 36 months in 2016 and 2026, the lease in between. */
  private coverEnd() {
    this.addSql('alter table "surety_contract" add column "cover_ends_on" date null;');
    this.addSql(`update "surety_contract" set cover_ends_on = least(
        case when regime in ('R2016', 'R2026') then (effective_on + interval '36 months' - interval '1 day')::date end,
        case when lease_kind in ('STUDENT_NINE_MONTHS', 'MOBILITY', 'SEASONAL') then ends_on end)
      where regime is not null;`);
    this.addSql(
      `create index "surety_contract_cover_end" on "surety_contract" ("cover_ends_on", "id") where status = 'IN_FORCE';`,
    );
  }
}
