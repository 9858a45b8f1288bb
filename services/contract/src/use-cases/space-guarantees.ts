import type { Context } from '@trousseau/service/definition';
import { loadMany } from '@trousseau/service/load-by-id';
import { ringSpaceIdsOf } from '@trousseau/service/viewer';
import { SpaceGuarantees } from '../entities/space-guarantees.ts';

const GUARANTEES = {};
const NOTHING = { liveContractCount: 0, guaranteedRentCents: 0 };

/** D-ACC-04. The figures of one space of the viewer's ring, every space of a request in one statement (A7). Null: not on the ring. */
export async function guaranteesOf(context: Context, spaceId: string) {
  if (!ringSpaceIdsOf(context.viewer, [spaceId]).includes(spaceId)) return null;
  const [found] = await loadMany(context, GUARANTEES, spaceId, async (spaceIds) => {
    const kept = await context.em.find(SpaceGuarantees, { landlordSpaceId: { $in: [...spaceIds] } });
    return new Map(kept.map((figures) => [figures.landlordSpaceId, [figures]]));
  });
  return found ?? NOTHING;
}
