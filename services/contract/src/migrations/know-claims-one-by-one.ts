import { Migration } from '@mikro-orm/migrations';

/** R-CON-10. Each declared claim of a contract and whether it ended, so that a contract without one is changed by a form again. */
export class KnowClaimsOneByOne extends Migration {
  override up() {
    this.addSql(`create table "contract_claim" ("claim_id" uuid not null, "contract_id" uuid not null, "ended" boolean not null,
      primary key ("claim_id"));`);
    this.addSql(`create index "contract_claim_open" on "contract_claim" ("contract_id") where not ended;`);
  }
}
