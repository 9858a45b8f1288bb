import type { Job } from '@trousseau/service/definition';
import { SuretyContract } from '../entities/surety-contract.ts';

/** A claim is open: from now on changes of the lease go through the officer (R-CON-10). Setting it twice changes nothing. */
export const noteOpenClaim: Job = async ({ em }, event) => {
  await em.nativeUpdate(SuretyContract, { id: event.payload.contractId ?? '' }, { hasOpenClaim: true });
};
