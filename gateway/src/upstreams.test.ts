import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, test, vi } from 'vitest';
import { Leaving } from './upstream/leaving.ts';
import { createUpstreams, type Upstreams, type UpstreamsTerms } from './upstreams.ts';

const closing: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

async function upstreamsTo(listener: RequestListener, terms: Partial<UpstreamsTerms> = {}): Promise<Upstreams> {
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  const upstreams = createUpstreams({ visa: url }, { timeoutMs: 5000, ...terms });
  closing.push(
    () => upstreams.close(),
    () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(resolve);
      }),
  );
  return upstreams;
}

const get = { method: 'GET', path: '/x', headers: { accept: 'text/plain' }, retry: false } as const;

test('an answer comes whole, whatever its pieces', async () => {
  const upstreams = await upstreamsTo((request, response) => {
    response.writeHead(201, { 'x-one': 'yes' });
    response.write(request.url ?? '');
    setImmediate(() => response.end(' and more'));
  });
  const { status, headers, body } = await upstreams.request('visa', get);
  expect([status, headers['x-one'], body.toString()]).toEqual([201, 'yes', '/x and more']);
});

test('connections are kept and used again', async () => {
  const ports = new Set<number | undefined>();
  const upstreams = await upstreamsTo((request, response) => {
    ports.add(request.socket.remotePort);
    response.end();
  });
  for (let index = 0; index < 5; index++) await upstreams.request('visa', get);
  expect(ports.size).toBeLessThanOrEqual(2);
});

test('half an answer is none', async () => {
  const upstreams = await upstreamsTo((_request, response) => {
    response.writeHead(200, { 'content-length': 100 });
    response.write('half', () => response.destroy());
  });
  await expect(upstreams.request('visa', { ...get, retry: true })).rejects.toMatchObject({
    name: 'SubgraphUnavailable',
  });
});

test('a subgraph that says nothing is given up in time', async () => {
  const upstreams = await upstreamsTo(() => undefined, { timeoutMs: 100 });
  await expect(upstreams.request('visa', get)).rejects.toThrow('No answer within 100 ms.');
});

test('a request nobody waits for any more is given up', async () => {
  const left = new Leaving();
  const upstreams = await upstreamsTo(() => left.leave());
  await expect(upstreams.request('visa', { ...get, waiting: left })).rejects.toMatchObject({
    name: 'SubgraphUnavailable',
  });
});

test('a subgraph without an address is unavailable', async () => {
  const upstreams = createUpstreams({}, { timeoutMs: 100 });
  await expect(upstreams.request('visa', get)).rejects.toMatchObject({ name: 'SubgraphUnavailable' });
  expect(upstreams.has('visa')).toBe(false);
});

test('each subgraph has its own time', async () => {
  const upstreams = await upstreamsTo(() => undefined, { timeoutsMs: { visa: 50 } });
  await expect(upstreams.request('visa', get)).rejects.toThrow('No answer within 50 ms.');
});

test.each([502, 503, 504])('a query answered with %s is asked once more, after a moment', async (status) => {
  const askedMs: number[] = [];
  const upstreams = await upstreamsTo((_request, response) => {
    askedMs.push(performance.now());
    response.writeHead(askedMs.length === 1 ? status : 200).end('x');
  });
  expect((await upstreams.request('visa', { ...get, retry: true })).status).toBe(200);
  expect((askedMs[1] ?? 0) - (askedMs[0] ?? 0)).toBeGreaterThan(15);
});

test('no more than once, and a mutation not at all', async () => {
  let asked = 0;
  const upstreams = await upstreamsTo((_request, response) => {
    asked += 1;
    response.writeHead(503).end('x');
  });
  expect((await upstreams.request('visa', { ...get, retry: true })).status).toBe(503);
  expect(asked).toBe(2);
  expect((await upstreams.request('visa', get)).status).toBe(503);
  expect(asked).toBe(3);
});

test('what was given up while it waited for a connection is not done afterwards', async () => {
  const seen: string[] = [];
  const held: (() => void)[] = [];
  const upstreams = await upstreamsTo((request, response) => {
    seen.push(request.url ?? '');
    if (request.url === '/busy') held.push(() => response.end());
    else response.end();
  });
  const busy = Array.from({ length: 128 }, () => upstreams.request('visa', { ...get, path: '/busy' }));
  const left = new Leaving();
  const late = upstreams.request('visa', { ...get, path: '/late', waiting: left });
  left.leave();
  await expect(late).rejects.toMatchObject({ name: 'SubgraphUnavailable' });
  const last = upstreams.request('visa', { ...get, path: '/last' });
  await vi.waitFor(() => expect(held).toHaveLength(128), 5000);
  for (const release of held) release();
  await Promise.all([...busy, last]);
  expect(seen).not.toContain('/late');
});

test('a hung subgraph is left alone after some failures, and taken back by itself', async () => {
  let hung = true;
  let asked = 0;
  const upstreams = await upstreamsTo(
    (_request, response) => {
      asked += 1;
      if (!hung) response.end();
    },
    { timeoutMs: 50, circuit: { failures: 3, restMs: 2000 } },
  );
  for (let index = 0; index < 3; index++) await upstreams.request('visa', get).catch(() => undefined);
  expect(upstreams.circuits().get('visa')).toBe('open');
  // A busy machine may give up before it is even connected.
  const reached = asked;
  await expect(upstreams.request('visa', get)).rejects.toThrow('is left alone');
  expect(asked).toBe(reached);
  hung = false;
  await vi.waitFor(async () => expect((await upstreams.request('visa', get)).status).toBe(200), 10_000);
  expect([upstreams.circuits().get('visa'), asked > reached]).toEqual(['closed', true]);
});
