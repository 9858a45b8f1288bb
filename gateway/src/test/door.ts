import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { exportJWK, generateKeyPair } from 'jose';
import { pino } from 'pino';
import type { ObjectValue, ResponseError } from '../engine/graphql-values.ts';
import type { Env, Mode } from '../env.ts';
import { createGateway, type Gateway } from '../gateway.ts';
import { CIRCUIT_TERMS, type CircuitTerms } from '../upstream/circuit-breaker.ts';
import { compose, composePartner, type TestSubgraph } from './federated.ts';
import { type RealSubgraph, startSubgraph, type TestRoute } from './real-subgraph.ts';

/** The origin under which the tests' pages live. */
export const PUBLIC_ORIGIN = 'https://trousseau.example';

export interface DoorAnswer {
  readonly status: number;
  readonly headers: Headers;
  readonly data: ObjectValue | null | undefined;
  readonly errors: readonly ResponseError[];
  readonly text: string;
}

interface DoorOptions {
  readonly mode?: Mode;
  readonly timeoutMs?: number;
  readonly circuit?: CircuitTerms;
  readonly heartbeatMs?: number;
  readonly tracing?: Env['tracing'];
  readonly shellDir?: string;
  readonly spacesDir?: string;
  /** Whether partners are served what is tagged `partner`. */
  readonly partner?: boolean;
  /** 1000 when left out: tests ask more in a second than people in an hour. */
  readonly limitsFactor?: number;
  readonly trustedProxies?: readonly string[];
  readonly capacity?: number;
  readonly compose?: (subgraphs: readonly TestSubgraph[]) => string;
}

/** The whole door on a free port, in front of real subgraphs. */
export interface Door {
  readonly url: string;
  readonly gateway: Gateway;
  readonly server: Server;
  readonly folder: string;
  readonly supergraphFile: string;
  /** Lines the door logged, as JSON. */
  readonly logs: string[];
  subgraph(name: string): RealSubgraph;
  /** Sends a GraphQL request as a page would. */
  ask(
    query: string,
    options?: { variables?: ObjectValue; headers?: Record<string, string>; token?: string; path?: string },
  ): Promise<DoorAnswer>;
  close(): Promise<void>;
}

export async function openDoor(
  subgraphs: readonly (TestSubgraph & { route?: TestRoute })[],
  options: DoorOptions = {},
): Promise<Door> {
  const { publicKey, privateKey } = await generateKeyPair('EdDSA', { extractable: true });
  const keys = { keys: [{ ...(await exportJWK(publicKey)), kid: 'gateway', alg: 'EdDSA' }] };
  const running = new Map<string, RealSubgraph>();
  for (const subgraph of subgraphs) running.set(subgraph.name, await startSubgraph(subgraph, keys));
  const folder = mkdtempSync(join(tmpdir(), 'door-'));
  const supergraphFile = join(folder, 'supergraph.graphql');
  writeFileSync(supergraphFile, (options.compose ?? compose)(subgraphs));
  const partnerSupergraphFile = options.partner ? join(folder, 'partner-supergraph.graphql') : undefined;
  if (partnerSupergraphFile) writeFileSync(partnerSupergraphFile, composePartner(subgraphs));
  const logs: string[] = [];
  const gateway = await createGateway(
    {
      mode: options.mode ?? 'test',
      port: 0,
      publicOrigin: PUBLIC_ORIGIN,
      subgraphUrls: Object.fromEntries([...running].map(([name, { url }]) => [name, url])),
      signingKey: JSON.stringify({ ...(await exportJWK(privateKey)), kid: 'gateway' }),
      trustedKeys: undefined,
      supergraphFile,
      partnerSupergraphFile,
      shellDir: options.shellDir ?? join(folder, 'shell'),
      spacesDir: options.spacesDir,
      upstreamTimeoutMs: options.timeoutMs ?? 5000,
      subgraphTimeoutsMs: {},
      metrics: undefined,
      trustedProxies: new Set(options.trustedProxies),
      capacity: options.capacity ?? 512,
      labelShares: {},
      limitsFactor: options.limitsFactor ?? 1000,
      tracing: options.tracing,
      heartbeatMs: options.heartbeatMs ?? 10_000,
      circuit: options.circuit ?? CIRCUIT_TERMS,
    },
    pino({}, { write: (line: string) => void logs.push(line) }),
  );
  const server = createServer(gateway.handle);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url,
    gateway,
    server,
    folder,
    supergraphFile,
    logs,
    subgraph: (name) => {
      const found = running.get(name);
      if (!found) throw new Error(`No subgraph ${name} in this test.`);
      return found;
    },
    async ask(query, { variables, headers = {}, token, path = '/graphql' } = {}) {
      const cookie = token === undefined ? {} : { cookie: `__Host-trousseau=${token}`, origin: PUBLIC_ORIGIN };
      const response = await fetch(`${url}${path}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...cookie, ...headers },
        body: JSON.stringify({ query, variables }),
      });
      return toAnswer(response);
    },
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await gateway.close();
      for (const subgraph of running.values()) await subgraph.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Reads an answer of the door, GraphQL or not. */
export async function toAnswer(response: Response): Promise<DoorAnswer> {
  const text = await response.text();
  const isJson = response.headers.get('content-type')?.startsWith('application/json') ?? false;
  const { data, errors = [] } = (isJson && text ? JSON.parse(text) : {}) as {
    data?: ObjectValue | null;
    errors?: ResponseError[];
  };
  return { status: response.status, headers: response.headers, data, errors, text };
}
