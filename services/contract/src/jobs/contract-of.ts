import type { JobContext } from '@trousseau/service/definition';
import type { EventEnvelope } from '@trousseau/service/publish';
import { SuretyContract } from '../entities/surety-contract.ts';

/** The contract an event speaks of, read again. @throws when it is gone, which the queue retries and then shows. */
export const contractOf = (context: JobContext, event: EventEnvelope) =>
  context.em.findOneOrFail(SuretyContract, { id: event.payload.contractId ?? '' });
