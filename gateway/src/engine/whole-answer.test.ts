import { expect, test } from 'vitest';
import { federate, reference, type TestSubgraph } from '../test/federated.ts';
import type { Credentials } from './authorise.ts';

const lease = { __typename: 'Lease', id: '1', number: 'B1', kind: 'HIDDEN', rentCents: null };
const contract: TestSubgraph = {
  name: 'contract',
  typeDefs: `
    type Query { lease: Lease latest: Dated kinds: [Kind!] failing: String secret: String @requiresScopes(scopes: [["role:officer"]]) }
    type Lease implements Dated @key(fields: "id") { id: ID! number: String! kind: Kind rentCents: Int on: String }
    type Note implements Dated { on: String text: String }
    interface Dated { on: String }
    enum Kind { EMPTY HIDDEN @inaccessible }`,
  resolvers: {
    Query: {
      lease: () => lease,
      latest: () => ({ __typename: 'Note', on: '2026-01-01', text: 'a' }),
      secret: () => 's',
      failing: () => {
        throw new Error('an address of ours');
      },
    },
    Lease: reference(lease),
  },
};
const claims: TestSubgraph = {
  name: 'claims',
  typeDefs: 'type Lease @key(fields: "id") { id: ID! owedCents: Int }',
  resolvers: { Lease: reference({ owedCents: 5 }) },
};
const house = federate(contract, claims);
const stranger: Credentials = { authenticated: false, scopes: new Set(), meets: () => false };
const officer: Credentials = { authenticated: true, scopes: new Set(['role:officer']), meets: () => true };

async function isWhole(query: string, credentials = officer): Promise<boolean> {
  const operation = (await house.engine).prepare({ query, operationName: undefined });
  return (await operation.variantFor({ yes: false }, credentials)).isWhole;
}

test.each([
  ['{ lease { id number } }'],
  ['{ b: lease { number again: number ...More } } fragment More on Lease { rentCents id }'],
  ['query ($yes: Boolean!) { lease { id number @include(if: $yes) } }'],
  ['{ secret }'],
])('%s is answered whole by one subgraph', async (query) => {
  expect(await isWhole(query)).toBe(true);
});

test.each([
  ['{ lease { id owedCents } }', 'two subgraphs are asked'],
  ['{ lease { id kind } }', 'a value that clients do not know is null to them'],
  ['{ __typename lease { id } }', 'the root type has our name'],
  ['{ __schema { queryType { name } } lease { id } }', 'the schema is answered here'],
])('%s is written here: %s', async (query) => {
  expect(await isWhole(query)).toBe(false);
});

test('what this caller may not read is not in it', async () => {
  expect(await isWhole('{ secret lease { id } }')).toBe(true);
  expect(await isWhole('{ secret lease { id } }', stranger)).toBe(false);
});

test('the text is the subgraph’s own, unless it tells of errors, which are ours to word', async () => {
  expect((await house.run('{ lease { rentCents number } }')).text).toBe(
    '{"data":{"lease":{"rentCents":null,"number":"B1"}}}',
  );
  const { text, errors } = await house.run('{ lease { id } failing }');
  expect(text).not.toContain('address');
  expect([JSON.parse(text).data, errors.map(({ path }) => path)]).toEqual([
    { lease: { id: '1' }, failing: null },
    [['failing']],
  ]);
});

test('the cost of an answer is counted where it is told', async () => {
  const { text } = await house.run('{ lease { id } }', { tellsCost: true });
  expect(JSON.parse(text).extensions).toEqual({ cost: { estimated: 1, actual: 1 } });
});
