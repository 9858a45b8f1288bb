import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setImmediate } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type Callers, createCallers } from './callers.ts';
import { createUpstreams } from './upstreams.ts';

const closing: (() => Promise<unknown>)[] = [];
// The clock that answers age by, and nothing else: the network keeps its own.
beforeEach(() => void vi.useFakeTimers({ toFake: ['performance'] }));
afterEach(async () => {
  vi.useRealTimers();
  for (const close of closing.splice(0)) await close();
});

/** An account service whose answers are given by hand: each question waits for its turn. */
async function openAccount() {
  const waiting: ((status: number, person?: string) => void)[] = [];
  const server = createServer((request, response) => {
    request.resume().on('end', () => {
      waiting.push((status, person) =>
        response.writeHead(status).end(JSON.stringify({ caller: { kind: 'PERSON', person } })),
      );
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const upstreams = createUpstreams(
    { account: `http://127.0.0.1:${(server.address() as AddressInfo).port}` },
    { timeoutMs: 60_000 },
  );
  closing.push(
    () => upstreams.close(),
    () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(resolve);
      }),
  );
  return {
    callers: createCallers(upstreams, () => 'Bearer token', '/internal/session'),
    waiting,
    /** Answers the next question once it has come. */
    async answer(status: number, person?: string) {
      while (waiting.length === 0) await setImmediate();
      waiting.shift()?.(status, person);
    },
  };
}

const find = (callers: Callers) => callers.find('token', 'c1', undefined);

test('an answer is believed for a quarter of a second by all who come', async () => {
  const { callers, answer, waiting } = await openAccount();
  const asked = Promise.all([find(callers), find(callers)]);
  await answer(200, 'camille');
  expect(await asked).toEqual([
    { kind: 'PERSON', person: 'camille' },
    { kind: 'PERSON', person: 'camille' },
  ]);
  vi.advanceTimersByTime(250);
  expect(await find(callers)).toMatchObject({ person: 'camille' });
  expect(waiting).toHaveLength(0);
});

test('then it is asked for once more, aside, and who comes meanwhile does not wait', async () => {
  const { callers, answer, waiting } = await openAccount();
  const first = find(callers);
  await answer(200, 'camille');
  await first;
  vi.advanceTimersByTime(300);
  expect(await Promise.all([find(callers), find(callers)])).toMatchObject([
    { person: 'camille' },
    { person: 'camille' },
  ]);
  await answer(200, 'alix');
  while ((await find(callers))?.['person'] !== 'alix') await setImmediate();
  expect(waiting).toHaveLength(0);
});

test('who ended is nobody within half a second, even when the service says nothing in between', async () => {
  const { callers, answer } = await openAccount();
  const first = find(callers);
  await answer(200, 'camille');
  await first;
  vi.advanceTimersByTime(300);
  await find(callers);
  await answer(503);
  vi.advanceTimersByTime(201);
  const later = find(callers);
  await answer(404);
  expect(await later).toBeNull();
});

test('what was asked before a change does not come back after it', async () => {
  const { callers, answer } = await openAccount();
  const first = find(callers);
  await answer(200, 'camille');
  await first;
  vi.advanceTimersByTime(300);
  await find(callers);
  callers.forget('token');
  const after = find(callers);
  await answer(200, 'camille of before');
  await answer(200, 'camille of after');
  expect(await after).toMatchObject({ person: 'camille of after' });
  expect(await find(callers)).toMatchObject({ person: 'camille of after' });
});

test('an answer that never came is asked for again by the next', async () => {
  const { callers, answer } = await openAccount();
  const failed = find(callers);
  await answer(500);
  await expect(failed).rejects.toMatchObject({ name: 'SubgraphUnavailable' });
  const next = find(callers);
  await answer(200, 'camille');
  expect(await next).toMatchObject({ person: 'camille' });
});
