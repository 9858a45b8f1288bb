import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { createAccount } from '../test/account.ts';
import { type Door, openDoor, PUBLIC_ORIGIN } from '../test/door.ts';
import { visa } from '../test/house.ts';
import type { TestRoute } from '../test/real-subgraph.ts';

const account = createAccount();
account.open.set('camille', 'camille');
const route: TestRoute = ({ method, path, body }) => {
  if (!path.startsWith('/files/')) return undefined;
  if (method === 'PUT')
    return {
      status: 201,
      body: JSON.stringify({ bytes: body.length }),
      headers: { 'content-type': 'application/json', 'set-cookie': 'a=b' },
    };
  return {
    status: 200,
    body: Buffer.from([0, 255, 1]),
    headers: {
      'content-type': 'application/pdf',
      'content-disposition': 'inline',
      etag: '"of-these-bytes"',
      'x-internal': '10.0.0.7',
    },
  };
};
let door: Door;

beforeAll(async () => {
  door = await openDoor([account, { ...visa, route }]);
});
afterAll(() => door.close());
beforeEach(() => {
  door.subgraph('visa').seen.length = 0;
  door.subgraph('visa').mode = 'answer';
});

const cookie = '__Host-trousseau=camille';
const put = (path: string, body: RequestInit['body'], headers: Record<string, string> = {}) =>
  fetch(`${door.url}${path}`, {
    method: 'PUT',
    body,
    headers: { cookie, origin: PUBLIC_ORIGIN, ...headers },
    duplex: 'half',
  } as RequestInit);

test('a document is forwarded with its query, its type and the caller, signed over its bytes', async () => {
  const response = await put('/files/visa/requests/r1/documents/d1?kind=IDENTITY&name=%C3%A9', Buffer.alloc(3, 7), {
    'content-type': 'image/png',
    'x-user-id': '1',
  });
  expect([response.status, await response.json(), response.headers.get('set-cookie')]).toEqual([
    201,
    { bytes: 3 },
    null,
  ]);
  const [seen] = door.subgraph('visa').seen;
  expect(seen).toMatchObject({
    path: '/files/requests/r1/documents/d1?kind=IDENTITY&name=%C3%A9',
    claims: { caller: { identityId: 'camille' } },
  });
  expect([seen?.headers['content-type'], seen?.headers['x-user-id'], seen?.headers.cookie]).toEqual([
    'image/png',
    undefined,
    undefined,
  ]);
});

test('a document comes back byte for byte, uncached, with the door’s own headers', async () => {
  const response = await fetch(`${door.url}/files/visa/visas/v1.pdf`, { headers: { cookie } });
  expect([...new Uint8Array(await response.arrayBuffer())]).toEqual([0, 255, 1]);
  expect(Object.fromEntries(response.headers)).toMatchObject({
    'content-type': 'application/pdf',
    'content-disposition': 'inline',
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
  });
  expect(response.headers.get('x-internal')).toBeNull();
});

test('bytes that who asks holds already are not sent again', async () => {
  const asked = async (etag: string) => {
    const headers = { cookie, 'if-none-match': etag };
    const response = await fetch(`${door.url}/files/visa/visas/v1.pdf`, { headers });
    return { status: response.status, bytes: (await response.arrayBuffer()).byteLength };
  };
  expect(await asked('"of-these-bytes"')).toEqual({ status: 304, bytes: 0 });
  expect(await asked('"older", W/"of-these-bytes"')).toEqual({ status: 304, bytes: 0 });
  expect(await asked('"older"')).toEqual({ status: 200, bytes: 3 });
});

test('an address, which carries no header, is asked at the instant of a cookie; what is sent is not, nor anything in production', async () => {
  const headers = { cookie: `${cookie}; trousseau-now=2027-03-28T00:00:00Z` };
  const lastNow = () => door.subgraph('visa').seen.at(-1)?.claims?.now;
  await fetch(`${door.url}/files/visa/visas/v1.pdf`, { headers });
  expect(lastNow()).toBe('2027-03-28T00:00:00Z');
  await put('/files/visa/a', Buffer.alloc(3), headers);
  expect(lastNow()).toBeUndefined();
  const production = await openDoor([account, { ...visa, route }], { mode: 'production' });
  const response = await fetch(`${production.url}/files/visa/visas/v1.pdf`, { headers });
  expect([response.status, production.subgraph('visa').seen.at(-1)?.claims?.now]).toEqual([200, undefined]);
  await production.close();
});

test('the keys of visas stand where programs look for them, for whoever asks', async () => {
  expect((await fetch(`${door.url}/.well-known/jwks.json`)).status).toBe(200);
  expect(door.subgraph('visa').seen[0]).toMatchObject({
    path: '/files/keys.json',
    claims: { caller: { kind: 'ANONYMOUS' } },
  });
  expect((await fetch(`${door.url}/.well-known/jwt-vc-issuer`)).status).toBe(200);
  expect((await fetch(`${door.url}/.well-known/other.json`)).headers.get('content-type')).not.toContain('pdf');
});

test('ten megabytes pass, one byte more is 413, announced or not', async () => {
  const most = 10 * 1024 * 1024;
  expect(await (await put('/files/visa/a', Buffer.alloc(most))).json()).toEqual({ bytes: most });
  expect((await put('/files/visa/a', Buffer.alloc(most + 1))).status).toBe(413);
  expect((await put('/files/visa/a', new Blob([Buffer.alloc(most + 1)]).stream())).status).toBe(413);
  const endless = new Blob([Buffer.alloc(6 * most)]).stream();
  expect((await put('/files/visa/a', endless)).status).toBe(413);
  expect(door.subgraph('visa').seen).toHaveLength(1);
});

test.each([
  '/files/visa/../internal/session',
  '/files/visa/%2e%2e/internal/session',
  '/files/visa/..%2finternal',
  '/files/nobody/x',
  '/files/VISA/x',
  '/files/visa/',
  '/files/visa',
])('%s reaches nothing but files', async (path) => {
  const { hostname, port } = new URL(door.url);
  const { request } = await import('node:http');
  const status = await new Promise((resolve) => {
    request({ hostname, port, path, headers: { cookie } }, (response) => resolve(response.resume().statusCode)).end();
  });
  expect(door.subgraph('visa').seen.every((seen) => seen.path.startsWith('/files/'))).toBe(true);
  expect([200, 404]).toContain(status);
});

test('a page of another site, or a method of no use, gets nothing', async () => {
  expect((await put('/files/visa/a', 'x', { origin: 'https://evil.example' })).status).toBe(403);
  expect(
    (await fetch(`${door.url}/files/visa/a`, { method: 'DELETE', headers: { cookie, origin: PUBLIC_ORIGIN } })).status,
  ).toBe(405);
  expect((await fetch(`${door.url}/files/visa/a`, { headers: { cookie: '__Host-trousseau=invented' } })).status).toBe(
    401,
  );
  expect(door.subgraph('visa').seen).toEqual([]);
});

test('a service that is down is 503 with a sentence', async () => {
  door.subgraph('visa').mode = 'break';
  const response = await fetch(`${door.url}/files/visa/a`, { headers: { cookie } });
  expect([response.status, await response.json()]).toEqual([
    503,
    { code: 'SUBGRAPH_UNAVAILABLE', message: expect.stringContaining('indisponibles') as string },
  ]);
});
