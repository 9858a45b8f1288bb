import { Migration } from '@mikro-orm/migrations';

/** What a contract counts for in the figures of its landlord: as one that lives, and by its rent once it is validated. */
const COUNTED = `landlord_space_id, (status in ('GENERATED', 'VALIDATED', 'IN_FORCE', 'TENANT_LEFT'))::int as live,
  case when status in ('VALIDATED', 'IN_FORCE') then rent_cents + charges_cents else 0 end as rent`;

/** A landlord with ten thousand contracts reads figures that are kept, and what is to be done from an index, instead of counting. */
export class TallyGuarantees extends Migration {
  override up() {
    this.addSql(`create table "space_guarantees" ("landlord_space_id" uuid not null, "live_contract_count" int not null,
      "guaranteed_rent_cents" bigint not null, primary key ("landlord_space_id"));`);
    this.addSql(`insert into "space_guarantees" select landlord_space_id, sum(live), sum(rent)
      from (select ${COUNTED} from surety_contract) as counted group by 1;`);
    for (const [event, changed] of Object.entries(CHANGED)) this.tally(event, changed);
    this.addSql(`create index "surety_contract_to_do" on "surety_contract" ("landlord_space_id", "planned_signature_on", "id")
      where status in ('GENERATED', 'VALIDATED') and signed_on is null;`);
    this.addSql(
      `create index "surety_contract_left" on "surety_contract" ("landlord_space_id", "id") where status = 'TENANT_LEFT';`,
    );
  }

  /** Once a statement, spaces in order so that two statements never wait for one another; a change that changes no figure writes none. */
  private tally(event: string, { transition, counted }: (typeof CHANGED)[keyof typeof CHANGED]) {
    this.addSql(`create function tally_guarantees_on_${event}() returns trigger language plpgsql as $$
      begin
        insert into space_guarantees as kept select landlord_space_id, sum(live), sum(rent) from (${counted}) as changed
          group by 1 having sum(live) <> 0 or sum(rent) <> 0 order by 1
          on conflict (landlord_space_id) do update set live_contract_count = kept.live_contract_count + excluded.live_contract_count,
            guaranteed_rent_cents = kept.guaranteed_rent_cents + excluded.guaranteed_rent_cents;
        return null;
      end $$;`);
    this.addSql(`create trigger tally_guarantees_on_${event} after ${event} on surety_contract referencing ${transition}
      for each statement execute function tally_guarantees_on_${event}();`);
  }
}

const ADDED = `select ${COUNTED} from added`;
const REMOVED = `select landlord_space_id, -live, -rent from (select ${COUNTED} from removed) as gone`;

const CHANGED = {
  insert: { transition: 'new table as added', counted: ADDED },
  update: { transition: 'old table as removed new table as added', counted: `${ADDED} union all ${REMOVED}` },
  delete: { transition: 'old table as removed', counted: REMOVED },
} as const;
