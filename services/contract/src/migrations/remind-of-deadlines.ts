import { Migration } from '@mikro-orm/migrations';

/** Domain §5. Which reminder of a deadline was given last, and contracts by the days on which something is to be done. */
export class RemindOfDeadlines extends Migration {
  override up() {
    this.addSql(`create table "deadline_reminder" ("contract_id" uuid not null, "deadline_id" text not null, "due_on" date not null,
      "given_days" int not null, primary key ("contract_id", "deadline_id", "due_on"));`);
    this.addSql(
      `create index "surety_contract_to_validate" on "surety_contract" ("planned_signature_on", "id") where status = 'GENERATED';`,
    );
    this.addSql(
      `create index "surety_contract_to_sign" on "surety_contract" ("visa_valid_until", "id") where status = 'VALIDATED' and signed_on is null;`,
    );
    this.addSql(
      `create index "contract_event_of_exit" on "contract_event" ("recorded_at") where kind in ('TENANT_EXIT', 'DWELLING_RECOVERED');`,
    );
  }
}
