import type { Context } from '@trousseau/service/definition';
import { loadMany } from '@trousseau/service/load-by-id';
import { ringSpaceIdsOf } from '@trousseau/service/viewer';

/** What a space guarantees: contracts that live, and the rents of those that are validated. */
interface Guarantees {
  liveContractCount: number;
  guaranteedRentCents: number;
}

const GUARANTEES = {};
const NOTHING: Guarantees = { liveContractCount: 0, guaranteedRentCents: 0 };

/** D-ACC-04. The figures of one space of the viewer's ring, every space of a request in one statement (A7). Null: not on the ring. */
export async function guaranteesOf(context: Context, spaceId: string): Promise<Guarantees | null> {
  if (!ringSpaceIdsOf(context.viewer, [spaceId]).includes(spaceId)) return null;
  const [found] = await loadMany<Guarantees>(context, GUARANTEES, spaceId, async (spaceIds) => {
    const rows = await context.em.execute<{ space_id: string; live: string; rent: string }[]>(
      `select landlord_space_id as space_id, count(*) as live,
         coalesce(sum(rent_cents + charges_cents) filter (where status in ('VALIDATED', 'IN_FORCE')), 0) as rent
       from surety_contract where landlord_space_id in (${spaceIds.map(() => '?').join(', ')})
         and status in ('GENERATED', 'VALIDATED', 'IN_FORCE', 'TENANT_LEFT') group by 1`,
      [...spaceIds],
    );
    return new Map(
      rows.map(({ space_id, live, rent }) => [
        space_id,
        [{ liveContractCount: Number(live), guaranteedRentCents: Number(rent) }],
      ]),
    );
  });
  return found ?? NOTHING;
}
