import { Migration } from '@mikro-orm/migrations';

/** R-CON-10, S-OFF-06. What landlords, tenants and officers write to one another about a guaranteed lease. */
export class KeepConversations extends Migration {
  override up() {
    this.addSql(`create table "conversation" ("id" uuid not null, "contract_id" uuid not null, "side" text not null, "turn" text not null,
      "turn_since" timestamptz not null, "answer_by_on" date null, primary key ("id"),
      constraint "conversation_side_check" check ("side" in ('LANDLORD', 'TENANT')),
      constraint "conversation_turn_check" check ("turn" in ('GUARANTOR', 'PARTY', 'NOBODY')),
      constraint "one_conversation_per_side" unique ("contract_id", "side"));`);
    this.addSql(
      `create index "conversation_to_answer" on "conversation" ("answer_by_on", "id") where turn = 'GUARANTOR';`,
    );
    this.addSql(`create table "message" ("id" uuid not null, "conversation_id" uuid not null, "from_guarantor" boolean not null,
      "author_id" uuid not null, "text" text not null, "sent_at" timestamptz not null, "read_at" timestamptz null, primary key ("id"));`);
    this.addSql(`create index "message_conversation" on "message" ("conversation_id", "id");`);
    this.addSql(`create table "message_document" ("id" uuid not null, "message_id" uuid not null, "file_name" text not null,
      "content_type" text not null, "size_bytes" int not null, "sha256" text not null, "received_at" timestamptz not null, primary key ("id"));`);
    this.addSql(`create index "message_document_message" on "message_document" ("message_id");`);
    for (const [table, column, target] of [
      ['conversation', 'contract_id', 'guaranteed_lease'],
      ['message', 'conversation_id', 'conversation'],
      ['message_document', 'message_id', 'message'],
    ])
      this.addSql(`alter table "${table}" add constraint "${table}_${column}_foreign" foreign key ("${column}")
        references "${target}" ("id") on update restrict on delete restrict;`);
  }
}
