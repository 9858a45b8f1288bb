import type { JobContext } from '@trousseau/service/definition';
import type { EventEnvelope } from '@trousseau/service/publish';
import { SuretyContract } from '../entities/surety-contract.ts';

/** The contract an event speaks of, read again. @throws when it is gone, which the queue retries and then shows. */
export const contractOf = (context: JobContext, event: EventEnvelope) =>
  context.em.findOneOrFail(SuretyContract, { id: event.payload.contractId ?? '' });

/** E-mail address of a space, asked of its owner each time: we keep no copy of it. */
export async function addressOf(context: JobContext, spaceId: string) {
  const { spaceContact } = await context.ask<{ spaceContact: { email: string } | null }>(
    'account',
    'query Address($spaceId: ID!) { spaceContact(spaceId: $spaceId) { email } }',
    { spaceId },
  );
  if (!spaceContact) throw new Error(`Space ${spaceId} has no contact.`);
  return spaceContact.email;
}
