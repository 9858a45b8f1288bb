import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { Identity } from '../entities/identity.ts';
import type { Membership } from '../entities/membership.ts';
import { SecondFactor } from '../entities/second-factor.ts';
import { Space } from '../entities/space.ts';
import type { Owner } from './find-owner.ts';

/** Whom an address lets in: the person, their first space, what they may do in it, and their second factor, null for none. */
export interface Login extends Owner {
  readonly position: Membership['position'];
  readonly factor: SecondFactor | null;
}

/** A person as whole rows; a space that is closed and still to be erased comes last, as in `find-owner.ts`. */
const LOGIN = `select to_jsonb(i) as identity, to_jsonb(s) as space, way.position, to_jsonb(f) as factor
  from reserved_email r join identity i on i.id = r.identity_id and i.email = r.email
  cross join lateral (select m.space_id, m.position from membership m join space s on s.id = m.space_id
    where m.identity_id = i.id order by s.status = 'CLOSED', m.joined_at, m.space_id limit 1) way
  join space s on s.id = way.space_id
  left join second_factor f on f.identity_id = i.id and f.confirmed_at is not null
  where r.email = ?`;

interface Row {
  identity: object;
  space: object;
  position: Membership['position'];
  factor: object | null;
}

/** S05. Finds whom an address lets in, in the one statement that every sign-in costs before its hash. Null: nobody. */
export async function findLogin(em: SqlEntityManager, email: string): Promise<Login | null> {
  const [row] = await em.execute<Row[]>(LOGIN, [email]);
  if (!row) return null;
  const { identity, space, position, factor } = row;
  return {
    ...{ identity: em.map(Identity, identity), space: em.map(Space, space), position },
    factor: factor && em.map(SecondFactor, factor),
  };
}
