import { Migration } from '@mikro-orm/migrations';

/** R-CLM-06. What an officer thinks of each paper of a claim, and what is wrong with one to be done again. */
export class JudgeClaimDocuments extends Migration {
  override up() {
    this.addSql(`alter table "claim_document" add column "verdict" text null, add column "verdict_note" text null;`);
    this.addSql(
      `alter table "claim_document" add constraint "claim_document_verdict_check" check ("verdict" in ('ACCEPTED', 'TO_REDO'));`,
    );
    this.addSql(
      `alter table "claim_document" add constraint "claim_paper_to_redo_says_why" check (verdict <> 'TO_REDO' or verdict_note is not null);`,
    );
  }
}
