import { describe, expect, test } from 'vitest';
import { federate, reference, type TestSubgraph } from '../test/federated.ts';

describe('@interfaceObject', () => {
  const contract: TestSubgraph = {
    name: 'contract',
    typeDefs: `type Query { guarantees: [Guarantee!]! }
      interface Guarantee @key(fields: "id") { id: ID! number: String! }
      type Surety implements Guarantee @key(fields: "id") { id: ID! number: String! rentCents: Int }
      type Deposit implements Guarantee @key(fields: "id") { id: ID! number: String! heldCents: Int }`,
    resolvers: {
      Query: {
        guarantees: () => [
          { __typename: 'Surety', id: 's1', number: 'S1', rentCents: 3 },
          { __typename: 'Deposit', id: 'd1', number: 'D1', heldCents: 4 },
        ],
      },
      Guarantee: {
        __resolveReference: ({ id }: { id: string }) =>
          id === 's1'
            ? { __typename: 'Surety', id, number: 'S1', rentCents: 3 }
            : { __typename: 'Deposit', id, number: 'D1', heldCents: 4 },
      },
      Surety: reference({ number: 'S1' }),
      Deposit: reference({ number: 'D1' }),
    },
  };
  const claims: TestSubgraph = {
    name: 'claims',
    typeDefs: `type Query { disputed: [Guarantee!]! }
      type Guarantee @key(fields: "id") @interfaceObject { id: ID! owedCents: Int! }`,
    resolvers: {
      Query: { disputed: () => [{ id: 'd1' }, { id: 's1' }] },
      Guarantee: { ...reference({}), owedCents: ({ id }: { id: string }) => (id === 's1' ? 1 : 2) },
    },
  };
  const house = federate(contract, claims);

  test('adds a field to every implementation', async () => {
    const { data } = await house.run('{ guarantees { id owedCents ... on Surety { rentCents } } }');
    expect(data).toEqual({
      guarantees: [
        { id: 's1', owedCents: 1, rentCents: 3 },
        { id: 'd1', owedCents: 2 },
      ],
    });
  });

  test('finds the concrete type when the client asks for it', async () => {
    const { data } = await house.run('{ disputed { __typename owedCents number ... on Deposit { id } } }');
    expect(data).toEqual({
      disputed: [
        { __typename: 'Deposit', owedCents: 2, number: 'D1', id: 'd1' },
        { __typename: 'Surety', owedCents: 1, number: 'S1' },
      ],
    });
  });

  test('finds it when only a concrete type is asked about, and brings the fields of both', async () => {
    const { data } = await house.run(
      '{ one: disputed { ... on Surety { owedCents } } both: disputed { ... on Surety { rentCents owedCents } ... on Deposit { heldCents } } }',
    );
    expect(data).toEqual({
      one: [{}, { owedCents: 1 }],
      both: [{ heldCents: 4 }, { rentCents: 3, owedCents: 1 }],
    });
  });

  test('stays an interface when the concrete type makes no difference', async () => {
    const { data, sent } = await house.run('{ disputed { id owedCents } }');
    expect([data, sent.length]).toEqual([
      {
        disputed: [
          { id: 'd1', owedCents: 2 },
          { id: 's1', owedCents: 1 },
        ],
      },
      1,
    ]);
  });
});

describe('the same response key with types that differ between subgraphs', () => {
  const visa: TestSubgraph = {
    name: 'visa',
    typeDefs: `type Query { people: [Person] }
      union Person = Tenant | Officer
      type Tenant @key(fields: "id") { id: ID! } type Officer { id: ID }`,
    resolvers: {
      Query: {
        people: () => [
          { __typename: 'Tenant', id: 't1' },
          { __typename: 'Officer', id: 'o1' },
        ],
      },
    },
  };
  const claims: TestSubgraph = {
    name: 'claims',
    typeDefs: 'type Tenant @key(fields: "id") { id: ID debtCents: Int }',
    resolvers: { Tenant: reference({ debtCents: 3 }) },
  };

  test('is renamed for the subgraph and given back under its own name', async () => {
    const { data, sent } = await federate(visa, claims).run(
      '{ people { ... on Tenant { id debtCents } ... on Officer { id } } }',
    );
    expect(data).toEqual({ people: [{ id: 't1', debtCents: 3 }, { id: 'o1' }] });
    expect(sent[0]?.query).toContain('_internal_qp_alias');
  });
});
