import { Migration } from '@mikro-orm/migrations';

/** The login of a person is locked, not a space that others act in too (R-STATE-ACCOUNT). */
export class LetLoginsBeLocked extends Migration {
  override up() {
    this.addSql(`alter table "identity" add column "locked_at" timestamptz null;`);
  }
}
