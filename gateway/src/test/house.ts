import { GraphQLError } from 'graphql';
import type { TestSubgraph } from './federated.ts';

const visas = new Map([
  ['v1', { id: 'v1', number: 'V1', holder: { name: 'Camille' }, tenantId: 't1' }],
  ['v2', { id: 'v2', number: 'V2', holder: null, tenantId: 't1' }],
]);

/** Visas and who holds them. */
export const visa: TestSubgraph = {
  name: 'visa',
  typeDefs: `
    type Query { visa(id: ID!): Visa visas: [Visa!]! echo(filter: Filter, kind: Kind = FREE): String }
    input Filter { text: String! = "any" limit: Int ids: [ID!] }
    enum Kind { FREE PAID }
    type Visa @key(fields: "id") { id: ID! number: String! holder: Holder tenant: Tenant! secret: String! }
    type Holder { name: String! }
    type Tenant @key(fields: "id") { id: ID! }
    type Mutation { renewVisa(id: ID!): Visa }
  `,
  resolvers: {
    Query: {
      visa: (_: unknown, { id }: { id: string }) => visas.get(id),
      visas: () => [...visas.values()],
      echo: (_: unknown, given: unknown) => JSON.stringify(given),
    },
    Mutation: { renewVisa: (_: unknown, { id }: { id: string }) => visas.get(id) },
    Visa: {
      __resolveReference: ({ id }: { id: string }) => visas.get(id),
      tenant: ({ tenantId }: { tenantId: string }) => ({ id: tenantId }),
      secret: () => {
        throw new GraphQLError('Votre espace ne donne pas accès à cette information.', {
          extensions: { code: 'FORBIDDEN' },
        });
      },
    },
  },
};

/** Contracts, each for a visa. */
export const contract: TestSubgraph = {
  name: 'contract',
  typeDefs: `
    type Query { contracts: [Contract!]! contract(id: ID!): Contract }
    type Contract @key(fields: "id") { id: ID! rentCents: Int! visa: Visa }
    type Visa @key(fields: "id", resolvable: false) { id: ID! }
    type Mutation { signContract(id: ID!): Contract }
  `,
  resolvers: {
    Query: {
      contracts: () => ['c1', 'c2', 'c3'].map((id) => ({ id, rentCents: 50_000 })),
      contract: (_: unknown, { id }: { id: string }) => ({ id, rentCents: 50_000 }),
    },
    Mutation: { signContract: (_: unknown, { id }: { id: string }) => ({ id, rentCents: 1 }) },
    Contract: {
      __resolveReference: ({ id }: { id: string }) => ({ id, rentCents: 50_000 }),
      visa: ({ id }: { id: string }) => (id === 'c3' ? { id: 'gone' } : { id: id === 'c1' ? 'v1' : 'v2' }),
    },
  },
};

/** Claims about contracts; adds to contracts and tenants. */
export const claims: TestSubgraph = {
  name: 'claims',
  typeDefs: `
    type Query { claims: [Claim!]! }
    type Claim @key(fields: "id") { id: ID! contract: Contract event: Event! events: [Event!] }
    type Contract @key(fields: "id") { id: ID! openClaims(first: Int): [Claim!] owedCents: Int! }
    type Tenant @key(fields: "id") { id: ID! debtCents: Int! }
    union Event = Payment | Reminder
    interface Dated { on: String! }
    type Payment implements Dated { on: String! paidCents: Int! }
    type Reminder implements Dated { on: String! text: String }
  `,
  resolvers: {
    Query: { claims: () => ['k1', 'k2'].map((id) => ({ id })) },
    Claim: {
      contract: ({ id }: { id: string }) => ({ id: id === 'k1' ? 'c1' : 'c2' }),
      event: ({ id }: { id: string }) =>
        id === 'k1'
          ? { __typename: 'Payment', on: '2026-01-02', paidCents: 5 }
          : { __typename: 'Reminder', on: '2026-01-03' },
      events: () => [
        { __typename: 'Reminder', on: '2026-01-04', text: 'a' },
        { __typename: 'Payment', on: '2026-01-05', paidCents: 6 },
      ],
    },
    Contract: {
      openClaims: ({ id }: { id: string }) => [{ id: `k-${id}` }],
      owedCents: ({ id }: { id: string }) => (id === 'c2' ? null : 7),
    },
    Tenant: { debtCents: () => 9 },
  },
};
