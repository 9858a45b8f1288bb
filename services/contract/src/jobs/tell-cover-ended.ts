import type { Job } from '@trousseau/service/definition';
import { writeToMembers } from '@trousseau/service/write-to-members';
import { coverEnded } from '../emails/cover-ended.ts';
import { contractOf } from './contract-of.ts';

/** N-RENEW: both sides learn that the cover is over and what can be done (R-CON-14). */
export const tellCoverEnded: Job = async (context, event) => {
  const contract = await contractOf(context, event);
  const { publicOrigin } = context.env;
  await writeToMembers(context, event, 'landlordSpaceId', (language) =>
    coverEnded(contract, `${publicOrigin}/bailleur/contrats/${contract.id}`, language),
  );
  await writeToMembers(context, event, 'tenantSpaceId', (language) =>
    coverEnded(contract, `${publicOrigin}/locataire`, language),
  );
};
