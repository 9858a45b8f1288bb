import { Migration } from '@mikro-orm/migrations';

/** Which papers were never asked for their first page: PDFs whose code was read before it was drawn too (`draw-old-first-pages`). */
export class DrawOldFirstPages extends Migration {
  override up() {
    this.addSql(`alter table "visa_document" add column "first_page_tried" boolean not null default false;`);
    this.addSql('update "visa_document" set "first_page_tried" = true where "first_page_key" is not null;');
    this.addSql('alter table "visa_document" alter column "first_page_tried" drop default;');
    this.addSql(`create index "visa_document_to_draw" on "visa_document" ("received_at")
      where not first_page_tried and content_type = 'application/pdf';`);
  }
}
