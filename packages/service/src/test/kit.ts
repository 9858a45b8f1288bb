import 'reflect-metadata';
import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type EventName, type EventPayload, events } from '@trousseau/scheme/events';
import type { Language } from '@trousseau/values/language';
import pg from 'pg';
import { v7 as uuidv7 } from 'uuid';
import { createSigner } from '../caller-token.ts';
import type { ServiceDefinition } from '../definition.ts';
import type { ServiceEnv, ServiceName } from '../env.ts';
import { signEvent } from '../events-in.ts';
import { openHouse } from '../house.ts';
import { startServer } from '../server.ts';
import { verifyInvariants } from '../verify.ts';
import type { Viewer } from '../viewer.ts';
import { startWorker } from '../worker.ts';
import { makeKeys } from './keys.ts';
import { freePort, startNeighbours } from './neighbours.ts';
import { openPostOffice } from './post-office.ts';
import { createTestDatabase } from './test-database.ts';

/** What a GraphQL request answered. */
export interface Answer<Data> {
  status: number;
  data: Data;
  errors?: { message: string; path?: (string | number)[]; extensions: { code: string } }[];
  /** Value of the header that opens (token) or closes (empty) a session, if any. */
  session: string | null;
  /** Value of the header by which the browser keeps that somebody signed in with it, if any. */
  device: string | null;
}

const SERVICES: readonly ServiceName[] = ['account', 'visa', 'contract', 'claims'];
const SECRET = `whsec_${Buffer.from('a secret of the tests, 32 bytes!').toString('base64')}`;

/**
 * Starts a service for one test file: its own real database, a real SMTP server, server and worker in this process;
 * `neighbours` run the other services it asks as real processes.
 */
export async function startTestService(
  definition: ServiceDefinition,
  options: { neighbours?: ServiceName[]; env?: Partial<ServiceEnv> } = {},
) {
  const database = await createTestDatabase(definition.name);
  const post = await openPostOffice();
  const keys = await makeKeys([...SERVICES, 'gateway', 'local']);
  const visaKeys = await makeKeys(['visa-key']);
  const filesDir = await mkdtemp(join(tmpdir(), 'trousseau-files-'));
  const ports = Object.fromEntries(
    await Promise.all(SERVICES.map(async (name) => [name, await freePort()] as const)),
  ) as Record<ServiceName, number>;
  const urls = Object.fromEntries(
    SERVICES.map((name) => [name, `http://127.0.0.1:${ports[name]}`]),
  ) as ServiceEnv['urls'];
  const env: ServiceEnv = {
    mode: 'test',
    port: ports[definition.name],
    publicOrigin: 'http://localhost:4000',
    databaseUrl: database.url,
    urls,
    smtpUrl: post.url,
    mailFrom: 'Trousseau <test@trousseau.example>',
    bankUrl: '',
    cardUrl: '',
    paymentChannel: 'BANK',
    guarantorName: 'Garant d’essai',
    guarantorIban: 'FR7630006000011234567890189',
    smsUrl: '',
    smsToken: '',
    companyDirectoryUrl: '',
    filesDir,
    signingKey: keys.signing[definition.name] ?? '',
    trustedKeys: keys.trusted,
    eventsSecret: SECRET,
    filesKey: randomBytes(32).toString('base64'),
    clamdAddress: '',
    paperAuthoritiesFile: '',
    secretsKey: randomBytes(32).toString('base64'),
    visaKeys: `{"keys":[${visaKeys.signing['visa-key']}]}`,
    ...options.env,
  };
  const neighbours = await startNeighbours(options.neighbours ?? [], env, keys.signing);
  const server = await startServer(definition, env);
  let worker = await startWorker(definition, { ...env, port: 0 });
  const signers = new Map<string, Awaited<ReturnType<typeof createSigner>>>();

  /** Any signed request; `issuer` defaults to who may speak for this viewer. */
  async function request(
    viewer: Viewer,
    method: string,
    path: string,
    body: Uint8Array | string,
    how: {
      now?: string;
      to?: ServiceName;
      contentType?: string;
      network?: string;
      device?: string | null;
      language?: Language;
    } = {},
  ) {
    const to = how.to ?? definition.name;
    const issuer = viewer.kind === 'SERVICE' ? viewer.service : 'gateway';
    const sign = signers.get(issuer) ?? (await createSigner(keys.signing[issuer] ?? ''));
    signers.set(issuer, sign);
    const token = await sign(
      { audience: to, method, path, body },
      {
        ...{ caller: viewer, correlationId: 'test' },
        ...(how.now ? { now: how.now } : {}),
        ...(how.network ? { network: how.network } : {}),
        ...(how.device ? { device: how.device } : {}),
        ...(how.language ? { language: how.language } : {}),
      },
    );
    return fetch(`${urls[to]}${path}`, {
      method,
      // Where one is led is asked with a token of its own.
      redirect: 'manual',
      headers: { authorization: `Bearer ${token}`, 'content-type': how.contentType ?? 'application/json' },
      ...(method === 'GET' ? {} : { body: body as string }),
    });
  }

  return {
    env,
    post,
    keys,
    request,
    /** Runs one GraphQL operation as a viewer; `now` plays it at another instant. */
    async graphql<Data = Record<string, never>>(
      viewer: Viewer,
      query: string,
      variables: object = {},
      how: { now?: string; to?: ServiceName; network?: string; device?: string | null; language?: Language } = {},
    ): Promise<Answer<Data>> {
      const response = await request(viewer, 'POST', '/graphql', JSON.stringify({ query, variables }), how);
      const answer = (await response.json()) as { data: Data; errors?: Answer<Data>['errors'] };
      return {
        ...answer,
        status: response.status,
        session: response.headers.get('x-trousseau-session'),
        device: response.headers.get('x-trousseau-device'),
      } as Answer<Data>;
    },
    /** Runs `/internal/clock` as the local tools do, of this service or of a neighbour. */
    async clock(now: string, to?: ServiceName) {
      const response = await request(
        { kind: 'SERVICE', service: 'local' },
        'POST',
        '/internal/clock',
        JSON.stringify({ now }),
        to ? { to } : {},
      );
      return ((await response.json()) as { ran: Record<string, number> }).ran;
    },
    /** Delivers an event of another service, signed, as its worker does. @returns the status answered */
    async deliver<Name extends EventName>(
      type: Name,
      payload: EventPayload<Name>,
      how: { id?: string; now?: string } = {},
    ): Promise<number> {
      const { aggregate } = events[type];
      const id = how.id ?? uuidv7();
      const occurredAt = how.now ?? new Date().toISOString();
      const [aggregateId] = Object.values<string>(payload);
      const body = JSON.stringify({ id, type, aggregate, aggregateId, version: 1, occurredAt, payload });
      const response = await fetch(`${urls[definition.name]}/events`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...signEvent(SECRET, id, body) },
        body,
      });
      return response.status;
    },
    /** Reads the service's own tables, to prove what was and was not written. */
    async sql<Row>(query: string, values: unknown[] = []): Promise<Row[]> {
      const client = new pg.Client({ connectionString: database.url });
      await client.connect();
      try {
        return (await client.query(query, values)).rows as Row[];
      } finally {
        await client.end();
      }
    },
    /** Waits until no job is left to run, at most 20 seconds. */
    async jobsDone() {
      const deadline = Date.now() + 20_000;
      for (;;) {
        const [row] = await this.sql<{ open: string }>(
          `select count(*) as open from pgboss.job where state in ('created', 'retry', 'active') and name <> 'dead-letters' and name not like 'deliver-%'`,
        );
        if (row?.open === '0') return;
        if (Date.now() > deadline) throw new Error(`${row?.open} jobs are still open after 20 s.`);
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
    },
    /** Stops the worker in the middle of whatever it does, and starts another. */
    async restartWorker() {
      await worker.close();
      worker = await startWorker(definition, { ...env, port: 0 });
    },
    /** Violated invariants, as printed lines. */
    async violations() {
      const lines: string[] = [];
      await verifyInvariants(definition, database.url, (line) => lines.push(line));
      return lines.filter((line) => line.startsWith('VIOLATED'));
    },
    /** SQL that would bring the migrated database to what the entities say; empty when they agree. */
    async schemaDifference() {
      const house = await openHouse(definition, env);
      try {
        return (await house.orm.schema.getUpdateSchemaSQL({ wrap: false })).trim();
      } finally {
        await house.orm.close();
      }
    },
    async stop() {
      await worker.close();
      await server.close();
      await neighbours.stop();
      await post.close();
      await rm(filesDir, { recursive: true, force: true });
      await database.drop();
    },
  };
}

/** A service under test and the means to speak to it. */
export type TestService = Awaited<ReturnType<typeof startTestService>>;
