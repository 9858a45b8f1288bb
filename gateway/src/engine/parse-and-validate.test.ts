import { buildSchema } from 'graphql';
import { expect, test } from 'vitest';
import { parseAndValidate } from './parse-and-validate.ts';

const schema = buildSchema('type Query { name(of: Int): String me: Person } type Person { name: String }');
const read = (query: string, operationName?: string) =>
  parseAndValidate(schema, { query, operationName }, { maxTokens: 100, check: () => undefined });

test('a valid document gives its operation', () => {
  expect(read('query A { name } query B { me { name } }', 'B').operation.name?.value).toBe('B');
});

test.each([
  ['{ name', 'GRAPHQL_PARSE_FAILED'],
  ['{ nme }', 'GRAPHQL_VALIDATION_FAILED'],
  ['{ name(of: "one") }', 'GRAPHQL_VALIDATION_FAILED'],
  ['query ($of: Strin) { name(of: $of) }', 'GRAPHQL_VALIDATION_FAILED'],
  ['{ name @unknown }', 'GRAPHQL_VALIDATION_FAILED'],
  ['query A { name } query B { name }', 'OPERATION_NOT_FOUND'],
  [`{ ${'name '.repeat(200)} }`, 'QUERY_TOO_LARGE'],
])('%s is refused: %s', (query, code) => {
  expect(() => read(query)).toThrow(expect.objectContaining({ code, status: 400 }));
});

test.each(['__typename', '__proto__', '__x'])(
  'the alias %s is ours: it would decide how answers are merged',
  (alias) => {
    expect(() => read(`{ me { ${alias}: name } }`)).toThrow(/reserved/);
  },
);
