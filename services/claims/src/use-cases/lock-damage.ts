import type { FilterQuery } from '@mikro-orm/core';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { Context } from '@trousseau/service/definition';
import { invalidState, notFound } from '@trousseau/service/refusal';
import { validate } from 'uuid';
import { DegradationClaim } from '../entities/degradation-claim.ts';
import { damageVisibleTo } from '../entities/visible-to.ts';
import { lockLease } from './lock-lease.ts';

/** Loads one of the viewer’s damage claims under the lock of its lease, as every write about a contract does. */
export async function lockDamage(em: SqlEntityManager, context: Context, claimId: string) {
  const visible = damageVisibleTo(context.viewer);
  if (visible === null || !validate(claimId)) throw notFound();
  const found = await em.findOne(DegradationClaim, {
    $and: [{ id: claimId }, visible],
  } as FilterQuery<DegradationClaim>);
  if (!found) throw notFound();
  const lease = await lockLease(em, context, found.lease.id);
  const claim = await em.findOneOrFail(DegradationClaim, { id: claimId }, { refresh: true });
  return { lease, claim };
}

/** The refusal of an act that the file is not, or no longer, open to. */
export const damageMoved = () =>
  invalidState('Ce dossier a changé entre-temps\u00a0: rechargez la page pour voir où il en est.');
