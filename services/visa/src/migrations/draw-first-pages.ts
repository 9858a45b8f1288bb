import { Migration } from '@mikro-orm/migrations';

/** The first page of each PDF as a small picture; papers whose code was read before have none, and show their name. */
export class DrawFirstPages extends Migration {
  override up() {
    this.addSql('alter table "visa_document" add column "first_page_key" text null;');
  }
}
