import { parse } from 'graphql';
import { expect, test } from 'vitest';
import { compose, federate, reference, type TestSubgraph } from '../test/federated.ts';
import { setRequiringFieldsApart } from './requiring-fields-apart.ts';

const visa: TestSubgraph = {
  name: 'visa',
  typeDefs: 'type Query { tenant: Tenant } type Tenant @key(fields: "id") { id: ID! age: Int name: String }',
  resolvers: {
    Query: { tenant: () => ({ id: '1' }) },
    Tenant: {
      ...reference({}),
      age: ({ id }: { id: string }) => 20 + Number(id),
      name: ({ id }: { id: string }) => `Tenant ${id}`,
    },
  },
};
const claims: TestSubgraph = {
  name: 'claims',
  typeDefs: `type Tenant @key(fields: "id") { id: ID! age: Int @external grade(kind: Kind = OLD): Grade @requires(fields: "age") debt: Debt }
    enum Kind { OLD NEW } type Grade { points: Int } type Debt { tenant: Tenant }`,
  resolvers: {
    Tenant: {
      ...reference({}),
      grade: ({ age }: { age: number }) => ({ points: age * 2 }),
      debt: ({ id }: { id: string }) => ({ tenant: { id: String(Number(id) + 1) } }),
    },
  },
};

test('a field with @requires is reached through its own subgraph from an entity of that subgraph', async () => {
  const house = federate(visa, claims);
  const { data, errors, sent } = await house.run('{ tenant { debt { tenant { grade(kind: NEW) { points } } } } }');
  expect([data, errors]).toEqual([{ tenant: { debt: { tenant: { grade: { points: 44 } } } } }, []]);
  expect(sent.map(({ subgraph }) => subgraph)).toEqual(['visa', 'claims', 'visa', 'claims']);
});

test('at every depth, beside what requires nothing', async () => {
  const house = federate(visa, claims);
  const inner = 'grade { points } debt { tenant { name grade { points } } }';
  const { data, errors } = await house.run(`{ tenant { name grade { points } debt { tenant { ${inner} } } } }`);
  const deepest = { name: 'Tenant 3', grade: { points: 46 } };
  expect([data, errors]).toEqual([
    {
      tenant: {
        name: 'Tenant 1',
        grade: { points: 42 },
        debt: { tenant: { grade: { points: 44 }, debt: { tenant: deepest } } },
      },
    },
    [],
  ]);
});

test('a supergraph in which no field requires another is left as it is', () => {
  expect(setRequiringFieldsApart(parse(compose([visa])))).toBeUndefined();
});
