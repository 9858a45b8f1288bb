import type { JobContext } from '@trousseau/service/definition';
import type { Email } from '@trousseau/service/email';
import type { EventEnvelope } from '@trousseau/service/publish';
import { VisaRequest } from '../entities/visa-request.ts';

interface SpaceContact {
  spaceContact: { email: string; displayName: string } | null;
}

const contactQuery = 'query Contact($spaceId: ID!) { spaceContact(spaceId: $spaceId) { email displayName } }';

/**
 * Writes to the tenant of the request an event is about, once for each event and job: the address is asked of its owner at the last moment
 * and kept nowhere. A space closed meanwhile has no address left, and nothing is sent.
 */
export async function writeToTenant(
  context: JobContext,
  event: EventEnvelope,
  job: string,
  compose: (request: VisaRequest) => Promise<Email> | Email,
): Promise<void> {
  const request = await context.em.findOneOrFail(VisaRequest, { id: event.payload.requestId ?? '' });
  const { spaceContact } = await context.ask<SpaceContact>('account', contactQuery, { spaceId: request.tenantSpaceId });
  if (!spaceContact) return;
  await context.mailer.send(context.em, `${event.id}.${job}`, spaceContact.email, await compose(request));
}
