import { connect } from 'node:net';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createAccount } from '../test/account.ts';
import { type Door, openDoor } from '../test/door.ts';
import { claims, contract, visa } from '../test/house.ts';

/** More by `FUZZ=20000 SEED=1 npx vitest run src/http/fuzz.test.ts`; a failure says its seed and the smallest case. */
const RUNS = Number(process.env['FUZZ'] ?? 150);
const seed = process.env['SEED'] === undefined ? {} : { seed: Number(process.env['SEED']) };
const TERMS = { numRuns: RUNS, ...seed };
const PATIENCE = { timeout: 60_000 + RUNS * 100 };
/** Bytes of heap that a thousand refused requests may leave behind: caches are bounded, but not empty. */
const LEFT_BEHIND = 24 * 2 ** 20;

let door: Door;
beforeAll(async () => {
  door = await openDoor([createAccount(), visa, contract, claims]);
});
afterAll(() => door.close());

const GOOD =
  'query Q($id: ID! = "v1", $f: Filter) { visa(id: $id) { number ...V } echo(filter: $f) } fragment V on Visa { tenant { debtCents } }';
const fragments = [
  '{',
  '}',
  '(',
  ')',
  '$',
  '!',
  '...',
  '@skip(if: true)',
  '"""',
  '"',
  '\\u0000',
  'é',
  'query',
  'mutation',
  'fragment V on Visa',
  'visas',
  '__schema { types { name } }',
  '__typename',
  ':',
  '[',
  ']',
  '1e999',
  'null',
];
/** A valid document with a piece cut out or put in. */
const brokenDocument = fc
  .record({ at: fc.nat(GOOD.length), cut: fc.nat(12), put: fc.array(fc.constantFrom(...fragments), { maxLength: 4 }) })
  .map(({ at, cut, put }) => GOOD.slice(0, at) + put.join(' ') + GOOD.slice(at + cut));
const depth = { maxDepth: 4 };
const anyJson = fc.jsonValue(depth);

async function post(body: string | Uint8Array, headers: Record<string, string> = {}) {
  const response = await fetch(`${door.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : Buffer.from(body),
  });
  return { status: response.status, text: await response.text() };
}

/** Refused or answered, in JSON, without a fault of ours and without a word of our insides. */
function expectOurs({ status, text }: { status: number; text: string }): void {
  expect(status).toBeLessThan(500);
  expect(() => JSON.parse(text)).not.toThrow();
  expect(text).not.toMatch(/INTERNAL_SERVER_ERROR|\bat .*\.ts:|node_modules|127\.0\.0\.1/);
}

describe('whatever comes, the door refuses or answers, and stays (S36, S40, S43)', () => {
  test('bodies that are no GraphQL request', PATIENCE, async () => {
    const bodies = fc.oneof(
      fc.string(),
      fc.uint8Array({ maxLength: 300 }),
      anyJson.map((value) => JSON.stringify(value)),
      fc
        .record(
          { query: anyJson, variables: anyJson, operationName: anyJson, extensions: anyJson },
          { requiredKeys: [] },
        )
        .map((value) => JSON.stringify(value)),
    );
    await fc.assert(
      fc.asyncProperty(bodies, async (body) => expectOurs(await post(body))),
      TERMS,
    );
  });

  test('documents that are broken, or nearly right', PATIENCE, async () => {
    const documents = fc.oneof(brokenDocument, fc.string({ unit: 'binary' }));
    await fc.assert(
      fc.asyncProperty(documents, async (query) => expectOurs(await post(JSON.stringify({ query })))),
      TERMS,
    );
  });

  test('variables of every form', PATIENCE, async () => {
    const filter = fc.oneof(
      anyJson,
      fc.record({ text: anyJson, limit: anyJson, ids: anyJson, __proto__: anyJson }, { requiredKeys: [] }),
    );
    const variables = fc.record({ id: anyJson, f: filter, other: anyJson }, { requiredKeys: [] });
    await fc.assert(
      fc.asyncProperty(variables, async (given) =>
        expectOurs(await post(JSON.stringify({ query: GOOD, variables: given }))),
      ),
      TERMS,
    );
  });

  test('headers, paths and methods of every form', PATIENCE, async () => {
    const value = fc.string({ maxLength: 60 }).map((text) => text.replace(/[^\t\x20-\x7e]/g, ''));
    const headers = fc.dictionary(
      fc.constantFrom(
        'cookie',
        'origin',
        'accept',
        'accept-encoding',
        'x-trousseau-now',
        'x-correlation-id',
        'authorization',
        'content-type',
        'sec-fetch-site',
        'if-none-match',
        'range',
      ),
      value,
    );
    const paths = fc.oneof(
      fc.webPath(),
      fc.constantFrom(
        '/graphql',
        '/files/visa/x',
        '/files/%2e%2e/x',
        '/..%2f..%2fetc/passwd',
        '/%00',
        '/%',
        '//',
        '/healthz',
      ),
    );
    const methods = fc.constantFrom('GET', 'PUT', 'DELETE', 'OPTIONS', 'PATCH', 'POST', 'HEAD');
    await fc.assert(
      fc.asyncProperty(headers, paths, methods, async (given, path, method) => {
        const body = ['GET', 'HEAD'].includes(method) ? {} : { body: '{}' };
        const response = await fetch(door.url + path, { method, headers: given, redirect: 'manual', ...body });
        const text = await response.text();
        // Nobody can say whether a session is open while account fails; it does not fail here.
        expect([response.status < 500, text.includes('root:')], `${method} ${path} ${response.status} ${text}`).toEqual(
          [true, false],
        );
      }),
      TERMS,
    );
  });

  test('bytes that are no HTTP', PATIENCE, async () => {
    const line = fc.constantFrom(
      'POST /graphql HTTP/1.1',
      'GET / HTTP/9.9',
      'content-length: -1',
      'content-length: 99999999999',
      'transfer-encoding: chunked',
      'content-type: application/json',
      'host: x',
      'expect: 100-continue',
      'upgrade: websocket',
      'connection: upgrade',
      '{"query":"{ visas { id } }"}',
      'zz',
      '',
    );
    const bytes = fc.oneof(
      fc.uint8Array({ maxLength: 400 }).map((array) => Buffer.from(array)),
      fc.array(line, { maxLength: 8 }).map((lines) => Buffer.from(lines.join('\r\n'))),
    );
    await fc.assert(
      fc.asyncProperty(bytes, async (sent) => {
        expect(await talk(sent)).not.toMatch(/^HTTP\/1\.1 5/);
      }),
      { ...TERMS, numRuns: Math.ceil(RUNS / 3) },
    );
    expect((await post(JSON.stringify({ query: '{ visas { id } }' }))).status).toBe(200);
  });

  test('and a thousand refusals leave the memory as it was', PATIENCE, async () => {
    const refuse = async (count: number, offset: number) => {
      for (let index = 0; index < count; index++)
        await post(JSON.stringify({ query: `{ nothing${offset + index} }`, variables: { x: 'y'.repeat(500) } }));
    };
    await refuse(200, 0);
    const before = heapBytes();
    await refuse(1000, 1000);
    expect(heapBytes() - before).toBeLessThan(LEFT_BEHIND);
  });
});

/** Sends bytes and hears what comes back until the door closes, or says nothing for a moment. */
function talk(bytes: Buffer): Promise<string> {
  const { port } = new URL(door.url);
  const { promise, resolve } = Promise.withResolvers<string>();
  const socket = connect(Number(port), '127.0.0.1', () => socket.end(bytes));
  let heard = '';
  socket.setTimeout(500, () => socket.destroy());
  socket.on('data', (chunk: Buffer) => {
    heard += chunk.toString('latin1');
  });
  socket.on('error', () => undefined);
  socket.on('close', () => resolve(heard));
  return promise;
}

function heapBytes(): number {
  setFlagsFromString('--expose-gc');
  (runInNewContext('gc') as () => void)();
  return process.memoryUsage().heapUsed;
}
