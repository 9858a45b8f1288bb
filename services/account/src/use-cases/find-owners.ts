import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { Identity } from '../entities/identity.ts';
import { Membership } from '../entities/membership.ts';

/** Owners one space is told about at most. */
const MOST_OWNERS = 100;

/** Everybody who owns a space: who must know when its money goes elsewhere. */
export async function findOwners(em: SqlEntityManager, spaceId: string): Promise<Identity[]> {
  const memberships = await em.find(Membership, { spaceId, position: 'OWNER' }, { limit: MOST_OWNERS });
  return em.find(Identity, { id: { $in: memberships.map(({ identityId }) => identityId) } });
}
