import { request } from 'node:http';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createAccount } from '../test/account.ts';
import { type Door, openDoor } from '../test/door.ts';
import { encodingOf } from './compress.ts';

const LONG = 'Trousseau, un trousseau de clés. '.repeat(200);
const account = createAccount();
const subgraph = {
  name: 'visa',
  typeDefs: 'type Query { long: String short: String }',
  resolvers: { Query: { long: () => LONG, short: () => 'short' } },
};
let door: Door;
beforeAll(async () => {
  door = await openDoor([account, subgraph]);
});
afterAll(() => door.close());

/** By node:http, which decodes nothing by itself. */
function ask(field: string, accept: string) {
  const { hostname, port } = new URL(door.url);
  const body = JSON.stringify({ query: `{ ${field} }` });
  const headers = { 'content-type': 'application/json', 'accept-encoding': accept };
  return new Promise<{ encoding: string | undefined; length: number; body: Buffer }>((resolve, reject) => {
    request({ hostname, port, path: '/graphql', method: 'POST', headers }, async (response) => {
      const chunks: Buffer[] = [];
      for await (const chunk of response) chunks.push(chunk as Buffer);
      const { 'content-encoding': encoding, 'content-length': length } = response.headers;
      resolve({ encoding, length: Number(length), body: Buffer.concat(chunks) });
    })
      .on('error', reject)
      .end(body);
  });
}

test.each([
  ['gzip, deflate, br, zstd', 'br'],
  ['gzip', 'gzip'],
  ['br;q=0, gzip;q=0.5', 'gzip'],
  ['br; q=0.0,identity', undefined],
  ['brotli', undefined],
  ['', undefined],
  [undefined, undefined],
])('%s asks for %s', (accept, encoding) => {
  expect(encodingOf(accept)).toBe(encoding);
});

test.each([
  ['br', brotliDecompressSync],
  ['gzip', gunzipSync],
])('a long answer is compressed with %s when asked for, and is the same', async (encoding, decode) => {
  const answer = await ask('long', encoding);
  expect([answer.encoding, answer.length]).toEqual([encoding, answer.body.length]);
  expect(answer.body.length).toBeLessThan(1000);
  expect(JSON.parse(decode(answer.body).toString())).toEqual({ data: { long: LONG } });
});

test('a short answer, or one for who does not ask, is sent as it is', async () => {
  const { encoding, body } = await ask('short', 'br');
  expect([encoding, JSON.parse(body.toString())]).toEqual([undefined, { data: { short: 'short' } }]);
  expect((await ask('long', 'identity')).encoding).toBeUndefined();
});
