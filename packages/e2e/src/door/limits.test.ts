import { beforeAll, expect, test } from 'vitest';
import { ORIGIN } from '../house.ts';
import { newLandlord } from '../played/people.ts';
import { Visitor } from '../visitor.ts';

/** S35 to S43 on the running house: what the door refuses to read, for a person who is signed in. */

let visitor: Visitor;
beforeAll(async () => {
  visitor = await newLandlord();
});

const repeat = (times: number, make: (index: number) => string) =>
  Array.from({ length: times }, (_, index) => make(index)).join(' ');
const DEEP = `{ myContracts { nodes { ${'tenantAccount { contract { '.repeat(5)} id ${' } }'.repeat(5)} } } }`;

test.each([
  { name: 'a document of eleven levels (S35)', query: DEEP, code: 'QUERY_TOO_DEEP' },
  {
    name: 'sixteen aliases of one field (S36)',
    query: `{ ${repeat(16, (index) => `a${index}: today`)} }`,
    code: 'QUERY_TOO_MANY_ALIASES',
  },
  {
    name: 'five hundred aliases (S36)',
    query: `{ ${repeat(500, (index) => `a${index}: today`)} }`,
    code: 'QUERY_TOO_MANY_ALIASES',
  },
  {
    name: 'five hundred directives (S36)',
    query: `{ today ${repeat(500, () => '@include(if: true)')} }`,
    code: 'QUERY_TOO_MANY_DIRECTIVES',
  },
  {
    name: 'the same field a thousand times (S36)',
    query: `{ ${repeat(1000, () => 'today')} }`,
    code: 'QUERY_TOO_LARGE',
  },
  {
    name: 'a fragment that contains itself (S36)',
    query: 'fragment F on Query { ...F } { ...F }',
    code: 'QUERY_FRAGMENT_CYCLE',
  },
  {
    name: 'two sign-ins in one document (S07)',
    query:
      'mutation { signOut { __typename } a: signIn(input: { email: "a", password: "b" }) { __typename } b: signIn(input: { email: "a", password: "c" }) { __typename } }',
    code: 'QUERY_REPEATED_FIELD',
  },
])('$name is refused before anything runs', async ({ query, code }) => {
  const { status, data, errors, text } = await visitor.post(query);
  expect(status).toBe(400);
  expect(data).toBeNull();
  expect(errors.map(({ extensions }) => extensions.code)).toEqual([code]);
  // What the limit is stays our affair.
  expect(text).not.toMatch(/\d/);
});

test('several operations in one request are refused (S37)', async () => {
  const one = { query: '{ today }' };
  const { status, body } = await raw(JSON.stringify([one, one]));
  expect(status).toBe(400);
  expect(body).toContain('BATCH_REFUSED');
});

test('an unknown field is not answered with the right one, nor a typing error with the text (S40)', async () => {
  const unknown = await visitor.post('{ myContract { nodes { id } } }');
  expect(unknown.status).toBe(400);
  expect(unknown.text).not.toMatch(/did you mean|myContracts/i);
  const broken = await visitor.post('{ secretOfMine( ');
  expect(broken.status).toBe(400);
  expect(broken.text).not.toContain('secretOfMine');
});

test('no page for developers is served (S42)', async () => {
  for (const path of ['/graphql', '/graphiql', '/playground', '/altair', '/voyager']) {
    const response = await fetch(`${ORIGIN}${path}`, { headers: { accept: 'text/html' } });
    expect(await response.text(), path).not.toMatch(/graphiql|playground|altair|sandbox/i);
  }
});

test('a stranger is not shown the schema (S39)', async () => {
  const { status, text } = await new Visitor().post('{ __schema { types { name } } }');
  expect(status).toBe(400);
  expect(text).not.toContain('SuretyContract');
});

test.each([
  {
    name: 'a body of 101 kilobytes',
    body: JSON.stringify({ query: `{ today } # ${'x'.repeat(101 * 1024)}` }),
    status: 413,
  },
  {
    name: 'variables nested a thousand times',
    body: `{"query":"{ today }","variables":{"a":${'['.repeat(1000)}${']'.repeat(1000)}}}`,
    status: 400,
  },
  {
    name: 'a list of fifty thousand',
    body: JSON.stringify({ query: '{ today }', variables: { a: Array(50_000).fill(1) } }),
    status: 400,
  },
  { name: 'what is not JSON', body: '{ query', status: 400 },
])('$name is refused at once (S43)', async ({ body, status }) => {
  const answer = await raw(body);
  expect(answer.status).toBe(status);
  expect(answer.body).toContain('"errors"');
});

test('a list is never longer than a hundred, nor asked for at any price (S38)', async () => {
  const one = await visitor.post('{ myContracts(first: 101) { nodes { id } } }');
  expect(one.data?.['myContracts'] ?? null).toBeNull();
  expect(one.errors.map(({ extensions }) => extensions.code)).toEqual(['BAD_USER_INPUT']);
  const all = await visitor.post('{ myContracts(first: 99999999) { nodes { id } } }');
  expect(all.status).toBe(400);
  expect(all.errors.map(({ extensions }) => extensions.code)).toEqual(['COST_EXCEEDED']);
});

async function raw(body: string): Promise<{ status: number; body: string }> {
  const headers = { ...visitor.headers(), 'content-type': 'application/json' };
  const response = await fetch(`${ORIGIN}/graphql`, { method: 'POST', headers, body });
  return { status: response.status, body: await response.text() };
}
