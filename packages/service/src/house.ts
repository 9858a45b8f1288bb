import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { parisDay } from '@trousseau/values/days';
import type { Language } from '@trousseau/values/language';
import { type Logger, pino } from 'pino';
import { Temporal } from 'temporal-polyfill';
import { createAsker } from './ask.ts';
import { openDatabase } from './database.ts';
import type { Context, House, ServiceDefinition } from './definition.ts';
import type { ServiceEnv } from './env.ts';
import { localFiles } from './files.ts';
import { sealedFiles } from './sealed-files.ts';
import type { Viewer } from './viewer.ts';

/** Names under which values of people travel. */
const PERSONAL = [
  'email',
  'password',
  'iban',
  'code',
  'token',
  'familyName',
  'givenName',
  'displayName',
  'legalName',
  'phone',
  'siren',
];

/** Logs carry ids and codes; values of people are cut out even if somebody logs an object by mistake (S65). */
export function createLog(service: string, env: ServiceEnv): Logger {
  return pino({
    name: service,
    level: env.mode === 'test' ? 'warn' : 'info',
    redact: { paths: [...PERSONAL.map((name) => `*.${name}`), 'err.parameters', 'err.query', 'err.sql'], remove: true },
  });
}

/** Opens what a process of this service holds for its life. */
export async function openHouse(definition: ServiceDefinition, env: ServiceEnv): Promise<House> {
  const orm = await openDatabase(definition, env.databaseUrl);
  return {
    definition,
    env,
    orm,
    ask: await createAsker(env, definition.name),
    files: sealedFiles(localFiles(join(env.filesDir, definition.name)), orm, env.filesKey),
    log: createLog(definition.name, env),
  };
}

/** What is particular to one request or one job. */
export interface Occasion {
  viewer: Viewer;
  language?: Language | undefined;
  now?: Temporal.Instant | undefined;
  correlationId?: string;
  network?: string | undefined;
  device?: string | undefined;
  session?: Context['session'];
}

/** Jobs and most requests open no session. */
const noSession: Context['session'] = {
  open: () => {
    throw new Error('Only a request of the gateway can open a session.');
  },
  close: () => {},
  remember: () => {},
};

/** A fresh context: its own unit of work, its own loaders, one clock reading. */
export function createContext(house: House, occasion: Occasion): Context {
  const now = occasion.now ?? Temporal.Now.instant();
  const correlationId = occasion.correlationId ?? randomUUID();
  return {
    em: house.orm.em.fork() as SqlEntityManager,
    viewer: occasion.viewer,
    language: occasion.language ?? 'FR',
    now,
    today: parisDay(now),
    ask: house.ask(correlationId),
    files: house.files,
    log: house.log.child({ cid: correlationId }),
    env: house.env,
    correlationId,
    network: occasion.network ?? null,
    device: occasion.device ?? null,
    session: occasion.session ?? noSession,
    loaders: new Map(),
  };
}
