import { Migration } from '@mikro-orm/migrations';

/** What each session was opened with, so that its owner recognises it (S15). */
export class NameTheDeviceOfASession extends Migration {
  override up() {
    this.addSql(`alter table "session" add column "browser" text null, add column "system" text null;`);
  }
}
