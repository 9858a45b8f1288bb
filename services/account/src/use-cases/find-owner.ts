import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { Identity } from '../entities/identity.ts';
import { Membership } from '../entities/membership.ts';
import { Space } from '../entities/space.ts';

/** A person and the space they own. */
export interface Owner {
  identity: Identity;
  space: Space;
}

/** `toMove`: person and space stay locked until the end of the transaction, as whoever publishes about them needs. */
type How = 'toRead' | 'toMove';

/** A former address is reserved for a while, and nobody's login. */
const LOGIN = `select i.* from reserved_email r join identity i on i.id = r.identity_id and i.email = r.email
  where r.email = ?`;
const PERSON = 'select i.* from identity i where i.id = ?';
/** A space that is closed and still to be erased comes last: whoever has another one signs in there. */
const FIRST_SPACE = `select s.* from membership m join space s on s.id = m.space_id where m.identity_id = ?
  order by s.status = 'CLOSED', m.joined_at, m.space_id limit 1`;

/** Finds who signs in with an address, and their first space. Null: nobody. */
export const findOwner = (em: SqlEntityManager, email: string, how: How = 'toRead'): Promise<Owner | null> =>
  find(em, LOGIN, email, how);

/** Finds a person and their first space. Null: nobody. */
export const findOwnerOfIdentity = (
  em: SqlEntityManager,
  identityId: string,
  how: How = 'toRead',
): Promise<Owner | null> => find(em, PERSON, identityId, how);

/** One statement for each of the two: every sign-in begins here. */
async function find(em: SqlEntityManager, person: string, key: string, how: How): Promise<Owner | null> {
  const locked = (table: string) => (how === 'toMove' ? ` for update of ${table}` : '');
  // First the person, then the space: everybody who takes both takes them in this order.
  const [identity] = await em.execute<object[]>(person + locked('i'), [key]);
  if (!identity) return null;
  const found = em.map(Identity, identity);
  const [space] = await em.execute<object[]>(FIRST_SPACE + locked('s'), [found.id]);
  return space ? { identity: found, space: em.map(Space, space) } : null;
}

/** Finds the person who owns a space. Null: the space does not exist. */
export async function findOwnerOfSpace(em: SqlEntityManager, spaceId: string): Promise<Owner | null> {
  const space = await em.findOne(Space, { id: spaceId });
  const membership =
    space && (await em.findOne(Membership, { spaceId, position: 'OWNER' }, { orderBy: { joinedAt: 'asc' } }));
  const identity = membership && (await em.findOne(Identity, { id: membership.identityId }));
  return identity && space ? { identity, space } : null;
}
