import { Migration } from '@mikro-orm/migrations';

/** What a scanner found in each paper; those received before were looked at by people. */
export class WaitForTheScanner extends Migration {
  override up() {
    this.addSql(`alter table "visa_document" add column "scan" text not null default 'CLEAN',
      add constraint "visa_document_scan_check" check ("scan" in ('CLEAN', 'WAITING', 'INFECTED'));`);
    this.addSql('alter table "visa_document" alter column "scan" drop default;');
    this.addSql(`create index "visa_document_to_scan" on "visa_document" ("received_at") where scan = 'WAITING';`);
  }
}
