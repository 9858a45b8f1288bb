import { generateKeyPairSync } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { readEnv } from '../env.ts';
import { createGateway } from '../gateway.ts';
import { openLog } from '../log.ts';
import { createFloor } from './floor.ts';
import type { ServerTerms, Usage } from './messages.ts';

// The process of one server under measure: `ours`, `hive`, `hive-rust` or `floor`.
const makers: Readonly<Record<string, (terms: ServerTerms) => Promise<RequestListener>>> = {
  async floor(terms) {
    return createFloor(terms);
  },
  async ours({ urls, supergraphFile }) {
    const newKey = (kid: string) => ({ ...generateKeyPairSync('ed25519').privateKey.export({ format: 'jwk' }), kid });
    const signingKey = JSON.stringify(newKey('gateway'));
    const trustedKeys = JSON.stringify({ keys: Object.keys(urls).map((name) => ({ ...newKey(name), d: undefined })) });
    const addresses = Object.entries(urls).map(([name, url]) => [`${name.toUpperCase()}_URL`, url]);
    const env = readEnv({
      // As in production, but for documents: production runs only those that were published.
      TROUSSEAU_MODE: 'test',
      PORT: '0',
      PUBLIC_ORIGIN: 'http://localhost:4000',
      TROUSSEAU_SIGNING_KEY: signingKey,
      TROUSSEAU_TRUSTED_KEYS: trustedKeys,
      SUPERGRAPH_FILE: supergraphFile,
      SHELL_DIR: '/nowhere',
      // A machine that measures may be busy elsewhere.
      UPSTREAM_TIMEOUT_MS: '60000',
      ...Object.fromEntries(addresses),
    });
    return (await createGateway(env, openLog('/dev/null'))).handle;
  },
  hive: (terms) => createHive(terms, {}),
  async 'hive-rust'(terms) {
    const { unifiedGraphHandler } = await import('@graphql-hive/router-runtime');
    return createHive(terms, { unifiedGraphHandler });
  },
};

/** What may change an answer: without them it would ask once for all clients. */
const PROPAGATED = ['cookie', 'x-trousseau-now'];

/** Hive Gateway as its documentation starts it, without its landing page and logs; who asks, and when, goes on to the subgraphs as it came. */
async function createHive({ supergraphFile }: ServerTerms, more: object): Promise<RequestListener> {
  const { createGatewayRuntime } = await import('@graphql-hive/gateway-runtime');
  const http = await import('@graphql-mesh/transport-http');
  return createGatewayRuntime({
    supergraph: readFileSync(supergraphFile, 'utf8'),
    transports: { http } as never,
    propagateHeaders: {
      fromClientToSubgraphs: ({ request }) =>
        Object.fromEntries(PROPAGATED.map((name) => [name, request.headers.get(name) ?? ''])),
    },
    logging: false,
    ...more,
  }) as unknown as RequestListener;
}

process.once('message', async (terms: ServerTerms) => {
  const server = createServer(
    { keepAliveTimeout: 65_000 },
    await (makers[process.argv[2] ?? ''] as (terms: ServerTerms) => Promise<RequestListener>)(terms),
  );
  server.listen(0, '127.0.0.1', () => process.send?.({ port: (server.address() as AddressInfo).port }));
  let before = process.cpuUsage();
  process.on('message', (message: 'usage' | 'usage once settled') => {
    if (message === 'usage once settled') globalThis.gc?.();
    const { user, system } = process.cpuUsage(before);
    const { rss, heapUsed } = process.memoryUsage();
    const usage: Usage = { cpuMs: (user + system) / 1000, memoryMb: rss / 2 ** 20, heapMb: heapUsed / 2 ** 20 };
    process.send?.(usage);
    before = process.cpuUsage();
  });
});
process.on('disconnect', () => process.exit());
