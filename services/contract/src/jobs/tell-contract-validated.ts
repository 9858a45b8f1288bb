import type { Job } from '@trousseau/service/definition';
import { writeToMembers } from '@trousseau/service/write-to-members';
import { contractValidatedForLandlord, contractValidatedForTenant } from '../emails/contract-validated.ts';
import { contractOf } from './contract-of.ts';

/** N-CONTRACT: both sides learn that the contract is validated. */
export const tellContractValidated: Job = async (context, event) => {
  const contract = await contractOf(context, event);
  const { publicOrigin } = context.env;
  await writeToMembers(context, event, 'landlordSpaceId', (language) =>
    contractValidatedForLandlord(contract, publicOrigin, language),
  );
  await writeToMembers(context, event, 'tenantSpaceId', (language) =>
    contractValidatedForTenant(contract, publicOrigin, language),
  );
};
