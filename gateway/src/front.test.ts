import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createAccount } from './test/account.ts';
import { type Door, openDoor, toAnswer } from './test/door.ts';
import { contract, visa } from './test/house.ts';

const account = createAccount();
const folder = mkdtempSync(join(tmpdir(), 'front-'));
const LISTED = 'query Mine { __typename me { __typename name } }';
const id = `sha256:${createHash('sha256').update(LISTED).digest('hex')}`;
let door: Door;

beforeAll(async () => {
  const version = join(folder, 'tenant/1');
  mkdirSync(version, { recursive: true });
  writeFileSync(join(version, 'persisted-documents.json'), JSON.stringify({ [id]: LISTED }));
  account.open.set('t', 'camille').set('p', 'partner').set('o', 'officer');
  door = await openDoor([account, visa, contract], {
    mode: 'production',
    spacesDir: folder,
    partner: true,
    limitsFactor: 1,
  });
});
afterAll(async () => {
  await door.close();
  rmSync(folder, { recursive: true });
});

const post = async (body: object, token?: string) =>
  toAnswer(
    await fetch(`${door.url}/graphql`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...(token ? { cookie: `__Host-trousseau=${token}`, origin: 'https://trousseau.example' } : {}),
      },
      body: JSON.stringify(body),
    }),
  );

describe('in production, a page', () => {
  test('runs what was published, by its id alone', async () => {
    const { status, data } = await post({ documentId: id, variables: {} }, 't');
    expect([status, data]).toEqual([200, { __typename: 'Query', me: { __typename: 'Me', name: 'camille' } }]);
    expect((await post({ documentId: id, query: LISTED }, 't')).status).toBe(200);
  });

  test.each([
    ['with a session', 't'],
    ['without one', undefined],
    ['of a partner', 'p'],
  ])('runs nothing else (S41): %s', async (_who, token) => {
    for (const body of [
      { query: '{ me { name } }' },
      { documentId: id.replace(/.$/, 'x') },
      { query: 'not graphql' },
    ]) {
      const { status, errors } = await post(body, token);
      expect([status, errors[0]?.extensions.code]).toEqual([400, 'PERSISTED_QUERY_NOT_IN_LIST']);
    }
  });
});

describe('at their own address, partners', () => {
  const ask = (query: string, token?: string) =>
    door.ask(query, { path: '/partner/graphql', ...(token === undefined ? {} : { token }) });

  test('send documents of their own', async () => {
    expect((await ask('{ me { who: name } }', 'p')).data).toEqual({ me: { who: 'partner' } });
  });

  test('find in the schema what is theirs, and nothing else exists (S39)', async () => {
    const { data } = await ask('{ __schema { mutationType { name } types { name fields { name } } } }', 'p');
    expect(JSON.stringify(data)).toMatch(/"Me".*/);
    expect(JSON.stringify(data)).not.toMatch(/passwordRule|Visa|Contract|_entities|"mutationType":\{/);
    for (const query of [
      '{ passwordRule }',
      '{ visas { id } }',
      'mutation { signOut }',
      '{ _entities { __typename } }',
    ]) {
      const { status, errors, text } = await ask(query, 'p');
      expect([status, errors[0]?.extensions.code], query).toEqual([400, expect.stringMatching(/VALIDATION|SUPPORTED/)]);
      expect(text).not.toContain('Did you mean');
    }
  });

  test.each([
    ['a tenant', 't', 403, 'SCOPE_REQUIRED'],
    ['an officer', 'o', 403, 'SCOPE_REQUIRED'],
    ['a stranger', undefined, 401, 'UNAUTHENTICATED'],
    ['a dead session', 'none', 401, 'UNAUTHENTICATED'],
  ])('are not %s, who learns nothing of the schema', async (_who, token, status, code) => {
    for (const query of ['{ me { name } }', '{ nothing }', '{ __schema { types { name } } }']) {
      const answer = await ask(query, token);
      expect([answer.status, answer.errors[0]?.extensions.code]).toEqual([status, code]);
    }
  });

  test('are not served where there is nothing for them', async () => {
    const without = await openDoor([account]);
    expect((await without.ask('{ me { name } }', { path: '/partner/graphql' })).status).toBe(405);
    await without.close();
  });
});

test('an operation that may cost too much is refused without a number, and nobody is asked (S38)', async () => {
  const { status, errors, text } = await door.ask(
    `{ ${Array.from({ length: 9 }, (_, index) => `a${index}: everybody(first: 99999999) { name }`).join(' ')} }`,
    { path: '/partner/graphql', token: 'p' },
  );
  expect([status, errors[0]?.extensions.code, /\d{3}/.test(text)]).toEqual([400, 'COST_EXCEEDED', false]);
  const fine = await door.ask('{ everybody(first: 100) { name } }', { path: '/partner/graphql', token: 'p' });
  expect([fine.status, JSON.parse(fine.text)]).toEqual([
    200,
    { data: { everybody: null }, extensions: { cost: { estimated: 100, actual: 0 } } },
  ]);
});
