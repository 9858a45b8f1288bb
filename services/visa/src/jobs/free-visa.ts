import type { Job } from '@trousseau/service/definition';
import { freeVisa as free } from '../use-cases/free-visa.ts';
import { contractOf } from './contract-event.ts';

/** ContractCancelled → the visa may back another contract, if it is still valid. */
export const freeVisa: Job = async (context, event) => {
  await free(context, contractOf(event));
};
