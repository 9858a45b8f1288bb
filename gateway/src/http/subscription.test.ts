import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { createAccount } from '../test/account.ts';
import { type Door, openDoor, PUBLIC_ORIGIN } from '../test/door.ts';
import { createEvents } from '../test/events.ts';
import type { TestSubgraph } from '../test/federated.ts';
import { claims } from '../test/house.ts';
import type { TestContext } from '../test/real-subgraph.ts';

const events = createEvents<{ id: string; failing?: boolean }>();
const visa: TestSubgraph = {
  name: 'visa',
  typeDefs: `type Query { visa: Visa }
    type Subscription { certified(kind: String!): Tenant refused: Tenant! forbidden: Int }
    type Visa @key(fields: "id") { id: ID! } type Tenant @key(fields: "id") { id: ID! caller: String failing: String! }`,
  resolvers: {
    Subscription: {
      certified: { subscribe: events.subscribe, resolve: (event: object) => event },
      refused: { subscribe: events.subscribe, resolve: (event: object) => event },
      forbidden: {
        subscribe() {
          throw new Error('10.0.0.7 is not for you');
        },
      },
    },
    Tenant: {
      caller: (_parent: unknown, _given: unknown, { claims }: TestContext) =>
        (claims['caller'] as { identityId: string }).identityId,
      failing: ({ failing }: { failing?: boolean }) => (failing ? null : 'no'),
    },
  },
};

const account = createAccount();
let door: Door;
/** A session of its own for each test: the door believes an answer for half a second. */
let token = '';
let sessions = 0;
beforeAll(async () => {
  door = await openDoor([account, visa, claims], { heartbeatMs: 50 });
});
afterAll(() => door.close());
beforeEach(() => {
  account.open.clear();
  token = `session-${++sessions}`;
  account.open.set(token, 'camille');
  for (const name of ['account', 'visa', 'claims'])
    Object.assign(door.subgraph(name), { mode: 'answer', abandoned: 0 }).seen.length = 0;
});

/** A client of the stream, which reads as far as the test asks. */
async function listen(query: string, { at = door, accept = 'text/event-stream', variables = {} as object } = {}) {
  const leaving = new AbortController();
  const response = await fetch(`${at.url}/graphql`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      accept,
      cookie: `__Host-trousseau=${token}`,
      origin: PUBLIC_ORIGIN,
    },
    body: JSON.stringify({ query, variables }),
    signal: leaving.signal,
  });
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  const more = async () => {
    const { done, value = '' } = (await reader?.read()) ?? { done: true };
    text += value;
    return !done;
  };
  return {
    response,
    leave: () => leaving.abort(),
    /** Everything up to a text, or to the end. */
    async until(wanted: string) {
      while (!text.includes(wanted) && (await more()));
      return text;
    },
    async toEnd() {
      while (await more());
      return text.replaceAll(/^:\n\n/gm, '');
    },
  };
}

const CERTIFIED = 'subscription ($kind: String!) { certified(kind: $kind) { id debtCents caller } }';
const variables = { kind: 'ANY' };
const heard = (count: number) => vi.waitFor(() => expect(events.listeners()).toBe(count), 5000);

describe('a subscription', () => {
  test('is an answer per event, completed by the other subgraphs on behalf of who listens, until its source is complete', async () => {
    const stream = await listen(CERTIFIED, { variables });
    expect([stream.response.status, stream.response.headers.get('content-type')]).toEqual([
      200,
      'text/event-stream; charset=utf-8',
    ]);
    await heard(1);
    events.send({ id: 't1' });
    events.send({ id: 't2' });
    await stream.until('t2');
    events.complete();
    expect(await stream.toEnd()).toBe(
      ['t1', 't2']
        .map((id) => `event: next\ndata: {"data":{"certified":{"id":"${id}","debtCents":9,"caller":"camille"}}}\n\n`)
        .join('')
        .concat('event: complete\ndata:\n\n'),
    );
    expect(door.subgraph('claims').seen.map((seen) => seen.claims['caller'])).toEqual([
      expect.objectContaining({ identityId: 'camille' }),
      expect.objectContaining({ identityId: 'camille' }),
    ]);
    await heard(0);
  });

  test('may be multipart, each part closed at once', async () => {
    const stream = await listen(CERTIFIED, {
      variables,
      accept: 'multipart/mixed;subscriptionSpec=1.0, application/json',
    });
    expect(stream.response.headers.get('content-type')).toBe('multipart/mixed;boundary="graphql";subscriptionSpec=1.0');
    await heard(1);
    events.send({ id: 't1' });
    expect(await stream.until('"caller":"camille"}}}}\r\n--graphql')).toContain(
      '--graphql\r\ncontent-type: application/json\r\n\r\n{"payload":{"data":{"certified":{"id":"t1"',
    );
    events.complete();
    expect(await stream.toEnd()).toMatch(/\r\n--graphql--\r\n$/);
  });

  test('says it lives while nothing happens', async () => {
    const stream = await listen(CERTIFIED, { variables });
    expect(await stream.until(':\n\n:\n\n:\n\n')).toContain(':\n\n:\n\n');
    stream.leave();
    await heard(0);
  });

  test('ends at its source when its client leaves', async () => {
    const stream = await listen(CERTIFIED, { variables });
    await heard(1);
    stream.leave();
    await heard(0);
    expect(door.subgraph('visa').abandoned).toBe(1);
  });

  test('follows the rules of nulls and errors event by event', async () => {
    const stream = await listen('subscription { refused { id failing } }');
    await heard(1);
    events.send({ id: 't1', failing: true });
    expect(await stream.until('INTERNAL')).toMatch(/"path":\["refused","failing"\]}],"data":null}/);
    door.subgraph('claims').mode = 'break';
    events.send({ id: 't2' });
    expect(await stream.until('t2')).toContain('{"data":{"refused":{"id":"t2","failing":"no"}}}');
    stream.leave();
    await heard(0);
  });
});

describe('a stream ends', () => {
  test('when its session does, before another event is told', async () => {
    const stream = await listen(CERTIFIED, { variables });
    await heard(1);
    account.open.clear();
    const text = await stream.toEnd();
    expect(text).toMatch(/^event: next\ndata: {"errors":\[.*"UNAUTHENTICATED".*\n\nevent: complete\ndata:\n\n$/);
    await heard(0);
  });

  test('also while nothing happens and no sign of life is due (S21)', async () => {
    const silent = await openDoor([account, visa, claims], { heartbeatMs: 3_600_000 });
    const stream = await listen(CERTIFIED, { at: silent, variables });
    await heard(1);
    account.open.clear();
    expect(await stream.toEnd()).toContain('UNAUTHENTICATED');
    await heard(0);
    await silent.close();
  });

  test('when the person behind its session is another, or in another role', async () => {
    const stream = await listen(CERTIFIED, { variables });
    await heard(1);
    account.open.set(token, 'alix');
    expect(await stream.toEnd()).toContain('UNAUTHENTICATED');
  });

  test('when its source breaks, and says so without an address', async () => {
    const stream = await listen(CERTIFIED, { variables });
    await heard(1);
    door.subgraph('visa').disconnect();
    const text = await stream.toEnd();
    expect(text).toMatch(/SUBGRAPH_UNAVAILABLE.*"data":{"certified":null}}\n\nevent: complete/);
    expect(text).not.toMatch(/127\.0\.0\.1|ECONN|socket/);
  });

  test('at once when its source refuses it', async () => {
    const stream = await listen('subscription { forbidden }');
    const text = await stream.toEnd();
    expect(text).toMatch(/INTERNAL_SERVER_ERROR.*\n\nevent: complete/);
    expect(text).not.toContain('10.0.0.7');
  });

  test('with a complete message when the door is told to stop (F16)', async () => {
    const stopping = await openDoor([account, visa, claims]);
    const stream = await listen(CERTIFIED, { at: stopping, variables });
    await heard(1);
    stopping.gateway.drain();
    expect(await stream.toEnd()).toBe('event: complete\ndata:\n\n');
    await heard(0);
    await stopping.close();
  });
});

describe('what is refused before it begins', () => {
  const refusal = async (query: string, terms: { accept?: string; variables?: object } = {}) => {
    const { response } = await listen(query, terms);
    return response.status;
  };
  test('a client that reads no stream is 406, wrong variables and two events at once are 400', async () => {
    expect(await refusal(CERTIFIED, { variables, accept: 'application/json' })).toBe(406);
    expect(await refusal(CERTIFIED)).toBe(400);
    expect(await refusal('subscription { forbidden refused { id } }')).toBe(400);
  });

  test('a dead session is 401', async () => {
    account.open.clear();
    await vi.waitFor(async () => expect(await refusal(CERTIFIED, { variables })).toBe(401), 5000);
  });
});

test('a reader slower than the source is told everything', async () => {
  const stream = await listen('subscription { refused { id } }');
  await heard(1);
  const long = 'x'.repeat(100_000);
  for (let index = 0; index < 60; index++) events.send({ id: `${long}${index}` });
  expect((await stream.until('x59')).match(/event: next/g)).toHaveLength(60);
  stream.leave();
  await heard(0);
});
