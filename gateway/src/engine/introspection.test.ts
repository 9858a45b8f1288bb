import {
  buildClientSchema,
  getIntrospectionQuery,
  type IntrospectionQuery,
  lexicographicSortSchema,
  printSchema,
} from 'graphql';
import { expect, test } from 'vitest';
import { federate } from '../test/federated.ts';
import { claims, contract, visa } from '../test/house.ts';

const house = federate(visa, contract, claims);

test('a whole introspection is the schema clients see, and asks no subgraph', async () => {
  const { data, sent } = await house.run(getIntrospectionQuery());
  const told = buildClientSchema(data as unknown as IntrospectionQuery);
  expect(printSchema(lexicographicSortSchema(told))).toBe(
    printSchema(lexicographicSortSchema((await house.engine).supergraph.schema)),
  );
  expect(sent).toEqual([]);
});

test('mixes with data, under aliases, in fragments, with variables', async () => {
  const query =
    'query ($name: String!, $no: Boolean = false) { visa(id: "v1") { number } ...F s: __schema @include(if: $no) { queryType { name } } } fragment F on Query { t: __type(name: $name) { name kind } }';
  const { text, sent } = await house.run(query, { variables: { name: 'Kind' } });
  expect(text).toBe('{"data":{"visa":{"number":"V1"},"t":{"name":"Kind","kind":"ENUM"}}}');
  expect(sent).toHaveLength(1);
});
