import { Migration } from '@mikro-orm/migrations';

/** The landlord’s dwellings, chosen instead of typed again, and the files they come in (decision 0035). */
export class KeepDwellings extends Migration {
  override up() {
    this.addSql(`create table "listed_dwelling" ("id" uuid not null, "landlord_space_id" uuid not null, "reference" text not null,
      "reference_key" text not null, "street" text not null, "postcode" text not null, "city" text not null, "insee_code" text not null,
      "departement" text not null, "kind" text not null, "surface_m2" int not null, "furnished" boolean not null, "stock" text not null,
      "main_residence" boolean not null, "decent" boolean not null, "lease_kind" text null, "rent_cents" bigint null, "charges_cents" bigint null,
      "deposit_cents" bigint null, "due_day" int null, "words" text not null, "listed_at" timestamptz not null, primary key ("id"),
      constraint "listed_dwelling_kind_check" check ("kind" in ('FLAT', 'HOUSE', 'ROOM')),
      constraint "listed_dwelling_stock_check" check ("stock" in ('PRIVATE', 'SOCIAL')),
      constraint "listed_dwelling_lease_kind_check" check ("lease_kind" in ('LAW_1989_EMPTY', 'LAW_1989_FURNISHED', 'STUDENT_NINE_MONTHS',
        'MOBILITY', 'SEASONAL', 'SOCIAL', 'RESIDENCE')),
      constraint "a_usual_lease_is_whole" check (num_nulls(lease_kind, rent_cents, charges_cents, deposit_cents, due_day) in (0, 5)));`);
    this.addSql(
      'alter table "listed_dwelling" add constraint "one_dwelling_per_reference" unique ("landlord_space_id", "reference_key");',
    );
    this.addSql(`create table "dwelling_import" ("id" uuid not null, "landlord_space_id" uuid not null, "file_hash" text not null,
      "status" text not null, "fault" text null, "line_count" int not null, "received_at" timestamptz not null, "done_at" timestamptz null,
      "file_destroyed_at" timestamptz null, primary key ("id"),
      constraint "dwelling_import_status_check" check ("status" in ('RECEIVED', 'UNREADABLE', 'CHECKED', 'LISTING', 'DONE')));`);
    this.addSql('create index "dwelling_import_landlord" on "dwelling_import" ("landlord_space_id", "received_at");');
    this.addSql(
      'create index "dwelling_import_with_file" on "dwelling_import" ("received_at") where file_destroyed_at is null;',
    );
    this.addSql(`create table "dwelling_line" ("import_id" uuid not null, "number" int not null, "outcome" text not null, "fault" text null,
      primary key ("import_id", "number"),
      constraint "dwelling_line_outcome_check" check ("outcome" in ('ACCEPTED', 'KNOWN', 'REFUSED', 'LISTED')));`);
    this.addSql('create index "dwelling_line_outcome" on "dwelling_line" ("import_id", "outcome", "number");');
  }
}
