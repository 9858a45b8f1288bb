import { Migration } from '@mikro-orm/migrations';

/** A paper that another tenant sent too is found by its content. */
export class FindTheSamePaper extends Migration {
  override up() {
    this.addSql('create index "visa_document_of_content" on "visa_document" ("sha256");');
  }
}
