import type { EntityName, FilterQuery } from '@mikro-orm/core';
import DataLoader from 'dataloader';
import { validate } from 'uuid';
import type { Context } from './definition.ts';

/**
 * Loads one row by id inside what the viewer may see, all ids of a request in one statement (A7).
 * `visible` null means that this viewer sees none: the answer is null without asking the database.
 */
export async function loadById<Entity extends { id: string }>(
  context: Context,
  entity: EntityName<Entity>,
  id: string | null | undefined,
  visible: FilterQuery<Entity> | null,
): Promise<Entity | null> {
  if (!id || visible === null || !validate(id)) return null;
  let loader = context.loaders.get(entity) as DataLoader<string, Entity | null> | undefined;
  if (!loader) {
    loader = new DataLoader(async (ids) => {
      const filter = { $and: [{ id: { $in: [...ids] } }, visible] } as FilterQuery<Entity>;
      const rows = new Map((await context.em.find(entity, filter)).map((row) => [(row as Entity).id, row as Entity]));
      return ids.map((one) => rows.get(one) ?? null);
    });
    context.loaders.set(entity, loader);
  }
  return loader.load(id);
}

/** Loads several children per parent in one statement: `fetch` gets every parent id of the request at once. */
export function loadMany<Child>(
  context: Context,
  key: object,
  parentId: string,
  fetch: (parentIds: readonly string[]) => Promise<Map<string, Child[]>>,
): Promise<Child[]> {
  let loader = context.loaders.get(key) as DataLoader<string, Child[]> | undefined;
  if (!loader) {
    loader = new DataLoader(async (ids) => {
      const children = await fetch(ids);
      return ids.map((id) => children.get(id) ?? []);
    });
    context.loaders.set(key, loader);
  }
  return loader.load(parentId);
}
