import { Migration } from '@mikro-orm/migrations';

/** The link by which a phone adds papers to a request; one at a time. */
export class LetPhonesAddPapers extends Migration {
  override up() {
    this.addSql(`create table "paper_link" ("id" uuid not null, "request_id" uuid not null, "expires_at" timestamptz not null,
      primary key ("id"));`);
    this.addSql('alter table "paper_link" add constraint "one_paper_link_per_request" unique ("request_id");');
  }
}
