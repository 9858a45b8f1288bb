import type { JobContext } from '@trousseau/service/definition';
import type { EventEnvelope } from '@trousseau/service/publish';
import { VisaRequest } from '../entities/visa-request.ts';

/** The request an event speaks of, read again. @throws when it is gone, which the queue retries and then shows. */
export const requestOf = (context: JobContext, event: EventEnvelope) =>
  context.em.findOneOrFail(VisaRequest, { id: event.payload.requestId ?? '' });
