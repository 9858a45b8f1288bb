import type { LockMode } from '@mikro-orm/core';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { Context } from '@trousseau/service/definition';
import { notFound } from '@trousseau/service/refusal';
import { validate } from 'uuid';
import { SuretyContract } from '../entities/surety-contract.ts';
import { visibleContracts } from '../entities/visible-to.ts';

/** The contract for a write, locked, among those the viewer may see. @throws NOT_FOUND, also for somebody else's. */
export async function loadContract(
  context: Context,
  em: SqlEntityManager,
  id: string,
  lockMode: LockMode.PESSIMISTIC_WRITE,
) {
  const visible = visibleContracts(context.viewer);
  const contract =
    visible === null ? null : await em.findOne(SuretyContract, { $and: [{ id }, visible] }, { lockMode });
  if (!contract) throw notFound();
  return contract;
}

/**
 * Several of them, each once; for a write all locked in one order, so that two lists at once wait instead of stopping each other.
 * @throws NOT_FOUND when one of them is not the viewer's
 */
export async function loadContracts(
  { viewer }: Context,
  em: SqlEntityManager,
  ids: readonly string[],
  lockMode: LockMode.NONE | LockMode.PESSIMISTIC_WRITE,
): Promise<SuretyContract[]> {
  const visible = visibleContracts(viewer);
  const wanted = [...new Set(ids)];
  if (visible === null || !wanted.every((id) => validate(id))) throw notFound();
  const filter = { $and: [{ id: { $in: wanted } }, visible] };
  const found = await em.find(SuretyContract, filter, { lockMode, orderBy: { id: 'asc' } });
  if (found.length < wanted.length) throw notFound();
  return found;
}
