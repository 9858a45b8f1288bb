import { LockMode } from '@mikro-orm/core';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { Context } from '@trousseau/service/definition';
import { invalidState, notFound } from '@trousseau/service/refusal';
import { validate } from 'uuid';
import { GuaranteedLease } from '../entities/guaranteed-lease.ts';
import { UnpaidClaim } from '../entities/unpaid-claim.ts';
import { leasesVisibleTo } from '../entities/visible-to.ts';

/** Statuses in which a claim is over and a new one may begin. */
const OVER = ['REFUSED', 'CLOSED'] as const;

/**
 * Loads one of the viewer's leases and holds it until the end of the transaction: every write about a contract passes here,
 * so that two of them are one after the other (F12). Someone else's does not exist.
 */
export async function lockLease(em: SqlEntityManager, context: Context, contractId: string): Promise<GuaranteedLease> {
  const visible = leasesVisibleTo(context.viewer);
  if (visible === null || !validate(contractId)) throw notFound();
  return lockOne(em, { $and: [{ id: contractId }, visible] });
}

/** The lease and the claim, held together; the claim of someone else does not exist. */
export async function lockClaim(em: SqlEntityManager, context: Context, claimId: string) {
  const visible = leasesVisibleTo(context.viewer);
  if (visible === null || !validate(claimId)) throw notFound();
  const found = await em.findOne(UnpaidClaim, { $and: [{ id: claimId }, { lease: visible }] }, { fields: ['lease'] });
  if (!found) throw notFound();
  const lease = await lockOne(em, { id: found.lease.id });
  const claim = await em.findOneOrFail(UnpaidClaim, { id: claimId }, { refresh: true });
  return { lease, claim };
}

/** A contract that was cancelled or found void guarantees nothing any more. */
export const isOver = ({ status }: Pick<GuaranteedLease, 'status'>): boolean =>
  status === 'CANCELLED' || status === 'VOID';

/** Stops an act on a contract that guarantees nothing any more. */
export function requireInForce(lease: GuaranteedLease): void {
  if (isOver(lease))
    throw invalidState('Ce contrat de cautionnement n’est plus en vigueur\u00a0: il ne peut plus être appelé.');
}

/** The claim that is not over, if any; read it under the lock of its lease. */
export const openClaimOf = (em: SqlEntityManager, lease: GuaranteedLease): Promise<UnpaidClaim | null> =>
  em.findOne(UnpaidClaim, { lease, status: { $nin: [...OVER] } }, { refresh: true });

async function lockOne(em: SqlEntityManager, where: object): Promise<GuaranteedLease> {
  const lease = await em.findOne(GuaranteedLease, where, { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true });
  if (!lease) throw notFound();
  return lease;
}
