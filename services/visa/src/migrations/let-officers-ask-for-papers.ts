import { Migration } from '@mikro-orm/migrations';

/** What an officer says of each paper, and which papers a request waits for. */
export class LetOfficersAskForPapers extends Migration {
  override up() {
    this.addSql(`alter table "visa_document" add column "verdict" text null, add column "verdict_reason" text null,
      add column "verdict_note" text null, add column "judged_at" timestamptz null,
      add constraint "visa_document_verdict_check" check ("verdict" in ('ACCEPTED', 'TO_REDO')),
      add constraint "visa_document_verdict_reason_check" check ("verdict_reason" in ('UNREADABLE', 'CROPPED', 'PAGES_MISSING',
        'EXPIRED', 'TOO_OLD', 'OTHER_PAPER', 'OTHER_PERSON', 'OTHER')),
      add constraint "visa_document_verdict_is_whole" check ((verdict is null) = (judged_at is null)),
      add constraint "visa_document_redone_for_a_reason" check (coalesce(verdict = 'TO_REDO', false) = (verdict_reason is not null));`);
    this.addSql(
      `alter table "visa_request" add column "asked_papers" jsonb not null default '[]', add column "papers_asked_at" timestamptz null;`,
    );
    this.addSql('alter table "visa_request" alter column "asked_papers" drop default;');
  }
}
