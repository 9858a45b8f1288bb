import { expect, test } from 'vitest';
import { federate, type TestSubgraph } from '../test/federated.ts';
import type { ObjectValue } from './graphql-values.ts';
import { mapSourceToResponseEvent } from './map-source-to-response-event.ts';

const visa: TestSubgraph = {
  name: 'visa',
  typeDefs: `type Query { visa: Visa } type Subscription { certified(kind: String): Visa }
    type Visa @key(fields: "id") { id: ID! }`,
};
const claims: TestSubgraph = {
  name: 'claims',
  typeDefs: 'type Query { owed: Int } type Visa @key(fields: "id") { id: ID! owedCents: Int }',
};
const { engine } = federate(visa, claims);

/** Runs a subscription over these events; the other subgraph answers with the id it is asked about. */
async function run(query: string, source: () => AsyncGenerator<ObjectValue>) {
  const opened: string[] = [];
  const call = {
    correlationId: 'test',
    admitCost: () => undefined,
    tellsCost: false,
    credentials: { authenticated: true, scopes: new Set<string>(), meets: () => true },
    onMasked: () => undefined,
    async send({ body }: { body: string }) {
      const { variables } = JSON.parse(body) as { variables: { representations: { id: string }[] } };
      const entities = variables.representations.map(({ id }) => ({ owedCents: Number(id) }));
      return { content: { data: { _entities: entities } } };
    },
  };
  const texts: string[] = [];
  const operation = (await engine).prepare({ query, operationName: undefined });
  const answers = mapSourceToResponseEvent(operation, { kind: 'ANY' }, call, ({ subgraph, body }) => {
    opened.push(`${subgraph} ${body}`);
    return source();
  });
  for await (const text of answers) texts.push(text);
  return { opened, texts };
}

const event = (id: string) => ({ data: { certified: { __typename: 'Visa', id } } });
const QUERY = 'subscription ($kind: String) { certified(kind: $kind) { owedCents } }';

test('the source is opened once, and each event is completed on its own', async () => {
  const { opened, texts } = await run(QUERY, async function* () {
    yield event('1');
    yield { data: { certified: null } };
    yield event('2');
  });
  expect(opened).toEqual([expect.stringMatching(/^visa .*"variables":{"kind":"ANY"}}$/)]);
  expect(texts).toEqual([
    '{"data":{"certified":{"owedCents":1}}}',
    '{"data":{"certified":null}}',
    '{"data":{"certified":{"owedCents":2}}}',
  ]);
});

test('a source that fails is the last thing said', async () => {
  const { texts } = await run(QUERY, async function* () {
    yield event('1');
    throw new Error('10.0.0.7');
  });
  expect(texts).toHaveLength(2);
  expect(texts[1]).toMatch(/"code":"INTERNAL_SERVER_ERROR".*"data":{"certified":null}/);
});

test('what needs no subgraph is said once', async () => {
  const { opened, texts } = await run('subscription { certified @skip(if: true) { id } }', async function* () {
    yield event('1');
  });
  expect([opened, texts]).toEqual([[], ['{"data":{}}']]);
});
