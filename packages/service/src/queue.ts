import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { serviceNames } from '@trousseau/scheme/events';
import { CompiledQuery, type Transaction } from 'kysely';
import { type ConstructorOptions, PgBoss } from 'pg-boss';
import type { Logger } from 'pino';
import type { ServiceName } from './env.ts';

/** Queue that hands events to one listener: a listener that hangs or is away holds up its own events alone. */
export const deliveryQueue = (listener: ServiceName) => `deliver-${listener}`;
/** Where jobs go after their last try; an operator reads them there. */
export const DEAD_LETTERS = 'dead-letters';

/** What every job carries: the event that caused it, or that is delivered. */
interface JobData {
  event: import('./publish.ts').EventEnvelope;
}

/**
 * How a job is retried: a crashed worker is noticed within 10 s by its missing heartbeat (F03), a failing one tries
 * again after 1 s, 2 s, 4 s … up to an hour apart for about a day, then rests in the dead letters.
 */
const QUEUE_OPTIONS = {
  retryLimit: 30,
  retryDelay: 1,
  retryBackoff: true,
  retryDelayMax: 3_600,
  expireInSeconds: 120,
  heartbeatSeconds: 10,
  deadLetter: DEAD_LETTERS,
  notify: true,
};

/** The queue lives in the service's own database, so that a job and the change that caused it commit together. */
export function createBoss(databaseUrl: string, log: Logger, options: Partial<ConstructorOptions> = {}) {
  const boss = new PgBoss({ connectionString: databaseUrl, max: 3, ...options });
  boss.on('error', (error) => log.warn({ err: error }, 'queue'));
  return boss;
}

/** Starts the queue and makes sure each job and each listener has its own; safe to run in several processes at once. */
export async function openQueues(boss: PgBoss, jobs: readonly string[]) {
  await boss.start();
  await boss.createQueue(DEAD_LETTERS);
  for (const name of [...jobs, ...serviceNames.map(deliveryQueue)]) {
    if ((await boss.getQueue(name)) === null) await boss.createQueue(name, QUEUE_OPTIONS);
  }
}

/** How often a worker looks by itself, should a notification be lost. */
const POLL_SECONDS = 2;
const WORK_OPTIONS = {
  pollingIntervalSeconds: POLL_SECONDS,
  // A job that waits to be tried again is announced to nobody: without this it would wait half a minute more.
  notifyPollingIntervalSeconds: POLL_SECONDS,
  heartbeatRefreshSeconds: 4,
} as const;
/** Jobs of one name that a process runs at the same time: a slow one does not hold up the next. */
const AT_ONCE = 2;

/**
 * Runs the jobs of one queue, one after the other without a rest. The queue by itself rests after each job until it is
 * notified, and the jobs of one transaction are announced together, once: the third of them would wait for seconds,
 * and what comes behind failing ones for as many times as long.
 * @param handle throws when the job must be tried again
 */
export async function workQueue(boss: PgBoss, name: string, handle: (data: JobData) => Promise<void>) {
  for (let taker = 0; taker < AT_ONCE; taker += 1) {
    const id = await boss.work<JobData>(name, WORK_OPTIONS, async (jobs) => {
      try {
        for (const { data } of jobs) await handle(data);
      } finally {
        boss.notifyWorker(id);
      }
    });
  }
}

let sender: PgBoss | undefined;

/** The process's queue, set once at start; jobs are sent through the caller's transaction. */
export function useSender(boss: PgBoss) {
  sender = boss;
}

/** Adds a job inside the transaction of `em`: rolled back with it. */
export async function enqueue(em: SqlEntityManager, name: string, data: JobData) {
  if (!sender) throw new Error('The queue is not open.');
  const transaction = em.getTransactionContext<Transaction<unknown>>();
  if (!transaction) throw new Error(`The job ${name} must be sent inside a transaction.`);
  await sender.send(name, data, {
    db: {
      executeSql: async (text, values) => ({
        rows: (await transaction.executeQuery(CompiledQuery.raw(text, [...(values ?? [])]))).rows as never[],
      }),
    },
  });
}
