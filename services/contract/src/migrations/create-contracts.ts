import { Migration } from '@mikro-orm/migrations';

/** The contract table, with «one live contract per visa» judged by the database itself (R-VISA-11, P5). */
export class CreateContracts extends Migration {
  override up() {
    this.addSql(`create table "surety_contract" (
      "id" uuid not null, "number" text not null, "status" text not null, "regime" text null,
      "landlord_space_id" uuid not null, "landlord_name" text not null, "tenant_space_id" uuid not null, "tenant_names" text[] not null,
      "visa_id" uuid not null, "visa_number" text not null, "visa_issued_on" date not null, "visa_valid_until" date not null, "max_rent_cents" bigint not null,
      "street" text not null, "postcode" text not null, "city" text not null, "insee_code" text not null, "departement" text not null,
      "stock" text not null, "furnished" boolean not null,
      "lease_kind" text not null, "rent_cents" bigint not null, "charges_cents" bigint not null, "deposit_cents" bigint not null, "due_day" int not null,
      "planned_signature_on" date not null, "effective_on" date not null, "ends_on" date null, "signed_on" date null,
      "terms_version" text not null, "generated_at" timestamptz not null, "validated_at" timestamptz null, "locked_at" timestamptz null,
      "has_open_claim" boolean not null,
      primary key ("id"),
      constraint "surety_contract_status_check" check ("status" in ('GENERATED', 'VALIDATED', 'IN_FORCE', 'TENANT_LEFT', 'COVER_ENDED', 'TERMINATED', 'CANCELLED', 'VOID', 'CLOSED')),
      constraint "surety_contract_regime_check" check ("regime" in ('R2016', 'R2018', 'R2024', 'R2026')),
      constraint "surety_contract_stock_check" check ("stock" in ('PRIVATE', 'SOCIAL')),
      constraint "surety_contract_lease_kind_check" check ("lease_kind" in ('LAW_1989_EMPTY', 'LAW_1989_FURNISHED', 'STUDENT_NINE_MONTHS', 'MOBILITY')),
      constraint "rent_is_positive" check (rent_cents > 0),
      constraint "charges_and_deposit_are_not_negative" check (charges_cents >= 0 and deposit_cents >= 0),
      constraint "rent_stays_within_the_visa" check (rent_cents + charges_cents <= max_rent_cents),
      constraint "due_day_is_a_day" check (due_day >= 1 and due_day <= 31));`);
    this.addSql(`alter table "surety_contract" add constraint "one_contract_per_number" unique ("number");`);
    this.addSql(
      `create unique index "one_live_contract_per_visa" on "surety_contract" ("visa_id") where status in ('GENERATED', 'VALIDATED', 'IN_FORCE', 'TENANT_LEFT');`,
    );
    this.addSql(
      `create index "surety_contract_by_landlord" on "surety_contract" ("landlord_space_id", "generated_at");`,
    );
    this.addSql(`create index "surety_contract_by_tenant" on "surety_contract" ("tenant_space_id", "generated_at");`);
  }
}
