import { Migration } from '@mikro-orm/migrations';

/** Resources by kind (R-ELIG-20), emancipated minors, and the job of the joint holder with the papers that prove it. */
export class TellResourcesApart extends Migration {
  override up() {
    this.addSql(`alter table "visa_request" add column "emancipated" boolean not null default false,
      add column "resources" jsonb not null default '[]';`);
    // What was one sum is what the situation gives; professional income is that of a year.
    this.addSql(`update "visa_request" set "resources" = ${ofSituation('"situation"', '"monthly_resources_cents"')}
      where "monthly_resources_cents" > 0;`);
    this.addSql(`update "visa_request" set "holder" = "holder" || jsonb_build_object('emancipated', false, 'job', null, 'jobAnswered', false,
      'resources', case when ("holder" ->> 'monthlyResourcesCents')::bigint > 0
        then ${ofSituation(`"holder" ->> 'situation'`, `("holder" ->> 'monthlyResourcesCents')::bigint`)} else '[]'::jsonb end)
      where "holder" is not null;`);
    this.addSql(
      `alter table "visa_request" alter column "emancipated" drop default, alter column "resources" drop default;`,
    );
    this.addSql('alter table "visa_document" drop constraint "visa_document_kind_check";');
    this.addSql(`alter table "visa_document" add constraint "visa_document_kind_check" check ("kind" in ('IDENTITY', 'RESOURCES', 'STUDENT_CARD',
      'EMPLOYMENT', 'RESIDENCE_PERMIT', 'HOLDER_IDENTITY', 'HOLDER_RESIDENCE_PERMIT', 'HOLDER_STUDENT_CARD', 'HOLDER_EMPLOYMENT',
      'HOLDER_RESOURCES', 'OTHER'));`);
  }
}

const ofSituation = (situation: string, cents: string) => `jsonb_build_array(case ${situation}
  when 'SELF_EMPLOYED' then jsonb_build_object('kind', 'SELF_EMPLOYED', 'declaredCents', ${cents} * 12)
  when 'JOBSEEKER' then jsonb_build_object('kind', 'UNEMPLOYMENT', 'declaredCents', ${cents})
  else jsonb_build_object('kind', 'NET_PAY', 'declaredCents', ${cents}) end)`;
