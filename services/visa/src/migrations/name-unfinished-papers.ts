import { Migration } from '@mikro-orm/migrations';

/** What did not come whole is told by its name and kind, so that the same file goes on where it was. */
export class NameUnfinishedPapers extends Migration {
  override up() {
    // Those that are on their way are told as what nobody asked for; they are gone a day later.
    this.addSql(`alter table "visa_paper_piece" add column "kind" text not null default 'OTHER', add column "file_name" text not null default 'document',
      add constraint "visa_paper_piece_kind_check" check ("kind" in ('IDENTITY', 'RESOURCES', 'STUDENT_CARD', 'EMPLOYMENT', 'RESIDENCE_PERMIT',
      'HOLDER_IDENTITY', 'HOLDER_RESIDENCE_PERMIT', 'HOLDER_STUDENT_CARD', 'HOLDER_EMPLOYMENT', 'HOLDER_RESOURCES', 'OTHER'));`);
    this.addSql(
      'alter table "visa_paper_piece" alter column "kind" drop default, alter column "file_name" drop default;',
    );
  }
}
