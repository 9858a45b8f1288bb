import type { Job } from '@trousseau/service/definition';
import { noteClaim } from '../use-cases/note-claim.ts';

/** DebtRepaid, ClaimRefused, LitigationEnded → the claim is over, and the lease is changed by a form again (R-CON-10). */
export const noteEndedClaim: Job = (context, { payload: { contractId = '', claimId = '' } }) =>
  noteClaim(context, { contractId, claimId, ended: true });
