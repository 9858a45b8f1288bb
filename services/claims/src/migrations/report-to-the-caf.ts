import { Migration } from '@mikro-orm/migrations';

/** R-CAF-12, R-CAF-14. What was reported to the partners that pay the housing aid of an account in default. */
export class ReportToTheCaf extends Migration {
  override up() {
    this.addSql(`create table "caf_report" ("id" uuid not null, "contract_id" uuid not null, "departement" text not null,
      "constituted_on" date not null, "report_by_on" date not null, "reported_at" timestamptz not null, "ended_on" date null, primary key ("id"));`);
    this.addSql(`alter table "caf_report" add constraint "caf_report_contract_id_foreign" foreign key ("contract_id")
      references "guaranteed_lease" ("id") on update restrict on delete restrict;`);
    this.addSql(
      `create unique index "one_running_caf_report_per_contract" on "caf_report" ("contract_id") where ended_on is null;`,
    );
    this.addSql(`create index "caf_report_of_departement" on "caf_report" ("departement", "reported_at", "id");`);
  }
}
