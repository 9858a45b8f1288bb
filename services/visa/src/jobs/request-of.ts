import type { JobContext } from '@trousseau/service/definition';
import type { EventEnvelope } from '@trousseau/service/publish';
import { VisaRequest } from '../entities/visa-request.ts';

/** The request an event speaks of, read again; null when its tenant was erased meanwhile (S63). */
export const requestOf = (context: JobContext, event: EventEnvelope) =>
  context.em.findOne(VisaRequest, { id: event.payload.requestId ?? '' });
