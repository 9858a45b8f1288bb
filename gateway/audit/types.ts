import type { Suite } from '../src/audit/suite.ts';

const events = [
  { __typename: 'Payment', id: 'p1', on: '2026-01-02', paidCents: 5 },
  { __typename: 'Reminder', id: 'r1', on: '2026-01-03', text: null },
];

/** Interfaces, unions, interface objects and fragments, within a subgraph and across. */
export const suites: Suite[] = [
  {
    id: 'entities-behind-an-interface-and-a-union',
    subgraphs: [
      {
        name: 'claims',
        typeDefs: `type Query { events: [Dated!]! found: [Found] }
          interface Dated { id: ID! on: String! } union Found = Payment | Reminder
          type Payment implements Dated @key(fields: "id") { id: ID! on: String! paidCents: Int! }
          type Reminder implements Dated @key(fields: "id") { id: ID! on: String! text: String }`,
        resolvers: { Query: { events: () => events, found: () => [...events, null] } },
      },
      {
        name: 'contract',
        typeDefs: `type Payment @key(fields: "id") { id: ID! bank: String } type Reminder @key(fields: "id") { id: ID! sentTo: String }`,
        resolvers: { Payment: { bank: () => 'Rive' }, Reminder: { sentTo: () => 'Camille' } },
      },
    ],
    tests: [
      {
        query: `{ events { __typename on ... on Payment { bank } ...R } found { ... on Payment { said: bank } ... on Dated { on } } }
          fragment R on Reminder { sentTo text }`,
        expected: {
          errors: false,
          data: {
            events: [
              { __typename: 'Payment', on: '2026-01-02', bank: 'Rive' },
              { __typename: 'Reminder', on: '2026-01-03', sentTo: 'Camille', text: null },
            ],
            found: [{ said: 'Rive', on: '2026-01-02' }, { on: '2026-01-03' }, null],
          },
        },
      },
    ],
  },
  {
    id: 'interface-object',
    subgraphs: [
      {
        name: 'account',
        typeDefs: `type Query { spaces: [Space!]! } interface Space @key(fields: "id") { id: ID! name: String }
          type TenantSpace implements Space @key(fields: "id") { id: ID! name: String income: Int }
          type LandlordSpace implements Space @key(fields: "id") { id: ID! name: String iban: String }`,
        resolvers: {
          Query: {
            spaces: () => [
              { __typename: 'TenantSpace', id: '1', name: 'Camille', income: 7 },
              { __typename: 'LandlordSpace', id: '2', name: 'Dominique', iban: 'FR' },
            ],
          },
          Space: {
            __resolveReference: ({ id }: { id: string }) => ({
              __typename: id === '1' ? 'TenantSpace' : 'LandlordSpace',
              id,
              name: 'again',
            }),
          },
        },
      },
      {
        name: 'claims',
        typeDefs: `type Query { owing: [Space!]! } type Space @key(fields: "id") @interfaceObject { id: ID! debtCents: Int }`,
        resolvers: {
          Query: { owing: () => [{ id: '2' }] },
          Space: { debtCents: ({ id }: { id: string }) => Number(id) * 10 },
        },
      },
    ],
    tests: [
      {
        query: '{ spaces { __typename name debtCents ... on TenantSpace { income } } }',
        expected: {
          errors: false,
          data: {
            spaces: [
              { __typename: 'TenantSpace', name: 'Camille', debtCents: 10, income: 7 },
              { __typename: 'LandlordSpace', name: 'Dominique', debtCents: 20 },
            ],
          },
        },
      },
      {
        query: '{ owing { id debtCents name } }',
        expected: { errors: false, data: { owing: [{ id: '2', debtCents: 20, name: 'again' }] } },
      },
    ],
  },
  {
    id: 'union-members-known-in-part',
    subgraphs: [
      {
        name: 'visa',
        typeDefs: `type Query { lastVisa: Document @shareable visaOnly: Document } union Document = Visa | Receipt
          type Visa @key(fields: "id") { id: ID! number: String @shareable } type Receipt @key(fields: "id") { id: ID! title: String @shareable }`,
        resolvers: {
          Query: {
            lastVisa: () => ({ __typename: 'Visa', id: 'v1', number: 'V' }),
            visaOnly: () => ({ __typename: 'Receipt', id: 'r1', title: 'R' }),
          },
        },
      },
      {
        name: 'claims',
        typeDefs: `type Query { lastVisa: Document @shareable } union Document = Visa | Notice
          type Visa @key(fields: "id") { id: ID! number: String @shareable claims: Int } type Notice { text: String }`,
        resolvers: {
          Query: { lastVisa: () => ({ __typename: 'Visa', id: 'v1', number: 'V' }) },
          Visa: { claims: () => 4 },
        },
      },
    ],
    tests: [
      {
        query: '{ lastVisa { ... on Visa { number claims } ... on Receipt { title } ... on Notice { text } } }',
        expected: { errors: false, data: { lastVisa: { number: 'V', claims: 4 } } },
      },
      {
        query: '{ visaOnly { __typename ... on Receipt { title } ... on Visa { claims } ... on Notice { text } } }',
        expected: { errors: false, data: { visaOnly: { __typename: 'Receipt', title: 'R' } } },
      },
    ],
  },
];
