import { describe, expect, test } from 'vitest';
import { federate, reference, type TestSubgraph } from '../test/federated.ts';

describe('@provides', () => {
  const claims: TestSubgraph = {
    name: 'claims',
    typeDefs: `type Query { claim: Claim other: Claim }
      type Claim @key(fields: "id") { id: ID! contract: Contract @provides(fields: "number") }
      type Contract @key(fields: "id") { id: ID! number: String @external }`,
    resolvers: {
      Query: { claim: () => ({ id: 'k1' }) },
      Claim: { contract: () => ({ id: 'c1', number: 'from claims' }) },
    },
  };
  const contract: TestSubgraph = {
    name: 'contract',
    typeDefs: `type Contract @key(fields: "id") { id: ID! number: String @shareable rentCents: Int }`,
    resolvers: { Contract: reference({ number: 'from contract', rentCents: 5 }) },
  };

  test('spares the hop for the provided field only', async () => {
    const house = federate(claims, contract);
    const provided = await house.run('{ claim { contract { number } } }');
    expect([provided.data, provided.sent.length]).toEqual([{ claim: { contract: { number: 'from claims' } } }, 1]);
    const more = await house.run('{ claim { contract { number rentCents } } }');
    expect([more.data, more.sent.length]).toEqual([
      { claim: { contract: { number: 'from claims', rentCents: 5 } } },
      2,
    ]);
  });
});

describe('keys', () => {
  const visa: TestSubgraph = {
    name: 'visa',
    typeDefs: `type Query { visa: Visa }
      type Visa @key(fields: "number") @key(fields: "id") { id: ID! number: String! }`,
    resolvers: { Query: { visa: () => ({ id: 'v1', number: 'V1' }) }, Visa: reference({ number: 'V1' }) },
  };
  const contract: TestSubgraph = {
    name: 'contract',
    typeDefs: `type Visa @key(fields: "number") { number: String! contract: Contract }
      type Contract @key(fields: "place { street { name } city } number") { number: Int! place: Place! }
      type Place @shareable { street: Street! city: String! } type Street @shareable { name: String! }`,
    resolvers: { Visa: { contract: () => ({ number: 4, place: { street: { name: 'rue' }, city: 'Albi' } }) } },
  };
  const claims: TestSubgraph = {
    name: 'claims',
    typeDefs: `type Contract @key(fields: "place { street { name } city } number") { number: Int! place: Place! owed: String }
      type Place @shareable { street: Street! city: String! } type Street @shareable { name: String! }`,
    resolvers: { Contract: { owed: ({ place }: { place: object }) => JSON.stringify(place) } },
  };

  test('may be several, compound and nested', async () => {
    const { data } = await federate(visa, contract, claims).run('{ visa { contract { owed } } }');
    expect(data).toEqual({ visa: { contract: { owed: '{"street":{"name":"rue"},"city":"Albi"}' } } });
  });
});

describe('unions and interfaces that subgraphs know in part', () => {
  const visa: TestSubgraph = {
    name: 'visa',
    typeDefs: `type Query { found: [Found] }
      union Found = Visa | Contract
      type Visa @key(fields: "id") { id: ID! code: String! }
      type Contract @key(fields: "id") { id: ID! }`,
    resolvers: {
      Query: { found: () => [{ __typename: 'Visa', id: 'v1', code: 'A' }, null, { __typename: 'Contract', id: 'c1' }] },
      Visa: reference({ code: 'A' }),
    },
  };
  const contract: TestSubgraph = {
    name: 'contract',
    typeDefs: `type Contract @key(fields: "id") { id: ID! code: Int regime: Regime } enum Regime { R2018 R2024 @inaccessible }`,
    resolvers: { Contract: { ...reference({ code: 12 }), regime: () => 'R2024' } },
  };
  const house = federate(visa, contract);

  test('the same response key may mean another type in another object', async () => {
    const { data } = await house.run('{ found { ... on Visa { value: code } ... on Contract { number: code } } }');
    expect(data).toEqual({ found: [{ value: 'A' }, null, { number: 12 }] });
  });

  test('an enum value that clients do not know is null to them', async () => {
    const { data } = await house.run('{ found { ... on Contract { regime } } }');
    expect(data).toEqual({ found: [{}, null, { regime: null }] });
  });
});

describe('@shareable, @override and @inaccessible', () => {
  const account: TestSubgraph = {
    name: 'account',
    typeDefs: `type Query { space: Space spaceContact: Contact @inaccessible }
      type Space @key(fields: "id") { id: ID! name: String @shareable moved: String secret: String @inaccessible }
      type Contact @inaccessible { email: String }`,
    resolvers: {
      Query: { space: () => ({ id: 's1', name: 'A', moved: 'old', secret: 'x' }) },
      Space: reference({ name: 'A' }),
    },
  };
  const visa: TestSubgraph = {
    name: 'visa',
    typeDefs: `type Space @key(fields: "id") { id: ID! name: String @shareable moved: String @override(from: "account") requests: Int }`,
    resolvers: { Space: reference({ name: 'A', moved: 'new', requests: 2 }) },
  };
  const house = federate(account, visa);

  test('a shared field is taken where one already is', async () => {
    const { data, sent } = await house.run('{ space { name } }');
    expect([data, sent.length]).toEqual([{ space: { name: 'A' } }, 1]);
  });

  test('a field that moved is asked of its new owner', async () => {
    expect((await house.run('{ space { moved requests } }')).data).toEqual({ space: { moved: 'new', requests: 2 } });
  });

  test('a hidden field does not exist, neither for queries nor for introspection', async () => {
    await expect(house.run('{ space { secret } }')).rejects.toMatchObject({ code: 'GRAPHQL_VALIDATION_FAILED' });
    await expect(house.run('{ spaceContact { email } }')).rejects.toMatchObject({ code: 'GRAPHQL_VALIDATION_FAILED' });
    const { text } = await house.run('{ __schema { types { name fields { name } } } }');
    expect(text).not.toMatch(/secret|Contact|join__|_entities|_service/);
  });
});
