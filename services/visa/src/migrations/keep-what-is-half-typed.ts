import { Migration } from '@mikro-orm/migrations';

/** Answers that are not whole yet, page by page, and that somebody said they have no job. */
export class KeepWhatIsHalfTyped extends Migration {
  override up() {
    this.addSql(`alter table "visa_request" add column "half_typed" jsonb not null default '{}',
      add column "job_answered" boolean not null default false;`);
    this.addSql(`update "visa_request" set "job_answered" = true where "job" is not null;`);
    this.addSql(`alter table "visa_request" alter column "half_typed" drop default,
      alter column "job_answered" drop default;`);
  }
}
