import type { Job } from '@trousseau/service/definition';
import { writeToMembers } from '@trousseau/service/write-to-members';
import { contractCancelled } from '../emails/contract-cancelled.ts';
import { contractOf } from './contract-of.ts';

/** N-CONTRACT: both sides learn that the contract is cancelled. */
export const tellContractCancelled: Job = async (context, event) => {
  const contract = await contractOf(context, event);
  const { publicOrigin } = context.env;
  const landlordUrl = `${publicOrigin}/bailleur/contrats/${contract.id}`;
  await writeToMembers(context, event, 'landlordSpaceId', (language) =>
    contractCancelled(contract, landlordUrl, language),
  );
  const tenantUrl = `${publicOrigin}/locataire`;
  await writeToMembers(context, event, 'tenantSpaceId', (language) => contractCancelled(contract, tenantUrl, language));
};
