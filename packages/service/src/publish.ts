import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { type EventName, type EventPayload, events } from '@trousseau/scheme/events';
import type { Temporal } from 'temporal-polyfill';
import { v7 as uuidv7 } from 'uuid';
import type { ServiceName } from './env.ts';
import { deliveryQueue, enqueue } from './queue.ts';

/** An event as it is stored and delivered: ids and dates only (A8). */
export interface EventEnvelope {
  id: string;
  type: EventName;
  aggregate: string;
  aggregateId: string;
  version: number;
  occurredAt: string;
  payload: Record<string, string>;
}

/** What a use case states when it publishes. */
export interface Publication<Name extends EventName> {
  aggregateId: string;
  now: Temporal.Instant;
  payload: EventPayload<Name>;
}

/**
 * Writes a past fact and the jobs of its listeners in the caller's transaction: the change, the event and the
 * jobs exist together or not at all. Call it after the aggregate's row is locked or inserted, since the version
 * is the next of its aggregate (I7).
 */
export async function publish<Name extends EventName>(
  em: SqlEntityManager,
  name: Name,
  publication: Publication<Name>,
): Promise<EventEnvelope> {
  await em.flush();
  return write(em, name, publication);
}

/** The same fact about many aggregates at once, all of them flushed together: a submission of a thousand lines is one write. */
export async function publishAll<Name extends EventName>(
  em: SqlEntityManager,
  name: Name,
  publications: readonly Publication<Name>[],
): Promise<void> {
  await em.flush();
  for (const publication of publications) await write(em, name, publication);
}

async function write<Name extends EventName>(
  em: SqlEntityManager,
  name: Name,
  publication: Publication<Name>,
): Promise<EventEnvelope> {
  const { from, aggregate, listeners } = events[name] as {
    from: ServiceName;
    aggregate: string;
    listeners: Partial<Record<ServiceName, readonly string[]>>;
  };
  const id = uuidv7();
  const occurredAt = publication.now.toString();
  const [row] = await em.execute<[{ version: number }]>(
    `insert into domain_event (id, type, aggregate, aggregate_id, version, occurred_at, payload)
     select ?, ?, ?, ?, coalesce(max(version), 0) + 1, ?, ? from domain_event where aggregate = ? and aggregate_id = ?
     returning version`,
    [
      id,
      name,
      aggregate,
      publication.aggregateId,
      occurredAt,
      JSON.stringify(publication.payload),
      aggregate,
      publication.aggregateId,
    ],
  );
  const event: EventEnvelope = {
    id,
    type: name,
    aggregate,
    aggregateId: publication.aggregateId,
    version: row.version,
    occurredAt,
    payload: publication.payload as Record<string, string>,
  };
  for (const [listener, jobs] of Object.entries(listeners) as [ServiceName, readonly string[]][]) {
    if (listener === from) {
      for (const job of jobs) await enqueue(em, job, { event });
    } else if (jobs.length > 0) {
      await em.execute('insert into delivery (event_id, listener, created_at) values (?, ?, ?)', [
        id,
        listener,
        occurredAt,
      ]);
      await enqueue(em, deliveryQueue(listener), { event });
    }
  }
  return event;
}
