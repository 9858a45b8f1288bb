import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ObjectValue } from '../engine/graphql-values.ts';
import { compose, type TestSubgraph } from '../test/federated.ts';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const SERVICES = ['account', 'visa', 'contract', 'claims'];

/** Three small subgraphs beside our own: one hop, three hops, a mutation, whatever our graph becomes. */
const SMALL: readonly TestSubgraph[] = [
  {
    name: 'tenures',
    typeDefs: `type Query { tenures: [Tenure!]! tenure: Tenure! } type Mutation { signTenure(id: ID!): Tenure! }
      type Tenure @key(fields: "id") { id: ID! number: String! rentCents: Int! lodger: Lodger! }
      type Lodger @key(fields: "id") { id: ID! }`,
  },
  {
    name: 'lodgers',
    typeDefs: `type Lodger @key(fields: "id") { id: ID! name: String! city: String! warrant: Warrant! } type Warrant @key(fields: "id") { id: ID! }
      type Tenure @key(fields: "id") { id: ID! remarks: [String!]! }`,
  },
  {
    name: 'warrants',
    typeDefs: `type Warrant @key(fields: "id") { id: ID! number: String! endsOn: String! } type Tenure @key(fields: "id") { id: ID! owedCents: Int! }`,
  },
];

/** An operation that is measured. */
export interface Measured {
  readonly name: string;
  readonly query: string;
  readonly variables: ObjectValue;
  /** Whose page it is; anybody's when left out. */
  readonly role?: string;
}

/** The subgraphs of the measure: our four as they are published, and three small ones. */
export function benchSubgraphs(): TestSubgraph[] {
  const own = SERVICES.map((name) => ({
    name,
    typeDefs: readFileSync(join(ROOT, 'services', name, 'schema.graphql'), 'utf8'),
    isComplete: true,
  }));
  return [...own, ...SMALL];
}

/** The supergraph, with the addresses at which the subgraphs listen. */
export function benchSupergraph(urls: Readonly<Record<string, string>>): string {
  return compose(benchSubgraphs()).replace(
    /url: "http:\/\/([a-z]+)"/g,
    (_whole, name: string) => `url: "${urls[name]}/graphql"`,
  );
}

/** What is measured: the small graph, then the screens people open most, as their pages write them. */
export function measuredOperations(): Measured[] {
  const small = [
    ['one hop', '{ tenure { id number rentCents } }'],
    [
      'three hops',
      '{ tenures { id number rentCents remarks owedCents lodger { name city warrant { number endsOn } } } }',
    ],
    ['mutation', 'mutation { signTenure(id: 7) { id number rentCents } }'],
  ].map(([name = '', query = '']) => ({ name, query, variables: {} }));
  const screens = [
    ['shell', 'Me'],
    ['landlord', 'HomeContracts'],
    ['landlord', 'HomeClaims'],
    ['landlord', 'ContractPage'],
    ['tenant', 'HomeVisas'],
  ].map(([app = '', operation = '']) => screen(app, operation));
  return [...small, ...screens];
}

function screen(app: string, operation: string): Measured {
  const folder = join(ROOT, 'frontends', app, 'src');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => /\.tsx?$/.test(name));
  const documents = files.flatMap((name) =>
    [...readFileSync(join(folder, name), 'utf8').matchAll(/graphql\(\s*(?:\/\*.*?\*\/)?\s*`([^`]+)`/g)].map(
      ([, text = '']) => text,
    ),
  );
  const find = (kind: string, name: string) => {
    const found = documents.find((text) => new RegExp(`\\b${kind}\\s+${name}\\b`).test(text));
    if (found === undefined) throw new Error(`frontends/${app} has no ${kind} ${name}.`);
    return found;
  };
  const parts = new Set([find('query', operation)]);
  for (const text of parts)
    for (const [, name = ''] of text.matchAll(/\.\.\.(?!on\b)(\w+)/g)) parts.add(find('fragment', name));
  return {
    name: `${app} ${operation}`,
    query: [...parts].join('\n'),
    variables: { id: '7' },
    role: app === 'tenant' ? 'TENANT' : 'LANDLORD',
  };
}
