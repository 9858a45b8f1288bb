import type { Job } from '@trousseau/service/definition';
import { noteClaim } from '../use-cases/note-claim.ts';

/** UnpaidRentDeclared → from now on changes of the lease go through the officer (R-CON-10). */
export const noteOpenClaim: Job = (context, { payload: { contractId = '', claimId = '' } }) =>
  noteClaim(context, { contractId, claimId, ended: false });
