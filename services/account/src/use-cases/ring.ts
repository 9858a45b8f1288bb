import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { Temporal } from 'temporal-polyfill';
import { Space } from '../entities/space.ts';
import { accessesOf } from './access.ts';

/** D-ACC-04. Every space a person may act in on a day, oldest first. */
export async function ringOf(em: SqlEntityManager, identityId: string, today: Temporal.PlainDate): Promise<Space[]> {
  const accesses = await accessesOf(em, identityId, today);
  return em.find(Space, { id: { $in: [...accesses.keys()] } }, { orderBy: { createdAt: 'asc', id: 'asc' } });
}
