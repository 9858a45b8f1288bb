import type { EntityName, FilterQuery, OrderDefinition } from '@mikro-orm/core';
import { raw } from '@mikro-orm/core';
import { Temporal } from 'temporal-polyfill';
import { validate } from 'uuid';
import { type Page, pageOf } from './connection.ts';
import type { Context } from './definition.ts';
import { badInput } from './refusal.ts';

/** What a place in a queue is made of: a column, and how its value is read from a cursor; throws what is none. */
export type KeysetColumn<Entity> = readonly [property: keyof Entity & string, read: (text: string) => unknown];

/** A day, an instant and an id, as a cursor holds them. */
export const readDay = (text: string) => Temporal.PlainDate.from(text).toString();
export const readInstant = (text: string) => Temporal.Instant.from(text).toString();
export function readId(text: string): string {
  if (!validate(text)) throw new RangeError('No id.');
  return text;
}

/** Rows are counted as far as this; a list with more says one more. */
const MOST_COUNTED = 1000;

/**
 * Reads one page of a list that may hold millions: the page begins after the values of the last row, not after so many rows, and rows are
 * counted to a bound, so that what it costs does not depend on how many there are. `order` must be total (end it with the id) and be an
 * index's, read from its beginning or, `newestFirst`, from its end; its columns are never null in the rows that `visible` lets through.
 * `visible` null: this viewer sees none.
 */
export async function keysetConnection<Entity extends object>(
  context: Context,
  entity: EntityName<Entity>,
  visible: FilterQuery<Entity> | null,
  page: { first: number; after?: string | null | undefined },
  order: readonly KeysetColumn<Entity>[],
  newestFirst = false,
): Promise<Page<Entity>> {
  const { first } = pageOf({ first: page.first });
  const way = newestFirst ? 'desc' : 'asc';
  if (visible === null) return { nodes: [], totalCount: 0, pageInfo: { hasNextPage: false, endCursor: null } };
  const begun = page.after ? { $and: [visible, behind(context, entity, page.after, order, way)] } : visible;
  const orderBy = Object.fromEntries(order.map(([property]) => [property, way])) as OrderDefinition<Entity>;
  const rows = (await context.em.find(entity, begun as never, { orderBy, limit: first + 1 } as never)) as Entity[];
  const nodes = rows.slice(0, first);
  const last = nodes.at(-1);
  return {
    nodes,
    totalCount: await countUpTo(context, entity, visible, orderBy),
    pageInfo: { hasNextPage: rows.length > first, endCursor: last ? cursorOf(last, order) : null },
  };
}

function cursorOf<Entity>(row: Entity, order: readonly KeysetColumn<Entity>[]): string {
  return Buffer.from(JSON.stringify(order.map(([property]) => String(row[property])))).toString('base64url');
}

/** Compared as one row, which an index answers by going straight to the place. */
function behind<Entity>(
  { em }: Context,
  entity: EntityName<Entity>,
  after: string,
  order: readonly KeysetColumn<Entity>[],
  way: 'asc' | 'desc',
) {
  const { properties } = em.getMetadata().get(entity as EntityName<object>);
  const columns = order.map(([property]) => `"${properties[property as never]?.['fieldNames'][0]}"`);
  const place = `(${columns.join(', ')}) ${way === 'asc' ? '>' : '<'} (${columns.map(() => '?').join(', ')})`;
  return { [raw(place, readCursor(after, order))]: [] };
}

function readCursor<Entity>(after: string, order: readonly KeysetColumn<Entity>[]): unknown[] {
  try {
    const texts = JSON.parse(Buffer.from(after, 'base64url').toString()) as unknown[];
    return order.map(([, read], index) => read(String(texts[index])));
  } catch {
    throw badInput('Le repère de page n’est pas valable. Revenez au début de la liste.');
  }
}

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
