import { Migration } from '@mikro-orm/migrations';

/** What the 2D-Doc code of each paper is worth and says (decision 0034); those received before were read by people. */
export class ReadTheCodesOfPapers extends Migration {
  override up() {
    this.addSql(`alter table "visa_document" add column "code" text null, add column "code_facts" jsonb null,
      add constraint "visa_document_code_check" check ("code" in ('VALID', 'EXPIRED_CERTIFICATE', 'UNKNOWN_AUTHORITY', 'BAD_SIGNATURE', 'UNREADABLE', 'NOT_PRESENT')),
      add constraint "visa_document_code_says_when_valid" check (coalesce(code = 'VALID', false) = (code_facts is not null));`);
  }
}
