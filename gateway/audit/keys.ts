import type { Suite } from '../src/audit/suite.ts';

const tenants = [
  { id: 't1', name: 'Camille' },
  { id: 't2', name: 'Dominique' },
];

/** Every way to designate an entity: simple, several, compound, nested, chained, null, unknown. */
export const suites: Suite[] = [
  {
    id: 'key-simple-chained',
    subgraphs: [
      {
        name: 'claims',
        typeDefs: `type Query { claims: [Claim!]! } type Claim { id: ID! contract: Contract } type Contract @key(fields: "id") { id: ID! }`,
        resolvers: {
          Query: {
            claims: () => [
              { id: 'k1', contract: { id: 'c1' } },
              { id: 'k2', contract: { id: 'c1' } },
              { id: 'k3', contract: null },
            ],
          },
        },
      },
      {
        name: 'contract',
        typeDefs: `type Contract @key(fields: "id") { id: ID! rentCents: Int! tenants: [Tenant!]! } type Tenant @key(fields: "id") { id: ID! }`,
        resolvers: {
          Contract: {
            rentCents: () => 65_000,
            tenants: () => [{ id: 't1' }, { id: 't2' }, { id: 't1' }],
          },
        },
      },
      {
        name: 'account',
        typeDefs: `type Tenant @key(fields: "id") { id: ID! name: String! }`,
        resolvers: { Tenant: { __resolveReference: ({ id }: { id: string }) => tenants.find((t) => t.id === id) } },
      },
    ],
    tests: [
      {
        query: '{ claims { id contract { rentCents tenants { name } } } }',
        expected: {
          errors: false,
          data: {
            claims: [
              { id: 'k1', contract: contractOf('Camille', 'Dominique', 'Camille') },
              { id: 'k2', contract: contractOf('Camille', 'Dominique', 'Camille') },
              { id: 'k3', contract: null },
            ],
          },
        },
      },
    ],
  },
  {
    id: 'key-several-and-compound',
    subgraphs: [
      {
        name: 'visa',
        typeDefs: `type Query { visa: Visa } type Visa @key(fields: "number") @key(fields: "id") { id: ID! number: String! }`,
        resolvers: {
          Query: { visa: () => ({ id: 'v1', number: 'V-1' }) },
          Visa: { __resolveReference: () => ({ id: 'v1', number: 'V-1' }) },
        },
      },
      {
        name: 'contract',
        typeDefs: `type Visa @key(fields: "number") { number: String! dwelling: Dwelling }
          type Dwelling @key(fields: "place { city { code } street } floor") { place: Place! floor: Int! }
          type Place @shareable { city: City! street: String! } type City @shareable { code: String! }`,
        resolvers: {
          Visa: { dwelling: () => ({ place: { city: { code: '81004' }, street: 'rue du Bac' }, floor: 2 }) },
        },
      },
      {
        name: 'claims',
        typeDefs: `type Dwelling @key(fields: "place { city { code } street } floor") { place: Place! floor: Int! said: String }
          type Place @shareable { city: City! street: String! } type City @shareable { code: String! }`,
        resolvers: {
          Dwelling: {
            said: ({ place, floor }: { place: { city: { code: string }; street: string }; floor: number }) =>
              `${place.city.code} ${place.street} ${floor}`,
          },
        },
      },
    ],
    tests: [
      {
        query: '{ visa { id dwelling { said floor } } }',
        expected: { errors: false, data: { visa: { id: 'v1', dwelling: { said: '81004 rue du Bac 2', floor: 2 } } } },
      },
    ],
  },
  {
    id: 'key-null-and-unknown',
    subgraphs: [
      {
        name: 'contract',
        typeDefs: `type Query { contracts: [Contract] } type Contract { visa: Visa } type Visa @key(fields: "number") { number: String }`,
        resolvers: {
          Query: {
            contracts: () => [
              { visa: { number: 'V-1' } },
              { visa: { number: 'V-lost' } },
              { visa: null },
              null,
              { visa: { number: 'V-2' } },
            ],
          },
        },
      },
      {
        name: 'visa',
        typeDefs: `type Visa @key(fields: "number") @key(fields: "id") { id: ID! number: String }`,
        resolvers: {
          Visa: {
            __resolveReference: ({ number }: { number: string }) =>
              number === 'V-lost' ? null : { number, id: number.toLowerCase() },
          },
        },
      },
      {
        name: 'claims',
        typeDefs: `type Visa @key(fields: "id") { id: ID! openClaims: Int }`,
        resolvers: { Visa: { openClaims: ({ id }: { id: string }) => (id === 'v-1' ? 3 : null) } },
      },
    ],
    tests: [
      {
        query: '{ contracts { visa { number openClaims } } }',
        expected: {
          errors: false,
          data: {
            contracts: [
              { visa: { number: 'V-1', openClaims: 3 } },
              { visa: { number: 'V-lost', openClaims: null } },
              { visa: null },
              null,
              { visa: { number: 'V-2', openClaims: null } },
            ],
          },
        },
      },
    ],
  },
];

function contractOf(...names: string[]) {
  return { rentCents: 65_000, tenants: names.map((name) => ({ name })) };
}
