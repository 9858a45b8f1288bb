import { Migration } from '@mikro-orm/migrations';

/** The tables of claims, as the entities say them; what guards the money beyond columns is in `guard-money.ts`. */
export class CreateClaims extends Migration {
  override up() {
    this.addSql('create extension if not exists btree_gist;');
    this.lease();
    this.claim();
    this.receipt();
    this.money();
  }

  private lease() {
    this.addSql(`create table "guaranteed_lease" ("id" uuid not null, "number" text not null, "status" text not null, "regime" text not null,
      "landlord_space_id" uuid not null, "tenant_space_id" uuid not null, "landlord_name" text not null, "tenant_names" text[] not null,
      "departement" text not null, "stock" text not null, "kind" text not null, "rent_cents" bigint not null, "charges_cents" bigint not null,
      "due_day" int not null, "effective_on" date not null, "ends_on" date null, "signed_on" date null, "contract_version" int not null,
      "account_version" int not null, primary key ("id"));`);
    this.addSql(`create index "guaranteed_lease_landlord" on "guaranteed_lease" ("landlord_space_id");`);
    this.addSql(`create index "guaranteed_lease_tenant" on "guaranteed_lease" ("tenant_space_id");`);
    this.check('guaranteed_lease', 'guaranteed_lease_sums', 'rent_cents > 0 and charges_cents >= 0');
    this.oneOf('guaranteed_lease', 'status', [
      'GENERATED',
      'VALIDATED',
      'IN_FORCE',
      'TENANT_LEFT',
      'COVER_ENDED',
      'TERMINATED',
      'CANCELLED',
      'VOID',
      'CLOSED',
    ]);
    this.oneOf('guaranteed_lease', 'regime', ['R2016', 'R2018', 'R2024', 'R2026']);
    this.oneOf('guaranteed_lease', 'stock', ['PRIVATE', 'SOCIAL']);
    this.oneOf('guaranteed_lease', 'kind', ['LAW_1989_EMPTY', 'LAW_1989_FURNISHED', 'STUDENT_NINE_MONTHS', 'MOBILITY']);
    this.addSql(`create table "rent_month" ("contract_id" uuid not null, "due_on" date not null, "due_cents" bigint not null,
      "housing_aid_cents" bigint not null, "received_cents" bigint not null, "received_on" date null, primary key ("contract_id", "due_on"));`);
    this.check(
      'rent_month',
      'rent_month_sums',
      'due_cents >= 0 and housing_aid_cents >= 0 and housing_aid_cents <= due_cents and received_cents >= 0',
    );
    this.check('rent_month', 'rent_month_received_has_a_day', '(received_cents > 0) = (received_on is not null)');
  }

  private claim() {
    this.addSql(`create table "unpaid_claim" ("id" uuid not null, "number" text not null, "contract_id" uuid not null, "status" text not null,
      "first_default_on" date not null, "constituted_on" date not null, "notice_posted_on" date null, "notice_late" boolean not null,
      "declared_on" date null, "declared_late" boolean not null, "documents_complete_on" date null, "opened_at" timestamptz not null, primary key ("id"));`);
    this.addSql(
      `create unique index "one_open_claim_per_contract" on "unpaid_claim" ("contract_id") where status not in ('REFUSED', 'CLOSED');`,
    );
    this.addSql(`create index "unpaid_claim_queue" on "unpaid_claim" ("status", "declared_on");`);
    this.unique('unpaid_claim', 'unpaid_claim_number', 'number');
    this.oneOf('unpaid_claim', 'status', [
      'WATCH',
      'CONSTITUTED',
      'NOTICED',
      'DECLARED',
      'DOCS_COMPLETE',
      'RECEIPT_ISSUED',
      'PAID_OPEN',
      'SUSPENDED',
      'LITIGATION',
      'LAPSED',
      'REFUSED',
      'CLOSED',
    ]);
    this.references('unpaid_claim', 'contract_id', 'guaranteed_lease');
    this.addSql(`create table "claim_document" ("id" uuid not null, "claim_id" uuid not null, "kind" text not null, "file_name" text not null,
      "content_type" text not null, "size_bytes" int not null, "sha256" text not null, "received_at" timestamptz not null, primary key ("id"));`);
    this.addSql(`create index "claim_document_claim" on "claim_document" ("claim_id");`);
    this.oneOf('claim_document', 'kind', [
      'LEASE',
      'NOTICE_LETTER',
      'IDENTITY_OR_KBIS',
      'MANAGEMENT_MANDATE',
      'LAND_TAX',
      'BANK_DETAILS',
      'OTHER',
    ]);
    this.references('claim_document', 'claim_id', 'unpaid_claim');
    this.addSql(`create table "claim_deadline" ("id" uuid not null, "claim_id" uuid not null, "clock" text not null, "rule_id" text not null,
      "starts_on" date not null, "due_on" date not null, "day_kind" text not null, "parameter_id" text not null, "parameter_from" date not null,
      "ended_on" date null, "outcome" text null, primary key ("id"));`);
    this.addSql(`create index "claim_deadline_claim" on "claim_deadline" ("claim_id");`);
    this.addSql(
      `create unique index "one_running_clock_of_a_kind" on "claim_deadline" ("claim_id", "clock") where ended_on is null;`,
    );
    this.addSql(
      `create index "claim_deadline_running" on "claim_deadline" ("clock", "due_on") where ended_on is null;`,
    );
    this.check('claim_deadline', 'claim_deadline_end', '(ended_on is null) = (outcome is null)');
    this.oneOf('claim_deadline', 'clock', [
      'K-MED',
      'K-8D',
      'K-DECL',
      'K-DOCS',
      'K-RECEIPT',
      'K-VALID',
      'K-PAY',
      'K-PLAN',
    ]);
    this.oneOf('claim_deadline', 'day_kind', ['CALENDAR', 'WORKING', 'MONTHS']);
    this.oneOf('claim_deadline', 'outcome', ['DONE', 'STOPPED']);
    this.references('claim_deadline', 'claim_id', 'unpaid_claim');
  }

  private receipt() {
    this.addSql(`create table "subrogation_receipt" ("id" uuid not null, "number" text not null, "claim_id" uuid not null,
      "contract_id" uuid not null, "status" text not null, "period_from_on" date not null, "period_to_on" date not null,
      "indemnity_cents" bigint not null, "cap_cents" bigint not null, "explanation" jsonb not null, "issued_at" timestamptz not null,
      "issued_on" date not null, "issued_by" uuid not null, "validated_on" date null, "validated_by" uuid null, "pay_by_on" date null,
      "paid_on" date null, primary key ("id"));`);
    this.addSql(`create index "subrogation_receipt_claim" on "subrogation_receipt" ("claim_id");`);
    this.addSql(`create index "subrogation_receipt_status" on "subrogation_receipt" ("status", "validated_on");`);
    this.unique('subrogation_receipt', 'subrogation_receipt_number', 'number');
    this.check(
      'subrogation_receipt',
      'subrogation_receipt_sums',
      'indemnity_cents > 0 and indemnity_cents <= cap_cents',
    );
    this.check('subrogation_receipt', 'subrogation_receipt_period', 'period_from_on <= period_to_on');
    this.check(
      'subrogation_receipt',
      'nothing_is_paid_before_validation',
      "status not in ('VALIDATED', 'PAID', 'REVERSED') or validated_on is not null",
    );
    this.oneOf('subrogation_receipt', 'status', [
      'DRAFT',
      'ISSUED',
      'VALIDATED',
      'CONTESTED',
      'CANCELLED',
      'PAID',
      'REVERSED',
    ]);
    this.references('subrogation_receipt', 'claim_id', 'unpaid_claim');
    // R-SUB-05: a later receipt never overlaps an earlier one of the same contract.
    this.addSql(`alter table "subrogation_receipt" add constraint "periods_of_a_contract_never_overlap" exclude using gist
      (contract_id with =, daterange(period_from_on, period_to_on, '[]') with &&) where (status not in ('CANCELLED', 'REVERSED'));`);
    this.addSql(`create table "receipt_line" ("receipt_id" uuid not null, "due_on" date not null, "due_cents" bigint not null,
      "housing_aid_cents" bigint not null, "received_cents" bigint not null, "indemnity_cents" bigint not null, primary key ("receipt_id", "due_on"));`);
    this.check(
      'receipt_line',
      'receipt_line_sums',
      'due_cents >= 0 and housing_aid_cents >= 0 and received_cents >= 0 and indemnity_cents >= 0',
    );
    this.references('receipt_line', 'receipt_id', 'subrogation_receipt');
  }

  private money() {
    this.addSql(`create table "payment" ("id" uuid not null, "receipt_id" uuid not null, "contract_id" uuid not null, "status" text not null,
      "indemnity_cents" bigint not null, "iban" text not null, "holder_name" text not null, "reference" text not null,
      "prepared_at" timestamptz not null, "sent_at" timestamptz null, "settled_at" timestamptz null, "bank_reference" text null,
      "return_reason" text null, primary key ("id"));`);
    this.addSql(
      `create unique index "one_live_payment_per_receipt" on "payment" ("contract_id", "receipt_id") where status <> 'RETURNED';`,
    );
    this.check('payment', 'payment_sum', 'indemnity_cents > 0');
    this.check(
      'payment',
      'confirmed_payment_has_its_bank_reference',
      "status <> 'CONFIRMED' or bank_reference is not null",
    );
    this.oneOf('payment', 'status', ['PREPARED', 'SENT', 'CONFIRMED', 'RETURNED']);
    this.references('payment', 'receipt_id', 'subrogation_receipt');
    this.addSql(`create table "debt" ("id" uuid not null, "contract_id" uuid not null, "total_cents" bigint not null,
      "outstanding_cents" bigint not null, "since_on" date not null, "plan_request_by_on" date not null, primary key ("id"));`);
    this.unique('debt', 'one_debt_per_contract', 'contract_id');
    this.check('debt', 'debt_sums', 'total_cents > 0 and outstanding_cents >= 0 and outstanding_cents <= total_cents');
    this.references('debt', 'contract_id', 'guaranteed_lease');
    this.addSql(`create table "ledger_account" ("contract_id" uuid not null, "account" text not null, "balance_cents" bigint not null,
      primary key ("contract_id", "account"));`);
    this.oneOf('ledger_account', 'account', ['GUARANTOR_BANK', 'TENANT_DEBT']);
    this.addSql(`create table "ledger_transaction" ("id" uuid not null, "contract_id" uuid not null, "kind" text not null,
      "occurred_on" date not null, "recorded_at" timestamptz not null, primary key ("id"));`);
    this.addSql(`create index "ledger_transaction_contract" on "ledger_transaction" ("contract_id");`);
    this.oneOf('ledger_transaction', 'kind', ['INDEMNITY_PAID']);
    this.addSql(`create table "ledger_entry" ("transaction_id" uuid not null, "account" text not null, "contract_id" uuid not null,
      "entry_cents" bigint not null, primary key ("transaction_id", "account"));`);
    this.addSql(`create index "ledger_entry_account" on "ledger_entry" ("contract_id", "account");`);
    this.check('ledger_entry', 'no_entry_of_zero', 'entry_cents <> 0');
    this.oneOf('ledger_entry', 'account', ['GUARANTOR_BANK', 'TENANT_DEBT']);
    this.references('ledger_entry', 'transaction_id', 'ledger_transaction');
  }

  private check(table: string, name: string, expression: string) {
    this.addSql(`alter table "${table}" add constraint "${name}" check (${expression});`);
  }

  private oneOf(table: string, column: string, values: readonly string[]) {
    this.check(table, `${table}_${column}_check`, `"${column}" in (${values.map((value) => `'${value}'`).join(', ')})`);
  }

  private unique(table: string, name: string, column: string) {
    this.addSql(`alter table "${table}" add constraint "${name}" unique ("${column}");`);
  }

  private references(table: string, column: string, target: string) {
    this.addSql(`alter table "${table}" add constraint "${table}_${column}_foreign" foreign key ("${column}") references "${target}" ("id")
      on update restrict on delete restrict;`);
  }
}
