import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { createAccount } from '../test/account.ts';
import { type Door, openDoor } from '../test/door.ts';
import { claims, contract, visa } from '../test/house.ts';

interface Recorded {
  readonly name: string;
  readonly traceId: string;
  readonly spanId: string;
  readonly parentSpanId?: string;
  readonly status: { code?: number };
}

const sent: string[] = [];
const collector = createServer(async (request, response) => {
  let text = '';
  for await (const chunk of request) text += String(chunk);
  sent.push(text);
  response.setHeader('content-type', 'application/json').end('{}');
});
const spans = (): Recorded[] =>
  sent.flatMap((text) =>
    (JSON.parse(text) as { resourceSpans: { scopeSpans: { spans: Recorded[] }[] }[] }).resourceSpans.flatMap(
      ({ scopeSpans }) => scopeSpans.flatMap((scope) => scope.spans),
    ),
  );

let door: Door;
beforeAll(async () => {
  await new Promise<void>((resolve) => collector.listen(0, '127.0.0.1', resolve));
  const tracing = { endpoint: `http://127.0.0.1:${(collector.address() as AddressInfo).port}`, ratio: 1 };
  door = await openDoor([createAccount(), visa, contract, claims], { tracing });
});
afterAll(async () => {
  await door.close();
  collector.closeAllConnections();
  await new Promise((resolve) => collector.close(resolve));
});

test('a request is a trace of what the door did and asked, which subgraphs continue, without a word of what was asked', async () => {
  door.subgraph('claims').mode = 'garbage';
  const { headers } = await door.ask(
    'query Strange($id: ID!) { contract(id: $id) { rentCents openClaims { id } visa { number } } }',
    { variables: { id: 'c1' }, headers: { traceparent: `00-${'a'.repeat(32)}-${'b'.repeat(16)}-01` } },
  );
  await vi.waitFor(() => expect(spans().length).toBeGreaterThanOrEqual(6), 10_000);
  const [root] = spans().filter(({ parentSpanId }) => !parentSpanId);
  expect(
    spans()
      .filter(({ parentSpanId }) => parentSpanId === root?.spanId)
      .map(({ name, status }) => [name, status.code === 2])
      .sort(),
  ).toEqual([
    ['fetch claims', true],
    ['fetch contract', false],
    ['fetch visa', false],
    ['parse and validate', false],
    ['plan', false],
  ]);
  // Not the name: a stranger wrote it.
  expect(root?.name).toBe('query');
  const seen = door.subgraph('visa').seen[0]?.headers['traceparent'];
  const fetched = spans().find(({ name }) => name === 'fetch visa');
  expect(seen).toBe(`00-${root?.traceId}-${fetched?.spanId}-01`);
  expect(root?.traceId).not.toBe('a'.repeat(32));
  expect(sent.join()).toContain(headers.get('x-correlation-id'));
  // Whole, as the variable would stand there: the id of a span may end like it.
  expect(sent.join()).not.toMatch(/"c1\\?"|rentCents|Strange|Bearer/);
});
