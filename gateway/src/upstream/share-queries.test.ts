import { expect, test, vi } from 'vitest';
import type { Caller, Identity } from '../sign.ts';
import type { UpstreamResponse } from './exchange.ts';
import { Leaving } from './leaving.ts';
import { createSharedQueries } from './share-queries.ts';

const camille: Caller = { kind: 'PERSON', identityId: 'camille', sessionId: 's1' };
const identityOf = (caller: Caller, now?: string): Identity => ({ caller, now, correlationId: crypto.randomUUID() });
const staying = new Leaving();
const answer: UpstreamResponse = { status: 200, headers: {}, body: Buffer.from('{}') };

/** Asks the same question once for each identity, all at once, and says how many left for the subgraph. */
function sentFor(...asked: { identity: Identity; subgraph?: string; body?: string }[]): number {
  const shared = createSharedQueries();
  const send = vi.fn(() => new Promise<UpstreamResponse>(() => undefined));
  for (const { identity, subgraph = 'visa', body = '{"query":"{ me }"}' } of asked) {
    void shared.ask({ subgraph, body, identity }, staying, send);
  }
  return send.mock.calls.length;
}

test('the same question of the same caller is asked once, whatever its correlation id', () => {
  expect(sentFor({ identity: identityOf(camille) }, { identity: identityOf({ ...camille }) })).toBe(1);
});

test.each<[string, Caller]>([
  ['another person', { ...camille, identityId: 'alix' }],
  ['another session of the same person', { ...camille, sessionId: 's2' }],
  ['the same person in another role', { ...camille, role: 'OFFICER' }],
  ['nobody', { kind: 'ANONYMOUS' }],
  ['a service', { kind: 'SERVICE', service: 'camille' }],
])('%s asks anew', (_who, other) => {
  expect(sentFor({ identity: identityOf(camille) }, { identity: identityOf(other) })).toBe(2);
});

test('another instant, another subgraph or another question is asked anew', () => {
  const identity = identityOf(camille);
  expect(sentFor({ identity }, { identity: identityOf(camille, '2027-01-01T00:00:00Z') })).toBe(2);
  expect(sentFor({ identity }, { identity, subgraph: 'claims' })).toBe(2);
  expect(sentFor({ identity }, { identity, body: '{"query":"{ you }"}' })).toBe(2);
});

test('an answered question is asked anew, and so is one under way when something changed since', async () => {
  const shared = createSharedQueries();
  const key = { subgraph: 'visa', body: '{}', identity: identityOf(camille) };
  const send = vi.fn(async () => answer);
  await shared.ask(key, staying, send);
  await shared.ask(key, staying, send);
  expect(send).toHaveBeenCalledTimes(2);
  const first = shared.ask(key, staying, send);
  shared.forget();
  const second = shared.ask(key, staying, send);
  expect([await first, await second, send.mock.calls.length]).toEqual([answer, answer, 4]);
});

test('a failure is everybody’s, once', async () => {
  const shared = createSharedQueries();
  const key = { subgraph: 'visa', body: '{}', identity: identityOf(camille) };
  const send = vi.fn(() => Promise.reject(new Error('down')));
  const results = await Promise.allSettled([shared.ask(key, staying, send), shared.ask(key, staying, send)]);
  expect([results.map(({ status }) => status), send.mock.calls.length]).toEqual([['rejected', 'rejected'], 1]);
});

test('who leaves takes the question along only when nobody else waits', () => {
  const shared = createSharedQueries();
  const key = { subgraph: 'visa', body: '{}', identity: identityOf(camille) };
  const clients = [new Leaving(), new Leaving()];
  let sent: Leaving | undefined;
  for (const client of clients) {
    void shared.ask(key, client, (given) => {
      sent = given;
      return new Promise(() => undefined);
    });
  }
  clients[0]?.leave();
  expect(sent?.left).toBe(false);
  clients[1]?.leave();
  expect(sent?.left).toBe(true);
});

test('who leaves after the answer takes nothing along, and what they would have taken is asked anew', async () => {
  const shared = createSharedQueries();
  const key = { subgraph: 'visa', body: '{}', identity: identityOf(camille) };
  const client = new Leaving();
  let first: Leaving | undefined;
  await shared.ask(key, client, async (given) => {
    first = given;
    return answer;
  });
  let second: Leaving | undefined;
  void shared.ask(key, staying, (given) => {
    second = given;
    return new Promise(() => undefined);
  });
  client.leave();
  expect([first?.left, second?.left]).toEqual([false, false]);
});
