import type { LockMode } from '@mikro-orm/core';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { Context } from '@trousseau/service/definition';
import { notFound } from '@trousseau/service/refusal';
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
