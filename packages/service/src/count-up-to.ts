import type { EntityName, FilterQuery, OrderDefinition } from '@mikro-orm/core';
import { raw } from '@mikro-orm/core';
import type { Context } from './definition.ts';

/** Rows are counted as far as this; a list with more says one more. */
export const MOST_COUNTED = 1000;

/** How many rows there are, at most one more than are counted; in order, so that the index is read and left at the bound. */
export async function countUpTo<Entity extends object>(
  { em }: Context,
  entity: EntityName<Entity>,
  visible: FilterQuery<Entity>,
  orderBy: OrderDefinition<Entity>,
): Promise<number> {
  const reached = em.createQueryBuilder(entity, 'counted').select(raw('1'));
  reached
    .where(visible as never)
    .orderBy(orderBy as never)
    .limit(MOST_COUNTED + 1);
  const [row] = await em.execute<[{ count: string }]>(
    `select count(*) as count from (${reached.getQuery()}) as reached`,
    reached.getParams() as unknown[],
  );
  return Number(row.count);
}
