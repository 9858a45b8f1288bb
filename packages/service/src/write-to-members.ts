import type { Language } from '@trousseau/values/language';
import type { JobContext } from './definition.ts';
import type { Email } from './email.ts';
import type { EventEnvelope } from './publish.ts';

interface Recipients {
  emailRecipients: { identityId: string; email: string; language: Language }[];
}

const RECIPIENTS =
  'query Recipients($spaceId: ID!, $notification: String!) { emailRecipients(spaceId: $spaceId, notification: $notification) { identityId email language } }';

/**
 * Writes what an event has to say to the members of one of its spaces, once each, in their language. Addresses and wishes are
 * asked of their owner at the last moment and kept nowhere; who has the message in the digest of the day, or does not want it,
 * is not among them (domain §7).
 * @param to the id of the payload that names the space
 */
export async function writeToMembers(
  context: JobContext,
  event: EventEnvelope,
  to: 'tenantSpaceId' | 'landlordSpaceId',
  compose: (language: Language) => Promise<Email> | Email,
): Promise<void> {
  const spaceId = event.payload[to];
  if (spaceId === undefined) return;
  const variables = { spaceId, notification: `${event.type}.${to}` };
  const { emailRecipients } = await context.ask<Recipients>('account', RECIPIENTS, variables);
  for (const { identityId, email, language } of emailRecipients)
    await context.mailer.send(context.em, `${event.id}.${to}.${identityId}`, email, await compose(language));
}
