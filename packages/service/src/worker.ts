import { createServer } from 'node:http';
import { serviceNames } from '@trousseau/scheme/events';
import { Temporal } from 'temporal-polyfill';
import { migrate } from './database.ts';
import type { House, ServiceDefinition } from './definition.ts';
import type { ServiceEnv, ServiceName } from './env.ts';
import { signEvent } from './events-in.ts';
import { createContext, openHouse } from './house.ts';
import { smtpMailer } from './mailer.ts';
import type { EventEnvelope } from './publish.ts';
import { createBoss, deliveryQueue, openQueues, useSender, workQueue } from './queue.ts';
import { runClocks } from './run-clocks.ts';

const CLOCK_EVERY_MS = 60_000;
const DELIVERY_TIMEOUT_MS = 5_000;

/** A running worker. */
export interface RunningWorker {
  close(): Promise<void>;
}

/** Starts the working face of a service: delivers its events, runs its reactions and its clocks. */
export async function startWorker(definition: ServiceDefinition, env: ServiceEnv): Promise<RunningWorker> {
  const house = await openHouse(definition, env);
  await migrate(house.orm, env.databaseUrl);
  const boss = createBoss(env.databaseUrl, house.log, {
    // A worker that died is noticed by its missing heartbeat: looked for this often, or the job waits a minute (F03).
    superviseIntervalSeconds: 5,
    monitorIntervalSeconds: 5,
    useListenNotify: true,
  });
  await openQueues(boss, Object.keys(definition.jobs));
  useSender(boss);
  const mailer = smtpMailer(env);
  for (const listener of serviceNames.filter((name) => name !== definition.name)) {
    await workQueue(boss, deliveryQueue(listener), ({ event }) => deliver(house, event, listener));
  }
  for (const [name, job] of Object.entries(definition.jobs)) {
    await workQueue(boss, name, async ({ event }) => {
      const context = createContext(house, {
        viewer: { kind: 'SERVICE', service: definition.name },
        correlationId: event.id,
        // A reaction happens at the moment of its cause: replayed history keeps its dates.
        now: env.mode === 'production' ? undefined : Temporal.Instant.from(event.occurredAt),
      });
      await job({ ...context, mailer }, event).catch((error: unknown) => {
        // The queue keeps the error with the job and tries again; an operator sees it here.
        context.log.warn({ err: error, job: name }, 'job failed, will be tried again');
        throw error;
      });
    });
  }
  const timer = setInterval(() => {
    runClocks(house, Temporal.Now.instant()).catch((error: unknown) => house.log.error({ err: error }, 'clock failed'));
  }, CLOCK_EVERY_MS);
  if (env.mode === 'test') clearInterval(timer);
  const health = await listenForHealth(house);
  house.log.info('worker ready');
  return {
    async close() {
      clearInterval(timer);
      health.close();
      await boss.stop({ graceful: true, timeout: 8_000 });
      mailer.close();
      await house.orm.close();
    },
  };
}

/** Hands an event to one listener and notes that it was taken; anything but a 2xx throws, and the queue tries again. */
async function deliver(house: House, event: EventEnvelope, listener: ServiceName) {
  const url = `${house.env.urls[listener]}/events`;
  const body = JSON.stringify(event);
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...signEvent(house.env.eventsSecret, event.id, body) },
    body,
    signal: AbortSignal.timeout(DELIVERY_TIMEOUT_MS),
  });
  if (!response.ok) throw new Error(`${listener} answered ${response.status} to ${event.type}`);
  await house.orm.em
    .fork()
    .execute('update delivery set delivered_at = now() where event_id = ? and listener = ?', [event.id, listener]);
}

/** Workers have no door but a health page, where the supervisor looks. */
async function listenForHealth(house: House) {
  const server = createServer((request, response) => {
    const known = request.url === '/healthz' || request.url === '/readyz';
    response.writeHead(known ? 200 : 404).end(known ? 'ok' : '');
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(house.env.port, '127.0.0.1', resolve);
  });
  return server;
}
