import type { Migration } from '@mikro-orm/migrations';
import type { MikroORM, Options, SqlEntityManager } from '@mikro-orm/postgresql';
import type { Language } from '@trousseau/values/language';
import type { Logger } from 'pino';
import type { Temporal } from 'temporal-polyfill';
import type { NonEmptyArray } from 'type-graphql';
import type { Ask } from './ask.ts';
import type { ServiceEnv, ServiceName } from './env.ts';
import type { Files } from './files.ts';
import type { EnglishSentences } from './in-english.ts';
import type { Mailer } from './mailer.ts';
import type { EventEnvelope } from './publish.ts';
import type { Viewer } from './viewer.ts';

/** What a use case, a resolver and a route receive: the caller, the clock and the means, nothing global. */
export interface Context {
  em: SqlEntityManager;
  viewer: Viewer;
  /** The language of the page that asks: refusals and explanations are told in it (decision 0037). */
  language: Language;
  now: Temporal.Instant;
  /** The day of `now` in Europe/Paris. */
  today: Temporal.PlainDate;
  ask: Ask;
  files: Files;
  log: Logger;
  env: ServiceEnv;
  correlationId: string;
  /** The network the person's request came from, its end cut off; null for what nobody asked from outside. */
  network: string | null;
  /** What the person’s browser kept of an earlier sign-in; told to the account service alone (S08). */
  device: string | null;
  /** Answers the gateway turns into cookies; only the account service uses it. */
  session: {
    open(token: string): void;
    close(): void;
    /** Lets the browser keep that this person signed in with it (S08). */
    remember(device: string): void;
  };
  /** Per-request batching, see `loadById`. */
  loaders: Map<unknown, unknown>;
}

/** What a job receives beside its event: no viewer, the e-mail sender. */
export interface JobContext extends Context {
  mailer: Mailer;
}

/** A reaction to an event. It re-reads what it needs and may run twice. */
export type Job = (context: JobContext, event: EventEnvelope) => Promise<void>;

/** A legal or technical clock: does what is due at `context.now` and returns how many things it did. May run twice. */
export type Clock = (context: JobContext) => Promise<number>;

/** A request on a path of `/files/…`, already authenticated and at most 10 MB. */
export interface RouteRequest {
  params: Record<string, string>;
  query: URLSearchParams;
  contentType: string;
  body: Uint8Array;
}

/** What a route answers. */
export interface RouteResponse {
  status: number;
  headers?: Record<string, string>;
  body?: Uint8Array | string;
}

/** One path served beside GraphQL, e.g. `PUT /files/requests/:requestId/documents/:documentId`. */
export interface Route {
  method: 'GET' | 'PUT' | 'POST';
  path: string;
  handle(context: Context, request: RouteRequest): Promise<RouteResponse>;
}

/** A statement about the data that must always hold; every row its SQL returns is a violation. */
export interface Invariant {
  id: string;
  title: string;
  sql: string;
}

/** Everything that makes one service; `server.ts`, `worker.ts` and `verify.ts` each start one face of it. */
export interface ServiceDefinition {
  name: ServiceName;
  entities: NonNullable<Options['entities']>;
  /** Oldest first; each class is named after what it does. */
  migrations: (new (
    ...args: ConstructorParameters<typeof Migration>
  ) => Migration)[];
  /** What it says in English, by what it says in French; what is not there is told in French. */
  sentencesInEnglish?: EnglishSentences;
  resolvers: NonEmptyArray<abstract new (...args: never[]) => object>;
  orphanedTypes: (abstract new (...args: never[]) => object)[];
  /** `__resolveReference` by type name; ownership is part of each (A6, S25). */
  references: Record<string, (reference: { id: string }, context: Context) => Promise<object | null> | object | null>;
  routes: Route[];
  jobs: Record<string, Job>;
  clocks: Record<string, Clock>;
  invariants: Invariant[];
}

/** Declares a service; only here for the compiler to check the shape at the place of definition. */
export const defineService = (definition: ServiceDefinition): ServiceDefinition => definition;

/** The means a running process holds for the time it lives. */
export interface House {
  definition: ServiceDefinition;
  env: ServiceEnv;
  orm: MikroORM;
  ask(correlationId: string): Ask;
  files: Files;
  log: Logger;
}
