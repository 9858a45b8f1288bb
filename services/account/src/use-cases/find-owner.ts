import { LockMode } from '@mikro-orm/core';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { Identity } from '../entities/identity.ts';
import { Membership } from '../entities/membership.ts';
import { ReservedEmail } from '../entities/reserved-email.ts';
import { Space } from '../entities/space.ts';

/** A person and the space they own. */
export interface Owner {
  identity: Identity;
  space: Space;
}

/** `toMove`: person and space stay locked until the end of the transaction, as whoever publishes about them needs. */
type How = 'toRead' | 'toMove';

/** Finds who signs in with an address, and their first space. Null: nobody. */
export async function findOwner(em: SqlEntityManager, email: string, how: How = 'toRead'): Promise<Owner | null> {
  const reserved = await em.findOne(ReservedEmail, { email });
  const owner = reserved && (await findOwnerOfIdentity(em, reserved.identityId, how));
  // A former address is reserved for a while, and nobody's login.
  return owner?.identity.email === email ? owner : null;
}

/** A space that is closed and still to be erased comes last: whoever has another one signs in there. */
const FIRST_SPACE = `select m.space_id from membership m join space s on s.id = m.space_id where m.identity_id = ?
  order by s.status = 'CLOSED', m.joined_at, m.space_id limit 1`;

/** Finds a person and their first space. Null: nobody. */
export async function findOwnerOfIdentity(
  em: SqlEntityManager,
  identityId: string,
  how: How = 'toRead',
): Promise<Owner | null> {
  const lock = how === 'toMove' ? { lockMode: LockMode.PESSIMISTIC_WRITE } : {};
  // First the person, then the space: everybody who takes both takes them in this order.
  const identity = await em.findOne(Identity, { id: identityId }, lock);
  if (!identity) return null;
  const [first] = await em.execute<{ space_id: string }[]>(FIRST_SPACE, [identityId]);
  const space = first && (await em.findOne(Space, { id: first.space_id }, lock));
  return space ? { identity, space } : null;
}

/** Finds the person who owns a space. Null: the space does not exist. */
export async function findOwnerOfSpace(em: SqlEntityManager, spaceId: string): Promise<Owner | null> {
  const space = await em.findOne(Space, { id: spaceId });
  const membership =
    space && (await em.findOne(Membership, { spaceId, position: 'OWNER' }, { orderBy: { joinedAt: 'asc' } }));
  const identity = membership && (await em.findOne(Identity, { id: membership.identityId }));
  return identity && space ? { identity, space } : null;
}
