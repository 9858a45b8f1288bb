import type { TestSubgraph } from './federated.ts';

type Thing = { __typename: string; id: string };
type Facts = Readonly<Record<string, (id: number, given: Record<string, unknown>) => unknown>>;

const thing = (__typename: string, id: number): Thing => ({ __typename, id: String(id) });
const some = (typename: string, id: number, count: number) =>
  Array.from({ length: count }, (_, index) => thing(typename, (id * 7 + index * 3) % 12));

/** Every fact of a small world by type and field, from an id alone: whoever is asked, in whichever order, says the same. */
const facts: Readonly<Record<string, Facts>> = {
  Visa: {
    number: (id) => `V${id}`,
    score: (id) => (id % 3 === 0 ? null : id),
    strict: (id) => (id % 4 === 0 ? null : `s${id}`),
    tenant: (id) => (id % 6 === 5 ? null : thing('Tenant', id % 4)),
    near: (id) => some('Visa', id + 1, id % 3),
    contracts: (id) => (id % 5 === 4 ? null : some('Contract', id, 2)),
    broken: (id) => {
      if (id % 5 === 0) throw new Error('a fault of ours');
      return `b${id}`;
    },
  },
  Tenant: {
    name: (id) => `T${id}`,
    debt: (id) => (id === 2 ? null : id * 100),
    visas: (id, { first = 2 }) => some('Visa', id, Number(first)),
  },
  Contract: {
    rent: (id) => id * 10,
    kind: (id) => (id % 2 ? 'EMPTY' : 'FURNISHED'),
    visa: (id) => thing('Visa', (id * 5) % 12),
    owed: (id) => id,
    claims: (id) => some('Claim', id, id % 3),
    event: (id) => [thing('Payment', id), null, thing('Reminder', id)][id % 3],
  },
  Claim: {
    contract: (id) => thing('Contract', id),
    about: (id) => [thing('Visa', id), thing('Tenant', id % 4), null][id % 3],
    events: (id) => [thing('Payment', id), thing('Reminder', id)],
  },
  Payment: { on: (id) => `2026-01-${id}`, paid: (id) => id, claim: (id) => thing('Claim', id) },
  Reminder: {
    on: (id) => `2026-02-${id}`,
    text: (id) => (id % 2 ? null : 'text'),
    visa: (id) => thing('Visa', id % 12),
  },
  Query: {
    visa: (_, { id }) => thing('Visa', Number(id)),
    visas: () => some('Visa', 1, 4),
    contracts: () => some('Contract', 2, 3),
    claims: () => some('Claim', 3, 3),
    found: () => [thing('Visa', 1), thing('Tenant', 2), null, thing('Visa', 3)],
  },
};

/** The resolvers of that world; each subgraph uses those of its own fields. */
export const resolvers = Object.fromEntries(
  Object.entries(facts).map(([type, fields]) => [
    type,
    {
      ...(type === 'Query' ? {} : { id: ({ id }: Thing) => id, __resolveReference: (key: { id: string }) => key }),
      ...Object.fromEntries(
        Object.entries(fields).map(([name, fact]) => [
          name,
          (parent: Thing | undefined, given: Record<string, unknown>) => fact(Number(parent?.id ?? 0), given),
        ]),
      ),
    },
  ]),
);

const typeDefs = {
  visa: `
    type Query { visa(id: ID!): Visa visas: [Visa!]! found: [Found] }
    union Found = Visa | Tenant
    type Visa @key(fields: "id") { id: ID! number: String! score: Int strict: String! tenant: Tenant near: [Visa!] }
    type Tenant @key(fields: "id") { id: ID! name: String! visas(first: Int = 1): [Visa!]! }`,
  contract: `
    type Query { contracts: [Contract!] }
    enum Kind { EMPTY FURNISHED }
    type Contract @key(fields: "id") { id: ID! rent: Int! kind: Kind! visa: Visa! }
    type Visa @key(fields: "id") { id: ID! contracts: [Contract!] broken: String }`,
  claims: `
    type Query { claims: [Claim!]! }
    type Contract @key(fields: "id") { id: ID! owed: Int! claims: [Claim!]! event: Dated }
    type Tenant @key(fields: "id") { id: ID! debt: Int! }
    type Visa @key(fields: "id", resolvable: false) { id: ID! }
    union About = Visa | Tenant
    type Claim @key(fields: "id") { id: ID! contract: Contract! about: About events: [Dated!]! }
    interface Dated { on: String! }
    type Payment implements Dated { on: String! paid: Int! claim: Claim }
    type Reminder implements Dated { on: String! text: String visa: Visa }`,
};

/** The world as three subgraphs. */
export const worldSubgraphs: readonly TestSubgraph[] = Object.entries(typeDefs).map(([name, sdl]) => ({
  name,
  typeDefs: sdl,
  resolvers: resolversFor(sdl),
}));

/** @apollo/subgraph refuses resolvers of fields that a subgraph does not have. */
function resolversFor(sdl: string): Record<string, unknown> {
  const mine: Record<string, unknown> = {};
  for (const [, type = '', fields = ''] of sdl.matchAll(/type (\w+)[^{]*(?:\([^)]*\))?[^{]*\{([^}]*)\}/g)) {
    const names = new Set(['id', ...[...fields.matchAll(/(\w+)(?:\([^)]*\))?:/g)].map(([, name]) => name)]);
    const all = resolvers[type] ?? {};
    mine[type] = Object.fromEntries(
      Object.entries(all).filter(
        ([name]) => names.has(name) || (name === '__resolveReference' && !fields.includes('resolvable')),
      ),
    );
  }
  return mine;
}
