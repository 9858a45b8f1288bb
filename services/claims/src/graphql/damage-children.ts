import type { FilterQuery } from '@mikro-orm/core';
import type { Context } from '@trousseau/service/definition';
import { loadById, loadMany } from '@trousseau/service/load-by-id';
import { validate } from 'uuid';
import { DamageDecision } from '../entities/damage-decision.ts';
import { DamageDocument } from '../entities/damage-document.ts';
import { DamageItem } from '../entities/damage-item.ts';
import { DegradationClaim } from '../entities/degradation-claim.ts';
import type { GuaranteedLease } from '../entities/guaranteed-lease.ts';
import { damageVisibleTo } from '../entities/visible-to.ts';
import { leaseById } from './children.ts';

// Every parent of a request is asked for at once, so that the number of statements does not depend on the number of rows (A7).
const [CLAIMS, ITEMS, DOCUMENTS, DECISIONS] = [{}, {}, {}, {}];

/** A damage claim of the viewer. */
export const damageById = (context: Context, id: string) =>
  loadById(context, DegradationClaim, validate(id) ? id : null, damageVisibleTo(context.viewer));

/** The latest damage claim of a contract, if the viewer may see it. */
export const damageOf = async (context: Context, contractId: string): Promise<DegradationClaim | null> => {
  const [latest] = await loadMany(context, CLAIMS, contractId, async (ids) => {
    const visible = damageVisibleTo(context.viewer);
    if (visible === null) return new Map<string, DegradationClaim[]>();
    const filter = { $and: [{ lease: { id: { $in: [...ids] } } }, visible] } as FilterQuery<DegradationClaim>;
    const claims = await context.em.find(DegradationClaim, filter, { orderBy: { declaredAt: 'desc' } });
    return Map.groupBy(claims, ({ lease }) => lease.id);
  });
  return latest ?? null;
};

/** The repairs of a file, in the order they were written. */
export const itemsOf = (context: Context, claimId: string): Promise<DamageItem[]> =>
  loadMany(context, ITEMS, claimId, async (ids) =>
    Map.groupBy(
      await context.em.find(DamageItem, { claim: { $in: [...ids] } }, { orderBy: { position: 'asc' } }),
      ({ claim }) => claim.id,
    ),
  );

/** The papers of a file, in the order they came. */
export const damageDocumentsOf = (context: Context, claimId: string): Promise<DamageDocument[]> =>
  loadMany(context, DOCUMENTS, claimId, async (ids) =>
    Map.groupBy(
      await context.em.find(
        DamageDocument,
        { claim: { $in: [...ids] } },
        { orderBy: { receivedAt: 'asc', id: 'asc' } },
      ),
      ({ claim }) => claim.id,
    ),
  );

/** What officers answered to a file, newest first. */
export const damageDecisionsOf = (context: Context, claimId: string): Promise<DamageDecision[]> =>
  loadMany(context, DECISIONS, claimId, async (ids) =>
    Map.groupBy(
      await context.em.find(DamageDecision, { claim: { $in: [...ids] } }, { orderBy: { id: 'desc' } }),
      ({ claim }) => claim.id,
    ),
  );

/** The lease of a damage claim the viewer may see. */
export async function leaseOfDamage(context: Context, claim: DegradationClaim): Promise<GuaranteedLease> {
  const lease = await leaseById(context, claim.lease.id);
  if (!lease) throw new Error(`The lease of the damage claim ${claim.id} is out of sight.`);
  return lease;
}
