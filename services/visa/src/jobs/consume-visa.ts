import type { Job } from '@trousseau/service/definition';
import { consumeVisa as consume } from '../use-cases/consume-visa.ts';
import { contractOf } from './contract-event.ts';

/** ContractGenerated → the visa backs this contract and its landlord may see it. */
export const consumeVisa: Job = async (context, event) => {
  await consume(context, contractOf(event));
};
