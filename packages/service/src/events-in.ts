import type { IncomingHttpHeaders } from 'node:http';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { events } from '@trousseau/scheme/events';
import { Webhook } from 'standardwebhooks';
import type { House } from './definition.ts';
import type { EventEnvelope } from './publish.ts';
import { enqueue } from './queue.ts';

/** The headers that prove where an event comes from and when it left (A8, Standard Webhooks). */
export function signEvent(secret: string, eventId: string, body: string) {
  const sentAt = new Date();
  return {
    'webhook-id': eventId,
    'webhook-timestamp': String(Math.floor(sentAt.getTime() / 1000)),
    'webhook-signature': new Webhook(secret).sign(eventId, sentAt, body),
  };
}

/**
 * Takes in an event of another service: checks its signature, notes it in the inbox and queues this service's
 * reactions, all in one transaction. A second delivery of the same event changes nothing (P6).
 * @returns the HTTP status to answer.
 */
export async function receiveEvent(house: House, headers: IncomingHttpHeaders, body: Uint8Array): Promise<number> {
  let event: EventEnvelope;
  try {
    event = new Webhook(house.env.eventsSecret).verify(
      Buffer.from(body),
      headers as Record<string, string>,
    ) as EventEnvelope;
  } catch {
    return 401;
  }
  const listeners = events[event.type]?.listeners as Record<string, readonly string[]> | undefined;
  const jobs = listeners?.[house.definition.name] ?? [];
  await house.orm.em.fork().transactional(async (fork) => {
    const em = fork as SqlEntityManager;
    const fresh = await em.execute<unknown[]>(
      'insert into inbox (event_id, type, received_at) values (?, ?, now()) on conflict do nothing returning 1',
      [event.id, event.type],
    );
    if (fresh.length === 0) return;
    for (const job of jobs) await enqueue(em, job, { event });
  });
  return 204;
}
