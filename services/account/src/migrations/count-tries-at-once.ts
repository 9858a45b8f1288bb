import { Migration } from '@mikro-orm/migrations';

/** Whether the last try of a count was taken or told to wait, so that one statement counts it and answers. */
export class CountTriesAtOnce extends Migration {
  override up() {
    this.addSql('alter table "email_throttle" add column "was_open" boolean not null default true;');
  }
}
