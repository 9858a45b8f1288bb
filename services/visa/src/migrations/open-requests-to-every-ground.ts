import { Migration } from '@mikro-orm/migrations';

/** What the grounds beside age, the joint holder and the kinds of dwelling ask of a request, and the papers that prove them. */
export class OpenRequestsToEveryGround extends Migration {
  override up() {
    this.addSql(`alter table "visa_request" add column "residence" text null, add column "job" jsonb null, add column "signatories" int null,
      add column "holder" jsonb null, add column "housing_aid_cents" bigint null, add column "lease_kind" text null,
      add column "dwelling_kind" text null, add column "intermediation" boolean null, add column "cohabiting_owner_years" int null,
      add column "family_tie" text null,
      add constraint "visa_request_residence_check" check ("residence" in ('FREE_MOVEMENT', 'STUDENT_PERMIT', 'OTHER_PERMIT', 'NONE')),
      add constraint "visa_request_lease_kind_check" check ("lease_kind" in ('ORDINARY', 'MOBILITY')),
      add constraint "visa_request_dwelling_kind_check" check ("dwelling_kind" in ('PRIVATE', 'SOCIAL', 'RESIDENCE', 'LIGHT')),
      add constraint "visa_request_family_tie_check" check ("family_tie" in ('NONE', 'DIRECT_LINE', 'OTHER_KIN')),
      add constraint "visa_request_aid_not_negative" check (housing_aid_cents >= 0),
      add constraint "visa_request_joint_holder" check ((holder is null) or (signatories = 2));`);
    this.addSql('alter table "visa_document" drop constraint "visa_document_kind_check";');
    this.addSql(`alter table "visa_document" add constraint "visa_document_kind_check" check ("kind" in ('IDENTITY', 'RESOURCES', 'STUDENT_CARD',
      'EMPLOYMENT', 'RESIDENCE_PERMIT', 'HOLDER_IDENTITY', 'HOLDER_RESOURCES', 'OTHER'));`);
  }
}
