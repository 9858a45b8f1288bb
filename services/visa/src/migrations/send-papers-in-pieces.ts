import { Migration } from '@mikro-orm/migrations';

/** Papers that a cut stopped go on where they were; and their order is the tenant's. */
export class SendPapersInPieces extends Migration {
  override up() {
    this.addSql(`create table "visa_paper_piece" ("document_id" uuid not null, "from_byte" int not null, "request_id" uuid not null,
      "size_bytes" int not null, "total_bytes" int not null, "sha256" text not null, "file_key" text not null, "received_at" timestamptz not null,
      primary key ("document_id", "from_byte"),
      constraint "visa_paper_piece_inside" check (size_bytes > 0 and from_byte + size_bytes <= total_bytes));`);
    this.addSql('create index "visa_paper_piece_of_request" on "visa_paper_piece" ("request_id");');
    this.addSql('create index "visa_paper_piece_oldest" on "visa_paper_piece" ("received_at");');
    this.addSql('alter table "visa_document" add column "position" int not null default 0;');
    this.addSql('alter table "visa_document" alter column "position" drop default;');
  }
}
