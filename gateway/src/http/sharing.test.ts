import { afterAll, beforeAll, beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import { createAccount } from '../test/account.ts';
import { type Door, openDoor } from '../test/door.ts';
import type { TestSubgraph } from '../test/federated.ts';
import type { TestContext } from '../test/real-subgraph.ts';

/** Questions that wait for the test: what is asked at the same time is really under way at the same time. */
let held: (() => void)[] = [];
const release = () => {
  for (const go of held.splice(0)) go();
};
const hold = () => new Promise<void>((resolve) => held.push(resolve));

const visa: TestSubgraph = {
  name: 'visa',
  typeDefs: `type Query { mine: String near: [Place!] far: [Place!] } type Mutation { move: String }
    type Place @key(fields: "id") { id: ID! }`,
  resolvers: {
    Query: {
      async mine(_parent: unknown, _given: unknown, { claims }: TestContext) {
        await hold();
        return JSON.stringify(claims['caller']);
      },
      near: () => [{ id: '1' }],
      far: () => [{ id: '1' }],
    },
    Mutation: { move: () => 'moved' },
  },
};
const town: TestSubgraph = {
  name: 'town',
  typeDefs: `type Query { towns: [Place!] } type Place @key(fields: "id") { id: ID! name: String }`,
  resolvers: { Place: { __resolveReference: ({ id }: { id: string }) => ({ id, name: 'Albi' }) } },
};

const account = createAccount();
let door: Door;
beforeAll(async () => {
  for (const name of ['camille', 'alix']) account.open.set(name, name);
  door = await openDoor([account, visa, town]);
});
afterAll(() => door.close());
beforeEach(() => {
  held = [];
  for (const name of ['visa', 'town']) door.subgraph(name).seen.length = 0;
});

const mine = (token?: string, headers = {}) =>
  door.ask('{ mine }', { headers, ...(token === undefined ? {} : { token }) });
const callerOf = async (answer: ReturnType<typeof mine>) =>
  (JSON.parse(String((await answer).data?.['mine'])) as { identityId?: string }).identityId;

test('fifty requests of two people and of nobody at once: each reads their own, and each question is asked once', async () => {
  const answers = Array.from({ length: 50 }, (_, index) => {
    const token = [undefined, 'camille', 'alix'][index % 3];
    return [token, mine(token)] as const;
  });
  await vi.waitFor(() => expect(held.length).toBeGreaterThanOrEqual(3), 5000);
  // More on a machine that takes longer over it than the door believes an answer.
  await vi.waitFor(() => expect(account.lookups.length).toBeGreaterThanOrEqual(2), 5000);
  const together = setInterval(release, 200);
  onTestFinished(() => clearInterval(together));
  for (const [token, answer] of answers) expect(await callerOf(answer)).toBe(token);
  const callers = door.subgraph('visa').seen.map(({ claims }) => JSON.stringify(claims['caller']));
  expect(new Set(callers).size).toBe(3);
  expect(callers.length).toBeLessThan(50);
  expect(account.lookups.length).toBeLessThan(34);
});

test('the same person at two instants asks twice', async () => {
  const answers = [mine('camille'), mine('camille', { 'x-trousseau-now': '2027-01-01T00:00:00Z' })];
  await vi.waitFor(() => expect(held).toHaveLength(2), 5000);
  release();
  await Promise.all(answers);
});

test('what a person asks after their change is not answered with what was asked before it', async () => {
  const before = mine('camille');
  await vi.waitFor(() => expect(held).toHaveLength(1), 5000);
  await door.ask('mutation { move }', { token: 'camille' });
  const after = mine('camille');
  await vi.waitFor(() => expect(held).toHaveLength(2), 5000);
  release();
  await Promise.all([before, after]);
});

test('the same entities, met at two places of one operation, are asked once', async () => {
  const { data } = await door.ask('{ near { id name } far { id name } }');
  expect(data).toEqual({ near: [{ id: '1', name: 'Albi' }], far: [{ id: '1', name: 'Albi' }] });
  expect(door.subgraph('town').seen).toHaveLength(1);
});

/** A client that can leave. */
function ask(query: string) {
  const leaving = new AbortController();
  const headers = { 'content-type': 'application/json' };
  const body = JSON.stringify({ query });
  const answer = fetch(`${door.url}/graphql`, { method: 'POST', headers, body, signal: leaving.signal });
  answer.catch(() => undefined);
  return { answer, leave: () => leaving.abort() };
}

test('when one of two clients leaves, the other is answered; when both do, the subgraph is not waited for', async () => {
  const visa = door.subgraph('visa');
  const clients = [ask('{ mine }'), ask('{ mine }')];
  await vi.waitFor(() => expect(held).toHaveLength(1), 5000);
  clients[0]?.leave();
  await expect(clients[0]?.answer).rejects.toThrow();
  release();
  expect([(await clients[1]?.answer)?.status, visa.abandoned]).toEqual([200, 0]);
  const third = ask('{ mine }');
  await vi.waitFor(() => expect(held).toHaveLength(1), 5000);
  third.leave();
  await vi.waitFor(() => expect(visa.abandoned).toBe(1), 5000);
  expect(door.logs.join('')).not.toContain('field failed');
});

test('a mutation whose client left is finished', async () => {
  const visa = Object.assign(door.subgraph('visa'), { mode: 'hang', abandoned: 0 });
  const change = ask('mutation { move }');
  await vi.waitFor(() => expect(visa.seen).toHaveLength(1), 5000);
  change.leave();
  await expect(change.answer).rejects.toThrow();
  const question = ask('{ mine }');
  await vi.waitFor(() => expect(visa.seen).toHaveLength(2), 5000);
  question.leave();
  await vi.waitFor(() => expect(visa.abandoned).toBe(1), 5000);
  visa.mode = 'answer';
});
