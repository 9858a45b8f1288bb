import type { Suite } from '../src/audit/suite.ts';

let rentCents = 100;

/** What an operation may hold whatever the graph: conditions, names, nulls, order of mutations, faults in part. */
export const suites: Suite[] = [
  {
    id: 'operations',
    subgraphs: [
      {
        name: 'contract',
        typeDefs: `type Query { contract(id: ID!): Contract } type Contract @key(fields: "id") { id: ID! number: String! tenant: Tenant }
          type Tenant @key(fields: "id") { id: ID! } type Mutation { raiseRent(cents: Int!): Int! signContract: Contract }`,
        resolvers: {
          Query: {
            contract: (_: unknown, { id }: { id: string }) => ({ id, number: `C-${id}`, tenant: { id: 't1' } }),
          },
          Mutation: {
            raiseRent: (_: unknown, { cents }: { cents: number }) => (rentCents += cents),
            signContract: () => ({ id: 'c9', number: 'C-9', tenant: { id: 't1' } }),
          },
        },
      },
      {
        name: 'claims',
        typeDefs: `type Contract @key(fields: "id") { id: ID! owedCents: Int! maybe: Int faults: [Fault!] } type Fault { text: String! }
          type Tenant @key(fields: "id") { id: ID! debtCents: Int broken: Int promised: Int! } type Mutation { halveRent: Int! }`,
        resolvers: {
          Contract: { owedCents: () => 5, maybe: () => null, faults: () => [{ text: 'a' }, { text: null }] },
          Tenant: {
            debtCents: () => 7,
            promised: () => null,
            broken: () => {
              throw new Error('a fault');
            },
          },
          Mutation: { halveRent: () => (rentCents /= 2) },
        },
      },
    ],
    tests: [
      {
        query: `query ($yes: Boolean!, $no: Boolean = false) { contract(id: 1) {
          number @skip(if: $yes) tenant @include(if: $yes) { debtCents @include(if: $no) id } owedCents @skip(if: $no) ...M @include(if: $no) } }
          fragment M on Contract { maybe }`,
        variables: { yes: true },
        expected: { errors: false, data: { contract: { tenant: { id: 't1' }, owedCents: 5 } } },
      },
      {
        query:
          '{ a: contract(id: 1) { n: number t: tenant { d: debtCents } } b: contract(id: 2) { n: id } __typename }',
        expected: {
          errors: false,
          data: { a: { n: 'C-1', t: { d: 7 } }, b: { n: '2' }, __typename: 'Query' },
        },
      },
      {
        query: '{ contract(id: 1) { number maybe faults { text } } }',
        expected: { errors: true, data: { contract: { number: 'C-1', maybe: null, faults: null } } },
      },
      {
        query: '{ contract(id: 1) { number tenant { debtCents broken } } }',
        expected: { errors: true, data: { contract: { number: 'C-1', tenant: { debtCents: 7, broken: null } } } },
      },
      {
        query: '{ contract(id: 1) { number tenant { debtCents promised } } }',
        expected: { errors: true, data: { contract: { number: 'C-1', tenant: null } } },
      },
      {
        query:
          'mutation { one: raiseRent(cents: 20) halveRent two: raiseRent(cents: 1) signContract { tenant { debtCents } } }',
        expected: {
          errors: false,
          data: { one: 120, halveRent: 60, two: 61, signContract: { tenant: { debtCents: 7 } } },
        },
      },
    ],
  },
];
