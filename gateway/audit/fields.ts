import type { Suite } from '../src/audit/suite.ts';

type Reference = Record<string, unknown>;
const itself = (reference: Reference) => reference;

/** Who answers for a field: `@requires`, `@provides`, `@external`, `@shareable`, `@override`, `@inaccessible`. */
export const suites: Suite[] = [
  {
    id: 'requires-over-two-subgraphs',
    subgraphs: [
      {
        name: 'contract',
        typeDefs: `type Query { contract: Contract }
          type Contract @key(fields: "id") { id: ID! rent: Rent! signedOn: String }
          type Rent @shareable { cents: Int! charges: Int! }`,
        resolvers: {
          Query: { contract: () => ({ id: 'c1', rent: { cents: 60_000, charges: 5000 }, signedOn: '2026-01-02' }) },
          Contract: {
            __resolveReference: () => ({ id: 'c1', rent: { cents: 60_000, charges: 5000 }, signedOn: '2026-01-02' }),
          },
        },
      },
      {
        name: 'claims',
        typeDefs: `type Contract @key(fields: "id") { id: ID! rent: Rent! @external debtCents: Int! @requires(fields: "rent { cents charges }") }
          type Rent { cents: Int! @external charges: Int! @external }`,
        resolvers: {
          Contract: {
            __resolveReference: itself,
            debtCents: ({ rent }: { rent: { cents: number; charges: number } }) => 3 * (rent.cents + rent.charges),
          },
        },
      },
      {
        name: 'visa',
        typeDefs: `type Contract @key(fields: "id") { id: ID! debtCents: Int! @external isCovered: Boolean! @requires(fields: "debtCents") }`,
        resolvers: {
          Contract: {
            __resolveReference: itself,
            isCovered: ({ debtCents }: { debtCents: number }) => debtCents < 200_000,
          },
        },
      },
    ],
    tests: [
      { query: '{ contract { isCovered } }', expected: { errors: false, data: { contract: { isCovered: true } } } },
      {
        query: '{ contract { signedOn owed: debtCents ok: isCovered } }',
        expected: { errors: false, data: { contract: { signedOn: '2026-01-02', owed: 195_000, ok: true } } },
      },
    ],
  },
  {
    id: 'provides',
    subgraphs: [
      {
        name: 'claims',
        typeDefs: `type Query { claim: Claim @provides(fields: "contract { number }") }
          type Claim { contract: Contract } type Contract @key(fields: "id") { id: ID! number: String @external }`,
        resolvers: { Query: { claim: () => ({ contract: { id: 'c1', number: 'said by claims' } }) } },
      },
      {
        name: 'contract',
        typeDefs: `type Contract @key(fields: "id") { id: ID! number: String @shareable rentCents: Int }`,
        resolvers: { Contract: { number: () => 'said by contract', rentCents: () => 1 } },
      },
    ],
    tests: [
      {
        query: '{ claim { contract { number rentCents } } }',
        expected: { errors: false, data: { claim: { contract: { number: 'said by claims', rentCents: 1 } } } },
      },
    ],
  },
  {
    id: 'shareable-override-inaccessible',
    subgraphs: [
      {
        name: 'account',
        typeDefs: `type Query { space: Space hidden: Contact @inaccessible }
          type Space @key(fields: "id") { id: ID! name: String @shareable moved: String secret: String @inaccessible state: State }
          type Contact @inaccessible { email: String } enum State { OPEN CLOSED LOST @inaccessible }`,
        resolvers: {
          Query: { space: () => ({ id: 's1', name: 'A', moved: 'old', secret: 'x', state: 'LOST' }) },
          Space: { __resolveReference: itself },
        },
      },
      {
        name: 'visa',
        typeDefs: `type Space @key(fields: "id") { id: ID! name: String @shareable moved: String @override(from: "account") requests: Int }`,
        resolvers: { Space: { name: () => 'A', moved: () => 'new', requests: () => 2 } },
      },
    ],
    tests: [
      {
        query: '{ space { name moved requests } }',
        expected: { errors: false, data: { space: { name: 'A', moved: 'new', requests: 2 } } },
      },
      { query: '{ space { secret } }', expected: { errors: true, data: null } },
      { query: '{ hidden { email } }', expected: { errors: true, data: null } },
      { query: '{ space { state } }', expected: { data: { space: { state: null } } } },
      { query: '{ __type(name: "Contact") { name } }', expected: { errors: false, data: { __type: null } } },
      {
        query: '{ __type(name: "State") { enumValues { name } } }',
        expected: { errors: false, data: { __type: { enumValues: [{ name: 'OPEN' }, { name: 'CLOSED' }] } } },
      },
    ],
  },
  {
    id: 'inputs-and-enums-meet',
    subgraphs: [
      {
        name: 'visa',
        typeDefs: `type Query { visas(filter: Filter!): String } enum State { ASKED CERTIFIED } input Filter { text: String = "any" state: State limit: Int }`,
        resolvers: { Query: { visas: (_: unknown, given: unknown) => JSON.stringify(given) } },
      },
      {
        name: 'claims',
        typeDefs: `type Query { claims(filter: Filter): String } enum State { CERTIFIED PAID } input Filter { state: State limit: Int }`,
        resolvers: { Query: { claims: (_: unknown, given: unknown) => JSON.stringify(given) } },
      },
    ],
    tests: [
      {
        query: 'query ($f: Filter!) { visas(filter: $f) claims(filter: { limit: 3 }) }',
        variables: { f: { state: 'CERTIFIED' } },
        expected: {
          errors: false,
          data: {
            visas: '{"filter":{"text":"any","state":"CERTIFIED"}}',
            claims: '{"filter":{"limit":3}}',
          },
        },
      },
      { query: '{ visas(filter: { state: PAID }) }', expected: { errors: true, data: null } },
      { query: '{ visas(filter: { text: "x" }) }', expected: { errors: true, data: null } },
    ],
  },
];
