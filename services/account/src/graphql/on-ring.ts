import type { Context } from '@trousseau/service/definition';
import { Space } from '../entities/space.ts';
import { type Access, accessesOf, accessTo } from '../use-cases/access.ts';

/** The space a verdict names, when it is on the ring of who asks; else null. Also when they act in another one. */
export async function spaceOnRing({ em, viewer, today }: Context, spaceId: string | null): Promise<Space | null> {
  if (viewer.kind !== 'PERSON' || spaceId === null) return null;
  const access = await accessTo(em, viewer.identityId, spaceId, today);
  return access && em.findOne(Space, { id: spaceId });
}

/** What who asks may do in each space of their ring, read once a request. */
export function accessesOnRing({ em, viewer, today, loaders }: Context): Promise<Map<string, Access>> {
  if (viewer.kind !== 'PERSON') return Promise.resolve(new Map());
  const known = loaders.get(accessesOnRing) as Promise<Map<string, Access>> | undefined;
  const accesses = known ?? accessesOf(em, viewer.identityId, today);
  loaders.set(accessesOnRing, accesses);
  return accesses;
}
