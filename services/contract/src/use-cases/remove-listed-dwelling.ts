import type { Context } from '@trousseau/service/definition';
import { once } from '@trousseau/service/operations';
import { notFound } from '@trousseau/service/refusal';
import { validate } from 'uuid';
import { ListedDwelling } from '../entities/listed-dwelling.ts';
import { ownDwellings } from '../entities/visible-to.ts';

/** Takes a dwelling out of the landlord’s book: sold, or listed by mistake. Its contracts stay as they are. */
export async function removeListedDwelling(context: Context, input: { operationId: string; dwellingId: string }) {
  const own = ownDwellings(context.viewer);
  if (!own || !validate(input.dwellingId)) throw notFound();
  return once(context, 'removeListedDwelling', input.operationId, input, async (em) => {
    const removed = await em.nativeDelete(ListedDwelling, { id: input.dwellingId, ...own });
    if (removed === 0) throw notFound();
    return { kind: 'ListedDwellingRemoved' as const, dwellingId: input.dwellingId };
  });
}
