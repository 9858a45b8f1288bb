import type { Job } from '@trousseau/service/definition';
import { writeToMembers } from '@trousseau/service/write-to-members';
import { contractAmended } from '../emails/contract-amended.ts';
import { ContractEvent } from '../entities/contract-event.ts';
import { contractOf } from './contract-of.ts';

/** N-CONTRACT: both sides learn what changed, with the amendment that says it. */
export const tellContractAmended: Job = async (context, event) => {
  const contract = await contractOf(context, event);
  const amendment = await context.em.findOneOrFail(ContractEvent, { id: event.payload.amendmentId ?? '' });
  const { publicOrigin } = context.env;
  const landlordUrl = `${publicOrigin}/bailleur/contrats/${contract.id}`;
  await writeToMembers(context, event, 'landlordSpaceId', (language) =>
    contractAmended(contract, amendment, landlordUrl, language),
  );
  await writeToMembers(context, event, 'tenantSpaceId', (language) =>
    contractAmended(contract, amendment, `${publicOrigin}/locataire`, language),
  );
};
