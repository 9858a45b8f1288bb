import { LockMode } from '@mikro-orm/core';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { JobContext } from '@trousseau/service/definition';
import { ContractClaim } from '../entities/contract-claim.ts';
import { SuretyContract } from '../entities/surety-contract.ts';

/** What an event says of a claim. */
export interface ClaimNews {
  contractId: string;
  claimId: string;
  ended: boolean;
}

/**
 * R-CON-10. While a declared claim is open, changes of the lease go through an officer; when the last one ended they do not any
 * more. May run twice, and the end of a claim may come before its declaration.
 */
export async function noteClaim({ em }: JobContext, { contractId, claimId, ended }: ClaimNews): Promise<void> {
  await em.transactional(async (fork) => {
    const own = fork as SqlEntityManager;
    // Two claims of one contract may be told of at once: the second counts what the first wrote.
    await own.findOne(SuretyContract, { id: contractId }, { lockMode: LockMode.PESSIMISTIC_WRITE });
    const onConflictAction = ended ? 'merge' : 'ignore';
    await own.upsert(ContractClaim, { claimId, contractId, ended }, { onConflictAction });
    const open = await own.count(ContractClaim, { contractId, ended: false });
    await own.nativeUpdate(SuretyContract, { id: contractId }, { hasOpenClaim: open > 0 });
  });
}
