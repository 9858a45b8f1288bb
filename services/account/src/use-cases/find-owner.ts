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

/**
 * Finds who signs in with an address, and their first space. Null: nobody.
 * @param how `toMove`: the space stays locked until the end of the transaction, as whoever publishes about it needs
 */
export async function findOwner(
  em: SqlEntityManager,
  email: string,
  how: 'toRead' | 'toMove' = 'toRead',
): Promise<Owner | null> {
  const reserved = await em.findOne(ReservedEmail, { email });
  const identity = reserved && (await em.findOne(Identity, { id: reserved.identityId }));
  if (!identity) return null;
  const membership = await em.findOne(
    Membership,
    { identityId: identity.id },
    { orderBy: { joinedAt: 'asc', spaceId: 'asc' } },
  );
  const lock = how === 'toMove' ? { lockMode: LockMode.PESSIMISTIC_WRITE } : {};
  const space = membership && (await em.findOne(Space, { id: membership.spaceId }, lock));
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
