import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { createUpstreams, type Upstreams } from './upstreams.ts';

const closing: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

async function upstreamsTo(listener: RequestListener, timeoutMs = 5000): Promise<Upstreams> {
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const upstreams = createUpstreams({ visa: `http://127.0.0.1:${(server.address() as AddressInfo).port}/` }, timeoutMs);
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
  const upstreams = await upstreamsTo(() => undefined, 100);
  const startedMs = performance.now();
  await expect(upstreams.request('visa', get)).rejects.toThrow('No answer within 100 ms.');
  expect(performance.now() - startedMs).toBeLessThan(2000);
});

test('a request nobody waits for any more is given up', async () => {
  const left = new AbortController();
  const upstreams = await upstreamsTo(() => left.abort());
  await expect(upstreams.request('visa', { ...get, signal: left.signal })).rejects.toThrow('The client left.');
});

test('a subgraph without an address is unavailable', async () => {
  const upstreams = createUpstreams({}, 100);
  await expect(upstreams.request('visa', get)).rejects.toMatchObject({ name: 'SubgraphUnavailable' });
  expect(upstreams.has('visa')).toBe(false);
});
