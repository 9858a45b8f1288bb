import { Migration } from '@mikro-orm/migrations';

/** R-CLM-01, R-CAF-10. Who receives the housing aid of each month; all that was noted so far goes to the landlord. */
export class NoteWhoReceivesAid extends Migration {
  override up() {
    this.addSql(`alter table "rent_month" add column "housing_aid_paid_to" text null;`);
    this.addSql(
      `update "rent_month" set "housing_aid_paid_to" = case when "housing_aid_cents" > 0 then 'LANDLORD' else 'NOBODY' end;`,
    );
    this.addSql(`alter table "rent_month" alter column "housing_aid_paid_to" set not null;`);
    this.addSql(`alter table "rent_month" add constraint "rent_month_housing_aid_paid_to_check"
      check ("housing_aid_paid_to" in ('LANDLORD', 'TENANT', 'NOBODY'));`);
    this.addSql(`alter table "rent_month" add constraint "rent_month_aid_is_received"
      check ((housing_aid_cents > 0) = (housing_aid_paid_to <> 'NOBODY'));`);
  }
}
