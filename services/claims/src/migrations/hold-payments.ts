import { Migration } from '@mikro-orm/migrations';

/** S59. A payment waits when the bank account of the landlord has just changed, and says until when. */
export class HoldPayments extends Migration {
  override up() {
    this.addSql(`alter table "subrogation_receipt" add column "payment_held_until_on" date null;`);
    this.addSql(`alter table "subrogation_receipt" add constraint "only_a_validated_receipt_is_held"
      check (payment_held_until_on is null or status = 'VALIDATED');`);
  }
}
