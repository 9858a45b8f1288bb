import type { EntityName, FilterQuery, OrderDefinition } from '@mikro-orm/core';
import { raw } from '@mikro-orm/core';
import { Temporal } from 'temporal-polyfill';
import { validate } from 'uuid';
import { type Page, pageOf } from './connection.ts';
import { countUpTo, MOST_COUNTED } from './count-up-to.ts';
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

/**
 * Where rows are looked for: an id that the index begins with, and the ones that count. What each holds is read apart and no further than the
 * page, so that fifty cost fifty short reads, however many rows they hold together.
 */
export interface KeysetParts<Entity> {
  of: keyof Entity & string;
  ids: readonly string[];
}

/** What else is known of a list. */
export interface KeysetOptions<Entity> {
  newestFirst?: boolean;
  parts?: KeysetParts<Entity>;
  /** How many rows there are, counted to the bound, for whom finding them has told. */
  count?: number | undefined;
}

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
  { newestFirst = false, parts, count }: KeysetOptions<Entity> = {},
): Promise<Page<Entity>> {
  const { first } = pageOf({ first: page.first });
  const way = newestFirst ? 'desc' : 'asc';
  if (visible === null) return { nodes: [], totalCount: 0, pageInfo: { hasNextPage: false, endCursor: null } };
  const begun = page.after ? { $and: [visible, behind(context, entity, page.after, order, way)] } : visible;
  const orderBy = Object.fromEntries(order.map(([property]) => [property, way])) as OrderDefinition<Entity>;
  const read: Read<Entity> = { entity, visible: begun as FilterQuery<Entity>, orderBy, limit: first + 1 };
  const asked = parts ? inParts(context, read, parts) : read.visible;
  const rows = (await context.em.find(entity, asked as never, { orderBy, limit: read.limit } as never)) as Entity[];
  const nodes = rows.slice(0, first);
  const last = nodes.at(-1);
  const all = parts ? inParts(context, { ...read, visible, limit: MOST_COUNTED + 1 }, parts) : visible;
  return {
    nodes,
    totalCount: count ?? (await countUpTo(context, entity, all, orderBy)),
    pageInfo: { hasNextPage: rows.length > first, endCursor: last ? cursorOf(last, order) : null },
  };
}

interface Read<Entity> {
  entity: EntityName<Entity>;
  visible: FilterQuery<Entity>;
  orderBy: OrderDefinition<Entity>;
  limit: number;
}

/** The rows of a read that are in one of the parts, of each no more than its limit. */
function inParts<Entity extends object>(
  { em }: Context,
  { entity, visible, orderBy, limit }: Read<Entity>,
  { of, ids }: KeysetParts<Entity>,
): FilterQuery<Entity> {
  const ofPart = { [raw(`"${columnOf(em, entity, of)}" = part.id`)]: [] };
  const read = em.createQueryBuilder(entity, 'of_part').select(raw('of_part.id'));
  read
    .where({ $and: [visible, ofPart] } as never)
    .orderBy(orderBy as never)
    .limit(limit);
  const found = (alias: string) =>
    `${alias}.id in (select found.id from unnest(?::uuid[]) as part (id), lateral (${read.getQuery()}) as found)`;
  return { [raw(found, [`{${ids.join(',')}}`, ...read.getParams()])]: [] } as FilterQuery<Entity>;
}

const columnOf = <Entity>(em: Context['em'], entity: EntityName<Entity>, property: string) =>
  em.getMetadata().get(entity as EntityName<object>).properties[property as never]?.['fieldNames'][0];

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
  const columns = order.map(([property]) => `"${columnOf(em, entity, property)}"`);
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
