import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { notFound } from '@trousseau/service/refusal';
import { validate } from 'uuid';
import { DamageDocument } from '../entities/damage-document.ts';
import { DamageItem } from '../entities/damage-item.ts';
import type { DegradationClaim } from '../entities/degradation-claim.ts';
import type { DamageStatement } from './read-damage.ts';

/** The repairs of a file, in the order they were written. */
export const damageItemsOf = (em: SqlEntityManager, claim: DegradationClaim): Promise<DamageItem[]> =>
  em.find(DamageItem, { claim }, { orderBy: { position: 'asc' }, refresh: true });

/**
 * Makes the repairs of a file those of a statement: known ones are changed, others added, those left out removed. Papers of a
 * removed repair stay in the file. An id that belongs to another file does not exist.
 */
export async function keepDamageItems(em: SqlEntityManager, claim: DegradationClaim, { items }: DamageStatement) {
  const known = new Map((await damageItemsOf(em, claim)).map((item) => [item.id, item]));
  const fresh = items.filter(({ id }) => !known.has(id));
  if (!fresh.every(({ id }) => validate(id))) throw notFound();
  const taken = await em.count(DamageItem, { id: { $in: fresh.map(({ id }) => id) } });
  if (taken > 0 || new Set(items.map(({ id }) => id)).size < items.length) throw notFound();
  items.forEach(({ id, ...facts }, position) => {
    const kept = known.get(id);
    const line = { ...facts, room: facts.room.trim(), words: facts.words.trim(), position };
    if (kept) em.assign(kept, line);
    else em.persist(em.create(DamageItem, { id, claim, ...line }));
    known.delete(id);
  });
  const removed = [...known.keys()];
  await em.nativeUpdate(DamageDocument, { item: { $in: removed } }, { item: null });
  for (const item of known.values()) em.remove(item);
  await em.flush();
}
