import { LockMode } from '@mikro-orm/core';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { move } from '@trousseau/scheme/machine';
import type { JobContext } from '@trousseau/service/definition';
import { publish } from '@trousseau/service/publish';
import { editWindow } from '../domain/edit-window.ts';
import { contractMachine } from '../domain/transitions.ts';
import { SuretyContract } from '../entities/surety-contract.ts';

/** Most contracts one run takes; the next run takes the rest. */
const BATCH = 500;

/** K-EDIT: once the ten days after signature are over, the contract is locked and in force. Runs any number of times. */
export async function lockContracts(context: JobContext): Promise<number> {
  const candidates = await context.em.find(
    SuretyContract,
    { status: 'VALIDATED', signedOn: { $lt: context.today } },
    { orderBy: { signedOn: 'asc', id: 'asc' }, limit: BATCH, fields: ['id'] },
  );
  let locked = 0;
  for (const { id } of candidates) {
    locked += await context.em.fork().transactional(async (fork) => {
      const contract = await fork.findOne(
        SuretyContract,
        { id, status: 'VALIDATED' },
        { lockMode: LockMode.PESSIMISTIC_WRITE },
      );
      const next = contract && move(contractMachine, contract.status, 'lock', 'CLOCK');
      if (!contract?.signedOn || !next || editWindow(contract.signedOn, context.today).allowed) return 0;
      contract.status = next;
      contract.lockedAt = context.now;
      await publish(fork as SqlEntityManager, 'ContractLocked', {
        aggregateId: contract.id,
        now: context.now,
        payload: { contractId: contract.id, landlordSpaceId: contract.landlordSpaceId },
      });
      return 1;
    });
  }
  return locked;
}
