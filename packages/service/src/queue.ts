import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { CompiledQuery, type Transaction } from 'kysely';
import { type ConstructorOptions, PgBoss } from 'pg-boss';
import type { Logger } from 'pino';

/** Job that hands an event to another service. */
export const DELIVER = 'deliver';
/** Where jobs go after their last try; an operator reads them there. */
export const DEAD_LETTERS = 'dead-letters';

/** What every job carries: the event, and for a delivery the service it goes to. */
export interface JobData {
  event: import('./publish.ts').EventEnvelope;
  listener?: string;
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

/** Starts the queue and makes sure each name has its queue; safe to run in several processes at once. */
export async function openQueues(boss: PgBoss, names: readonly string[]) {
  await boss.start();
  await boss.createQueue(DEAD_LETTERS);
  for (const name of [...names, DELIVER]) {
    if ((await boss.getQueue(name)) === null) await boss.createQueue(name, QUEUE_OPTIONS);
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
