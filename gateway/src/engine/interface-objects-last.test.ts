import { parse } from 'graphql';
import { expect, test } from 'vitest';
import { compose, federate, reference, type TestSubgraph } from '../test/federated.ts';
import { putInterfaceObjectsLast } from './interface-objects-last.ts';

const lease = { __typename: 'Lease', id: '1', rentCents: 3 };
/** Named so that the subgraph that knows the concrete types comes second. */
const contract: TestSubgraph = {
  name: 'contract',
  typeDefs: `type Query { held: [Held!]! } interface Held @key(fields: "id") { id: ID! }
    type Lease implements Held @key(fields: "id") { id: ID! rentCents: Int moved: Int } type Deposit implements Held @key(fields: "id") { id: ID! heldCents: Int }`,
  resolvers: {
    Held: {
      __resolveReference: ({ id }: { id: string }) =>
        id === '1' ? lease : { __typename: 'Deposit', id, heldCents: 4 },
    },
    Lease: reference(lease),
  },
};
const claims: TestSubgraph = {
  name: 'claims',
  typeDefs: `type Query { disputed: [Held!]! } type Held @key(fields: "id") @interfaceObject { id: ID! owedCents: Int! }`,
  resolvers: {
    Query: { disputed: () => [{ id: '2' }, { id: '1' }] },
    Held: { ...reference({}), owedCents: ({ id }: { id: string }) => Number(id) },
  },
};

test('fields of a concrete type are found from a subgraph that knows only the interface, whatever their names', async () => {
  const house = federate(contract, claims);
  const { data, errors, sent } = await house.run(
    '{ disputed { ... on Lease { rentCents owedCents } ... on Deposit { heldCents } } }',
  );
  expect([data, errors]).toEqual([{ disputed: [{ heldCents: 4 }, { rentCents: 3, owedCents: 1 }] }, []]);
  expect(new Set(sent.map(({ subgraph }) => subgraph))).toEqual(new Set(['claims', 'contract']));
});

test('a subgraph from which a field was taken over is renamed there too', () => {
  const visa: TestSubgraph = { name: 'visa', typeDefs: 'type Query { late: Int @override(from: "claims") }' };
  const before = { ...claims, typeDefs: claims.typeDefs.replace('Query {', 'Query { late: Int') };
  const text = putInterfaceObjectsLast(parse(compose([contract, before, visa]))) ?? '';
  expect(text).toContain('@join__graph(name: "~claims", url: "http://claims")');
  expect(text).toContain('override: "~claims"');
  expect(text).toContain('name: "contract"');
});

test('a supergraph without such a subgraph is left as it is', () => {
  expect(
    putInterfaceObjectsLast(parse(compose([{ name: 'visa', typeDefs: 'type Query { one: Int }' }]))),
  ).toBeUndefined();
});
