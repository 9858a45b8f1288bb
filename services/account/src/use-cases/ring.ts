import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { Membership } from '../entities/membership.ts';
import { Space } from '../entities/space.ts';

/** Spaces one ring holds at most: more is a letting agent, who acts under mandates. */
export const MOST_SPACES = 100;

/** D-ACC-04. Every space a person may act in, oldest first. */
export async function ringOf(em: SqlEntityManager, identityId: string): Promise<Space[]> {
  const memberships = await em.find(Membership, { identityId }, { limit: MOST_SPACES });
  const ids = memberships.map(({ spaceId }) => spaceId);
  return em.find(Space, { id: { $in: ids } }, { orderBy: { createdAt: 'asc', id: 'asc' } });
}
