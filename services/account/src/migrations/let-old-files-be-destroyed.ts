import { Migration } from '@mikro-orm/migrations';

/** When a file of landlords was destroyed (P-ISSUANCE-FILE), and the notifications that are old enough to be forgotten, found at once. */
export class LetOldFilesBeDestroyed extends Migration {
  override up() {
    this.addSql('alter table "issuance_import" add column "file_destroyed_at" timestamptz null;');
    this.addSql(
      'create index "issuance_import_with_file" on "issuance_import" ("received_at") where file_destroyed_at is null;',
    );
    this.addSql('create index "notification_read" on "notification" ("read_at") where read_at is not null;');
  }
}
