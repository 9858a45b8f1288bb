import type { Job } from '@trousseau/service/definition';
import { contractValidatedForLandlord, contractValidatedForTenant } from '../emails/contract-validated.ts';
import { addressOf, contractOf } from './contract-of.ts';

/** N-CONTRACT: both sides learn that the contract is validated. */
export const tellContractValidated: Job = async (context, event) => {
  const contract = await contractOf(context, event);
  const { publicOrigin } = context.env;
  await context.mailer.send(
    context.em,
    `${event.id}.landlord`,
    await addressOf(context, contract.landlordSpaceId),
    contractValidatedForLandlord(contract, publicOrigin),
  );
  await context.mailer.send(
    context.em,
    `${event.id}.tenant`,
    await addressOf(context, contract.tenantSpaceId),
    contractValidatedForTenant(contract, publicOrigin),
  );
};
