import { describe, expect, test } from 'vitest';
import { federate, reference, type TestSubgraph } from '../test/federated.ts';
import type { ObjectValue } from './graphql-values.ts';
import { compileRepresentation, Representations } from './representations.ts';

describe('@requires', () => {
  const contract: TestSubgraph = {
    name: 'contract',
    typeDefs: `
      type Query { contract: Contract }
      type Contract @key(fields: "id") { id: ID! rentCents: Int depositCents: Int lease: Lease months: [Month!]! }
      type Lease @shareable { kind: String! address: Address }
      type Address @shareable { city: String }
      type Month @shareable { dueCents: Int }
    `,
    resolvers: {
      Query: { contract: () => ({ id: 'c1' }) },
      Contract: {
        __resolveReference: (key: object) => key,
        rentCents: () => 700,
        depositCents: () => null,
        lease: () => ({ kind: 'MOBILITY', address: { city: 'Lyon' } }),
        months: () => [{ dueCents: 1 }, { dueCents: null }],
      },
    },
  };
  const claims: TestSubgraph = {
    name: 'claims',
    typeDefs: `
      type Contract @key(fields: "id") {
        id: ID!
        rentCents: Int @external
        depositCents: Int @external
        lease: Lease @external
        months: [Month!]! @external
        ceilingCents: Int @requires(fields: "rentCents")
        seen: String @requires(fields: "depositCents lease { kind address { city } } months { dueCents }")
      }
      type Lease @shareable { kind: String! address: Address }
      type Address @shareable { city: String }
      type Month @shareable { dueCents: Int }
    `,
    resolvers: {
      Contract: {
        __resolveReference: (key: object) => key,
        ceilingCents: ({ rentCents }: { rentCents: number }) => rentCents * 36,
        seen: ({ id, ...rest }: { id: string }) => JSON.stringify(rest),
      },
    },
  };
  const house = federate(contract, claims);

  test('brings the field first, and does not show it to a client that did not ask', async () => {
    const { text, sent } = await house.run('{ contract { ceilingCents } }');
    expect(text).toBe('{"data":{"contract":{"ceilingCents":25200}}}');
    expect(sent.at(-1)?.variables).toEqual({ representations: [{ __typename: 'Contract', id: 'c1', rentCents: 700 }] });
  });

  test('sends nested objects, lists and nulls as they are', async () => {
    const { data } = await house.run('{ contract { seen } }');
    expect(JSON.parse(String((data?.['contract'] as { seen: string } | undefined)?.seen))).toMatchObject({
      depositCents: null,
      lease: { kind: 'MOBILITY', address: { city: 'Lyon' } },
      months: [{ dueCents: 1 }, { dueCents: null }],
    });
  });

  test('that cannot be met leaves the field null, and the error points into the answer', async () => {
    const { data, errors } = await house.run('{ contract { id ceilingCents } }', { down: ['claims'] });
    expect(data).toEqual({ contract: { id: 'c1', ceilingCents: null } });
    expect(errors.map(({ path }) => path)).toEqual([['contract', 'ceilingCents']]);
  });
});

describe('@requires with arguments', () => {
  const contract: TestSubgraph = {
    name: 'contract',
    typeDefs: `type Query { contract: Contract }
      type Contract @key(fields: "id") { id: ID! rent(currency: String!): Int }`,
    resolvers: {
      Query: { contract: () => ({ id: 'c1' }) },
      Contract: {
        ...reference({}),
        rent: (_: unknown, { currency }: { currency: string }) => (currency === 'EUR' ? 10 : 11),
      },
    },
  };
  const claims: TestSubgraph = {
    name: 'claims',
    typeDefs: `type Contract @key(fields: "id") { id: ID! rent(currency: String!): Int @external
      doubled: Int @requires(fields: "rent(currency: \\"EUR\\")") }`,
    resolvers: {
      Contract: { __resolveReference: (key: object) => key, doubled: ({ rent }: { rent: number }) => rent * 2 },
    },
  };

  test('do not mix with what the client asks of the same field', async () => {
    const { data } = await federate(contract, claims).run('{ contract { rent(currency: "USD") doubled } }');
    expect(data).toEqual({ contract: { rent: 11, doubled: 20 } });
  });
});

test('entities are told apart by kind and value, and one that was asked about is not asked again', () => {
  const representations = new Representations();
  const asked: [string, unknown][] = [
    ['Visa', '1'],
    ['Contract', '1'],
    ['Visa', 1],
    ['', '1'],
    ['Visa', '1'],
    ['', '1'],
  ];
  const places = asked.map(([kind, key]) => representations.indexOf(kind, key, () => ({ kind, key })));
  expect(places).toEqual([0, 1, 2, 3, 0, 3]);
  expect(representations.all).toEqual(asked.slice(0, 4).map(([kind, key]) => ({ kind, key })));
});

test('a key of one plain field is told apart by its value, whatever types share the list; any other by its text', () => {
  const field = (name: string) => ({ kind: 'Field', name }) as const;
  const compile = (...names: string[]) => {
    const represent = compileRepresentation(
      [{ kind: 'InlineFragment', typeCondition: 'Visa', selections: names.map(field) }],
      undefined,
      (typename, condition) => typename === condition || (typename === 'OldVisa' && condition === 'Visa'),
    );
    return (...entities: ObjectValue[]) => {
      const list = new Representations();
      return [entities.map((entity) => represent(entity, list)), list.all];
    };
  };
  const plain = compile('__typename', 'id');
  const listed = { __typename: 'Visa', id: ['v', 1] };
  expect(
    plain({ __typename: 'Visa', id: 'v1' }, { __typename: 'OldVisa', id: 'v1' }, listed, {
      __typename: 'Visa',
      id: 'v1',
    }),
  ).toEqual([
    [0, 1, 2, 0],
    [{ __typename: 'Visa', id: 'v1' }, { __typename: 'OldVisa', id: 'v1' }, listed],
  ]);
  expect(plain({ __typename: 'Contract', id: 'v1' }, { id: 'v1' }, { __typename: 'Visa' })).toEqual([
    [undefined, undefined, undefined],
    [],
  ]);
  const two = { __typename: 'Visa', id: 'v1', side: 2 };
  expect(compile('__typename', 'id', 'side')(two, { ...two, side: 3 }, { ...two })).toEqual([
    [0, 1, 0],
    [two, { ...two, side: 3 }],
  ]);
});
