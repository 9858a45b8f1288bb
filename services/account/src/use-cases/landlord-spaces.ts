import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { Temporal } from 'temporal-polyfill';
import { Space } from '../entities/space.ts';
import { accessesOf } from './access.ts';

/** D-ACC-04. The ids of the open landlord's spaces somebody may act in on a day; none once the login is gone. */
export async function landlordSpacesOf(
  em: SqlEntityManager,
  identityId: string,
  today: Temporal.PlainDate,
): Promise<string[]> {
  const accesses = await accessesOf(em, identityId, today);
  const open = await em.find(Space, { id: { $in: [...accesses.keys()] }, role: 'LANDLORD', status: 'ACTIVE' });
  return open.map(({ id }) => id).sort();
}
