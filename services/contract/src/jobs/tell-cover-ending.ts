import type { Job } from '@trousseau/service/definition';
import { writeToMembers } from '@trousseau/service/write-to-members';
import { coverEndingForLandlord, coverEndingForTenant } from '../emails/cover-ending.ts';
import { contractOf } from './contract-of.ts';

/** N-COVER-END: both sides learn when the cover ends, while there is time to go on without an uncovered day (R-CON-14). */
export const tellCoverEnding: Job = async (context, event) => {
  const contract = await contractOf(context, event);
  const { publicOrigin } = context.env;
  await writeToMembers(context, event, 'landlordSpaceId', (language) =>
    coverEndingForLandlord(contract, `${publicOrigin}/bailleur/contrats/${contract.id}`, language),
  );
  await writeToMembers(context, event, 'tenantSpaceId', (language) =>
    coverEndingForTenant(contract, `${publicOrigin}/locataire`, language),
  );
};
