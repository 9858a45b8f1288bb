import { LockMode } from '@mikro-orm/core';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { move } from '@trousseau/scheme/machine';
import type { JobContext } from '@trousseau/service/definition';
import { publish } from '@trousseau/service/publish';
import { contractMachine } from '../domain/transitions.ts';
import { SuretyContract } from '../entities/surety-contract.ts';

/** Most contracts one run takes; the next run takes the rest. */
const BATCH = 500;

/** K-COV. The day after its last covered day a contract's cover is over; claims opened in time go on. Runs any number of times. */
export async function endCover(context: JobContext): Promise<number> {
  const over = { status: 'IN_FORCE', coverEndsOn: { $lt: context.today } } as const;
  const candidates = await context.em.find(SuretyContract, over, {
    orderBy: { coverEndsOn: 'asc', id: 'asc' },
    limit: BATCH,
    fields: ['id'],
  });
  let ended = 0;
  for (const { id } of candidates) {
    ended += await context.em.fork().transactional(async (fork) => {
      const contract = await fork.findOne(SuretyContract, { id, ...over }, { lockMode: LockMode.PESSIMISTIC_WRITE });
      const next = contract && move(contractMachine, contract.status, 'coverEnds', 'CLOCK');
      if (!contract || !next) return 0;
      contract.status = next;
      const { landlordSpaceId, tenantSpaceId } = contract;
      await publish(fork as SqlEntityManager, 'CoverEnded', {
        aggregateId: id,
        now: context.now,
        payload: { contractId: id, landlordSpaceId, tenantSpaceId },
      });
      return 1;
    });
  }
  return ended;
}
