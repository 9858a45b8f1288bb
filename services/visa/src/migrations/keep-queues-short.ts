import { Migration } from '@mikro-orm/migrations';

/** What waits is found without passing over what was decided: the queue, and what nobody has taken of it. */
export class KeepQueuesShort extends Migration {
  override up() {
    this.addSql(
      `create index "visa_request_to_decide" on "visa_request" ("decision_due_on", "submitted_at", "id") where status = 'SUBMITTED';`,
    );
    this.addSql(
      `create index "visa_request_to_take" on "visa_request" ("decision_due_on", "submitted_at", "id") where status = 'SUBMITTED' and officer_id is null;`,
    );
    this.addSql('drop index "visa_request_oldest_promise";');
  }
}
