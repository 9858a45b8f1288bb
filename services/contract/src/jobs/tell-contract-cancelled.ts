import type { Job } from '@trousseau/service/definition';
import { contractCancelled } from '../emails/contract-cancelled.ts';
import { addressOf, contractOf } from './contract-of.ts';

/** N-CONTRACT: both sides learn that the contract is cancelled. */
export const tellContractCancelled: Job = async (context, event) => {
  const contract = await contractOf(context, event);
  for (const spaceId of [contract.landlordSpaceId, contract.tenantSpaceId]) {
    await context.mailer.send(
      context.em,
      `${event.id}.${spaceId}`,
      await addressOf(context, spaceId),
      contractCancelled(contract),
    );
  }
};
