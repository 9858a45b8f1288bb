import type { EntityName, FilterQuery, OrderDefinition } from '@mikro-orm/core';
import { countUpTo } from './count-up-to.ts';
import type { Context } from './definition.ts';
import { badInput } from './refusal.ts';

/** One page of a bounded list (A7). */
export interface Page<Node> {
  nodes: Node[];
  totalCount: number;
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
}

/** Most rows one page may hold (S38). */
export const MOST_PER_PAGE = 100;

/**
 * Reads one page. The cursor is the position of the last row, opaque to callers; `orderBy` must be total
 * (end it with the id). `visible` null means that this viewer sees none. `bounded` for a list that may hold millions: its rows are
 * counted to the bound, and a list with more says one more.
 */
export async function connection<Entity extends object>(
  context: Context,
  entity: EntityName<Entity>,
  visible: FilterQuery<Entity> | null,
  page: { first: number; after?: string | null | undefined },
  orderBy: OrderDefinition<Entity>,
  { bounded = false }: { bounded?: boolean } = {},
): Promise<Page<Entity>> {
  const { first, offset } = pageOf(page);
  if (visible === null) return { nodes: [], totalCount: 0, pageInfo: { hasNextPage: false, endCursor: null } };
  const rows = (await context.em.find(
    entity,
    visible as never,
    { orderBy, limit: first + 1, offset } as never,
  )) as Entity[];
  const nodes = rows.slice(0, first);
  const end = offset + nodes.length;
  return {
    nodes,
    totalCount: bounded
      ? await countUpTo(context, entity, visible, orderBy)
      : await context.em.count(entity, visible as never),
    pageInfo: {
      hasNextPage: rows.length > first,
      endCursor: nodes.length === 0 ? null : Buffer.from(`o:${end}`).toString('base64url'),
    },
  };
}

/** Checks `first` and `after`; refuses a page without bound. */
export function pageOf({ first, after }: { first: number; after?: string | null | undefined }) {
  if (!Number.isInteger(first) || first < 1 || first > MOST_PER_PAGE)
    throw badInput(`Demandez entre 1 et ${MOST_PER_PAGE} éléments à la fois.`);
  if (!after) return { first, offset: 0 };
  const offset = Number(/^o:(\d{1,9})$/.exec(Buffer.from(after, 'base64url').toString())?.[1] ?? Number.NaN);
  if (!Number.isInteger(offset)) throw badInput('Le repère de page n’est pas valable. Revenez au début de la liste.');
  return { first, offset };
}
