import type { EventPayload } from '@trousseau/scheme/events';
import type { EventEnvelope } from '@trousseau/service/publish';

/** What the contract service tells of a contract and its visa. */
export function contractOf(event: EventEnvelope): EventPayload<'ContractGenerated'> {
  return event.payload as EventPayload<'ContractGenerated'>;
}
