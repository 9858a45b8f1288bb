import { describe, expect, test } from 'vitest';
import { federate, reference, type TestSubgraph } from '../test/federated.ts';
import type { Credentials } from './authorise.ts';

const visa: TestSubgraph = {
  name: 'visa',
  typeDefs: `
    type Query { visa: Visa visas: [Visa!]! found: [Found!] dated: [Dated!] queue: [Visa!]! @requiresScopes(scopes: [["officer", "queue"], ["inspector"]]) }
    union Found = Visa | Note
    interface Dated { on: String }
    type Note implements Dated @policy(policies: [["mandate"]]) { on: String text: String! }
    type Visa implements Dated @key(fields: "id") {
      id: ID! number: String! on: String holder: String @authenticated income: Int! @requiresScopes(scopes: [["officer"]])
    }
    type Mutation { rename: Boolean certify: Boolean! @requiresScopes(scopes: [["officer"]]) }
  `,
  resolvers: {
    Query: {
      visa: () => VISA,
      visas: () => [VISA, VISA],
      queue: () => [VISA],
      found: () => [VISA, NOTE],
      dated: () => [VISA, NOTE],
    },
    Visa: { __resolveReference: () => VISA },
    Mutation: { rename: () => true, certify: () => true },
  },
};
const VISA = { __typename: 'Visa', id: 'v1', number: 'V1', on: '2026-01-01', holder: 'Camille', income: 1 };
const NOTE = { __typename: 'Note', on: '2026-01-02', text: 'n' };

const contract: TestSubgraph = {
  name: 'contract',
  typeDefs: `
    type Query { contracts: [Contract!] debt: Debt }
    type Contract @key(fields: "id") { id: ID! visa: Visa }
    type Visa @key(fields: "id") { id: ID! secret: String @requiresScopes(scopes: [["officer"]]) }
    type Debt @authenticated { cents: Int }
  `,
  resolvers: {
    Query: { contracts: () => [{ id: 'c1' }, { id: 'c2' }], debt: () => ({ cents: 3 }) },
    Contract: { ...reference({}), visa: () => ({ id: 'v1' }) },
    Visa: reference({ secret: 's' }),
  },
};

const house = federate(visa, contract);
const caller = (authenticated: boolean, ...scopes: string[]): Credentials => ({
  authenticated,
  scopes: new Set(scopes),
  meets: (policy) => policy === 'mandate' && scopes.includes('mandate'),
});
const stranger = caller(false);
const tenant = caller(true);
const officer = caller(true, 'officer');

const ask = async (query: string, credentials: Credentials) => {
  const { data, errors, sent } = await house.run(query, { credentials });
  const told = errors.map(({ path, extensions }) => `${path?.join('.')} ${extensions.code}`);
  return { data, told, sent: sent.map(({ query: text }) => text).join('\n') };
};

describe('the same denied field has the same verdict (S24), and no subgraph is asked for it:', () => {
  test.each([
    ['alone', '{ visa { holder } }', { visa: { holder: null } }, 'visa.holder'],
    ['under an alias', '{ a: visa { b: holder number } }', { a: { b: null, number: 'V1' } }, 'a.b'],
    ['in a fragment', '{ visa { ...F } } fragment F on Visa { holder }', { visa: { holder: null } }, 'visa.holder'],
    ['in an inline fragment', '{ visa { ... on Visa { holder } } }', { visa: { holder: null } }, 'visa.holder'],
    [
      'in a fragment on an interface',
      '{ visa { ... on Dated { ... on Visa { holder } } } }',
      { visa: { holder: null } },
      'visa.holder',
    ],
    ['in a union', '{ found { ... on Visa { holder } } }', { found: [{ holder: null }, {}] }, 'found.0.holder'],
    [
      'after a hop from another subgraph',
      '{ contracts { visa { holder } } }',
      { contracts: [{ visa: { holder: null } }, { visa: { holder: null } }] },
      'contracts.0.visa.holder',
    ],
    ['by a variable condition', '{ visa { holder @include(if: true) } }', { visa: { holder: null } }, 'visa.holder'],
  ])('%s', async (_way, query, data, place) => {
    const denied = await ask(query, stranger);
    expect([denied.data, denied.told[0]]).toEqual([data, `${place} UNAUTHENTICATED`]);
    expect(denied.sent).not.toContain('holder');
    const given = await ask(query, tenant);
    expect([given.told, JSON.stringify(given.data).includes('Camille')]).toEqual([[], true]);
  });

  test('through an interface, for whatever one of its objects requires', async () => {
    const query = '{ dated { on } }';
    expect(await ask(query, tenant)).toMatchObject({ data: { dated: null }, told: ['dated FORBIDDEN'], sent: '' });
    expect((await ask(query, caller(true, 'mandate'))).told).toEqual([]);
    expect((await ask('{ found { ... on Visa { number } ... on Note { text } } }', tenant)).told).toEqual([
      'found.1.text FORBIDDEN',
    ]);
  });

  test('when a type is denied, with every field that leads to it', async () => {
    expect(await ask('{ debt { cents } }', stranger)).toMatchObject({
      data: { debt: null },
      told: ['debt UNAUTHENTICATED'],
      sent: '',
    });
    expect((await ask('{ debt { cents } }', tenant)).data).toEqual({ debt: { cents: 3 } });
  });
});

describe('scopes', () => {
  test('are one of several sets, each whole', async () => {
    const query = '{ queue { number } }';
    expect((await ask(query, stranger)).told).toEqual(['queue UNAUTHENTICATED']);
    expect((await ask(query, officer)).told).toEqual(['queue SCOPE_REQUIRED']);
    expect((await ask(query, caller(true, 'officer', 'queue'))).told).toEqual([]);
    expect((await ask(query, caller(true, 'inspector'))).told).toEqual([]);
  });

  test('of a field that another subgraph adds', async () => {
    const { data, told, sent } = await ask('{ visa { number secret } }', tenant);
    expect([data, told]).toEqual([{ visa: { number: 'V1', secret: null } }, ['visa.secret SCOPE_REQUIRED']]);
    expect(sent).not.toContain('_entities');
  });

  test('of one caller are not those of the next, although the document is kept', async () => {
    const query = '{ visa { secret } }';
    for (const [credentials, secret] of [
      [officer, 's'],
      [tenant, null],
      [officer, 's'],
    ] as const) {
      expect((await ask(query, credentials)).data).toEqual({ visa: { secret } });
    }
  });
});

describe('a denied field that is promised', () => {
  test('takes its parent, once told', async () => {
    expect(await ask('{ visa { number income } }', tenant)).toMatchObject({
      data: { visa: null },
      told: ['visa.income SCOPE_REQUIRED'],
    });
  });

  test('takes everything when nothing on the way may be null', async () => {
    expect(await ask('{ visas { income } visa { number } }', tenant)).toMatchObject({
      data: null,
      told: ['visas.0.income SCOPE_REQUIRED'],
    });
  });
});

describe('a mutation', () => {
  test('of which one change is denied makes none', async () => {
    expect(await ask('mutation { rename certify }', tenant)).toEqual({
      data: null,
      told: ['certify SCOPE_REQUIRED'],
      sent: '',
    });
    expect((await ask('mutation { rename certify }', officer)).data).toEqual({ rename: true, certify: true });
  });
});

test('introspection shows nothing of who may read what', async () => {
  const { data } = await ask('{ __schema { directives { name } types { name } } }', stranger);
  expect(JSON.stringify(data)).not.toMatch(/policy|authenticated|scopes/i);
});
