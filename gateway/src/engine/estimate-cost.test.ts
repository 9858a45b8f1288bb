import { describe, expect, test } from 'vitest';
import { federate, reference, type TestSubgraph } from '../test/federated.ts';

const visa: TestSubgraph = {
  name: 'visa',
  typeDefs: `
    type Query {
      visa: Visa count: Int price: Int @cost(weight: 4)
      few: [Visa] @listSize(assumedSize: 3)
      some(first: Int = 5, last: Int): [Visa] @listSize(slicingArguments: ["first", "last"], requireOneSlicingArgument: false)
      page(first: Int = 20): VisaConnection @listSize(slicingArguments: ["first"], sizedFields: ["nodes"])
      all: [Visa] grid: [[Visa]] found: Found
      search(by: String @cost(weight: 6)): Visa
    }
    type Mutation { renew: Visa rename: Boolean }
    type VisaConnection { nodes: [Visa!]! totalCount: Int }
    union Found = Visa | Receipt
    type Receipt { visa: Visa heavy: Heavy }
    type Heavy @cost(weight: 9) { id: ID }
    type Visa @key(fields: "id") { id: ID! holder: Holder }
    type Holder { name: String }
  `,
  resolvers: {
    Query: {
      visa: () => ({ id: 'v', holder: { name: 'C' } }),
      page: () => ({ nodes: [{ id: 'v' }, { id: 'w' }], totalCount: 2 }),
      found: () => ({ __typename: 'Visa', id: 'v' }),
    },
    Visa: reference({}),
    Mutation: { renew: () => ({ id: 'v' }) },
  },
};
const contract: TestSubgraph = {
  name: 'contract',
  typeDefs: 'type Visa @key(fields: "id") { id: ID! contract: Contract rentCents: Int } type Contract { id: ID }',
  resolvers: { Visa: { ...reference({ rentCents: 1 }), contract: () => ({ id: 'c' }) } },
};
const house = federate(visa, contract);

const costOf = async (query: string, variables = {}) => {
  const operation = (await house.engine).prepare({ query, operationName: undefined });
  return operation.estimateCost(operation.coerceVariables(variables));
};

describe('an operation costs', () => {
  test.each([
    ['nothing for scalars', '{ count __typename }', 0],
    ['nothing for the schema', '{ __schema { types { fields { name } } } }', 0],
    ['one for each object', '{ visa { id holder { name } } }', 2],
    [
      'the same however a field is repeated',
      '{ visa { holder { name } } visa { holder { name } } ...F } fragment F on Query { visa { id } }',
      2,
    ],
    ['again under another name', '{ a: visa { id } b: visa { id } }', 2],
    ['ten more for each change', 'mutation { renew { id } rename }', 21],
    ['what @cost says of a field', '{ price }', 4],
    ['what @cost says of a type', '{ found { ... on Receipt { heavy { id } } } }', 10],
    ['what @cost says of an argument', '{ search(by: "a") { id } }', 7],
    ['nothing for an argument left out', '{ search { id } }', 1],
    ['the assumed length of a list', '{ few { holder { name } } }', 6],
    ['ten for a list of which nothing is said', '{ all { id } }', 10],
    ['a hundred for a list of lists', '{ grid { id } }', 100],
    ['the length that is asked for', '{ some(first: 7) { id } }', 7],
    ['the largest of two lengths', '{ some(first: 7, last: 9) { id } }', 9],
    ['the length by default', '{ some { id } }', 5],
    ['the length of the list inside a connection', '{ page(first: 30) { totalCount nodes { holder { name } } } }', 61],
    [
      'the dearest member of a union',
      '{ found { ... on Visa { holder { name } } ... on Receipt { visa { id } heavy { id } } } }',
      11,
    ],
    [
      'once more for each object that another subgraph completes',
      '{ page(first: 30) { nodes { rentCents contract { id } } } }',
      91,
    ],
    ['what is skipped too', '{ visa @skip(if: true) { id } }', 1],
  ])('%s: %s', async (_what, query, cost) => {
    expect(await costOf(query)).toBe(cost);
  });

  test('the length that the variables say', async () => {
    const query = 'query ($n: Int = 3) { some(first: $n) { id } }';
    expect([await costOf(query), await costOf(query, { n: 50 }), await costOf(query, { n: -5 })]).toEqual([3, 50, 0]);
  });
});

test('the answer tells what was estimated and what it came to', async () => {
  const { text } = await house.run('{ page(first: 30) { nodes { rentCents } } found { ... on Visa { id } } }', {
    tellsCost: true,
  });
  expect(JSON.parse(text)).toMatchObject({ extensions: { cost: { estimated: 62, actual: 4 } } });
});
