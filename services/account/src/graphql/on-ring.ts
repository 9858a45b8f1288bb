import type { Context } from '@trousseau/service/definition';
import { Membership } from '../entities/membership.ts';
import { Space } from '../entities/space.ts';

/** The space a verdict names, when it is on the ring of who asks; else null. Also when they act in another one. */
export async function spaceOnRing({ em, viewer }: Context, spaceId: string | null): Promise<Space | null> {
  if (viewer.kind !== 'PERSON' || spaceId === null) return null;
  const member = await em.findOne(Membership, { identityId: viewer.identityId, spaceId });
  return member && em.findOne(Space, { id: spaceId });
}
