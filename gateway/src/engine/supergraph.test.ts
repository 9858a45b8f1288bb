import { expect, test } from 'vitest';
import { compose } from '../test/federated.ts';
import { claims, contract, visa } from '../test/house.ts';
import { readSupergraph } from './supergraph.ts';

test('a supergraph knows its subgraphs and what clients see', async () => {
  const supergraph = await readSupergraph(compose([visa, contract, claims]));
  expect([...supergraph.subgraphs].sort()).toEqual(['claims', 'contract', 'visa']);
  expect(Object.keys(supergraph.schema.getQueryType()?.getFields() ?? {}).sort()).toEqual([
    'claims',
    'contract',
    'contracts',
    'echo',
    'visa',
    'visas',
  ]);
  expect(supergraph.id).toMatch(/^[0-9a-f]{12}$/);
});

test.each(['', 'not GraphQL {', 'type Query { a: Int }', 'enum join__Graph { A @join__graph(name: "a", url: "") }'])(
  '%j is not a supergraph',
  async (sdl) => {
    await expect(readSupergraph(sdl)).rejects.toThrow();
  },
);
