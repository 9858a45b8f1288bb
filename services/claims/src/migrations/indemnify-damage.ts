import { Migration } from '@mikro-orm/migrations';

/** R-DEG-01 to R-DEG-08. Damage declared after the exit, its lines and papers, and the receipts that pay it. */
export class IndemnifyDamage extends Migration {
  override up() {
    this.exit();
    this.claim();
    this.papers();
    this.receipts();
  }

  private exit() {
    this.addSql(`alter table "guaranteed_lease" add column "concluded_on" date null, add column "deposit_cents" bigint null,
      add column "exit_on" date null, add column "recovered_on" date null;`);
  }

  private claim() {
    this.addSql(`create table "degradation_claim" ("id" uuid not null, "number" text not null, "contract_id" uuid not null,
      "status" text not null, "exit_on" date not null, "recovered_on" date not null, "declared_on" date not null,
      "declared_late" boolean not null, "documents_by_on" date not null, "deposit_cents" bigint not null,
      "deposit_used_for_rent_cents" bigint not null, "version" int not null, "documents_complete_on" date null,
      "documents_confirmed_by" uuid null, "declared_at" timestamptz not null, primary key ("id"),
      constraint "degradation_claim_number" unique ("number"),
      constraint "degradation_claim_status_check" check ("status" in
        ('DECLARED', 'ASSESSED', 'RECEIPT_ISSUED', 'PAID', 'LAPSED', 'REFUSED', 'CLOSED')),
      constraint "degradation_claim_deposit" check
        (deposit_cents >= 0 and deposit_used_for_rent_cents >= 0 and deposit_used_for_rent_cents <= deposit_cents),
      constraint "recovered_after_the_exit" check (recovered_on >= exit_on));`);
    this.addSql(
      `create unique index "one_degradation_claim_per_contract" on "degradation_claim" ("contract_id") where status <> 'REFUSED';`,
    );
    this.addSql(`create index "degradation_claim_queue" on "degradation_claim" ("status", "declared_on");`);
    this.references('degradation_claim', 'contract_id', 'guaranteed_lease');
    this.addSql(`create table "damage_item" ("id" uuid not null, "claim_id" uuid not null, "position" int not null, "room" text not null,
      "words" text not null, "category" text not null, "repair_cents" bigint not null, "proof" text not null,
      "years_served" int null, primary key ("id"),
      constraint "damage_item_category_check" check ("category" in ('DOOR_BROKEN', 'PARQUET_STAINED', 'WALL_HOLES', 'SANITARY_FITTINGS',
        'WINDOWS', 'OTHER_PREMISES', 'FURNITURE', 'LACK_OF_UPKEEP', 'NORMAL_WEAR', 'GARDEN_PLANTING', 'FENCE', 'REMOVABLE_EQUIPMENT',
        'AUTHORISED_TRANSFORMATION')),
      constraint "damage_item_proof_check" check ("proof" in ('QUOTE', 'INVOICE')),
      constraint "damage_item_figures" check (repair_cents > 0 and (years_served is null or (years_served >= 0 and years_served <= 100))));`);
    this.addSql(`create index "damage_item_claim" on "damage_item" ("claim_id", "position");`);
    this.references('damage_item', 'claim_id', 'degradation_claim');
  }

  private papers() {
    this.addSql(`create table "damage_document" ("id" uuid not null, "claim_id" uuid not null, "item_id" uuid null, "kind" text not null,
      "file_name" text not null, "content_type" text not null, "size_bytes" int not null, "sha256" text not null,
      "received_at" timestamptz not null, "verdict" text null, "verdict_note" text null, primary key ("id"),
      constraint "damage_document_kind_check" check ("kind" in ('ENTRY_INVENTORY', 'EXIT_INVENTORY', 'BAILIFF_REPORT', 'INVOICE', 'QUOTE',
        'ENTRY_PHOTO', 'EXIT_PHOTO', 'OTHER')),
      constraint "damage_document_verdict_check" check ("verdict" in ('ACCEPTED', 'TO_REDO')),
      constraint "damage_paper_to_redo_says_why" check (verdict <> 'TO_REDO' or verdict_note is not null));`);
    this.addSql(`create index "damage_document_claim" on "damage_document" ("claim_id");`);
    this.references('damage_document', 'claim_id', 'degradation_claim');
    this.references('damage_document', 'item_id', 'damage_item');
    this.addSql(`create table "damage_decision" ("id" uuid not null, "claim_id" uuid not null, "decision" text not null,
      "reason" text not null, "decided_on" date not null, "decided_by" uuid not null, "decided_at" timestamptz not null, primary key ("id"),
      constraint "damage_decision_decision_check" check ("decision" in ('ASK_PAPERS', 'RELIEVE', 'REFUSE')));`);
    this.addSql(`create index "damage_decision_claim" on "damage_decision" ("claim_id");`);
    this.references('damage_decision', 'claim_id', 'degradation_claim');
  }

  /** A receipt pays months of rent or damage, never both; the periods of R-SUB-05 are those of rent. */
  private receipts() {
    this.addSql(
      `alter table "subrogation_receipt" alter column "claim_id" drop not null, add column "damage_id" uuid null;`,
    );
    this.references('subrogation_receipt', 'damage_id', 'degradation_claim');
    this.references('subrogation_receipt', 'contract_id', 'guaranteed_lease');
    this.addSql(`alter table "subrogation_receipt" add constraint "receipt_pays_rent_or_damage"
      check ((claim_id is null) <> (damage_id is null));`);
    this.addSql(`create index "subrogation_receipt_damage" on "subrogation_receipt" ("damage_id");`);
    this.addSql(`alter table "subrogation_receipt" drop constraint "periods_of_a_contract_never_overlap";`);
    this.addSql(`alter table "subrogation_receipt" add constraint "periods_of_a_contract_never_overlap" exclude using gist
      (contract_id with =, daterange(period_from_on, period_to_on, '[]') with &&)
      where (status not in ('CANCELLED', 'REVERSED') and damage_id is null);`);
  }

  private references(table: string, column: string, target: string) {
    this.addSql(`alter table "${table}" add constraint "${table}_${column}_foreign" foreign key ("${column}") references "${target}" ("id")
      on update restrict on delete restrict;`);
  }
}
