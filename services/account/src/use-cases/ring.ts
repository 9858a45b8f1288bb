import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { Temporal } from 'temporal-polyfill';
import { Space } from '../entities/space.ts';
import { type Access, accessesOf } from './access.ts';

/** D-ACC-04. Every space a person may act in on a day, oldest first. */
export async function ringOf(em: SqlEntityManager, identityId: string, today: Temporal.PlainDate): Promise<Space[]> {
  return spacesOf(em, await accessesOf(em, identityId, today));
}

/** The spaces of accesses already read, oldest first. */
export function spacesOf(em: SqlEntityManager, accesses: Map<string, Access>): Promise<Space[]> {
  return em.find(Space, { id: { $in: [...accesses.keys()] } }, { orderBy: { createdAt: 'asc', id: 'asc' } });
}
