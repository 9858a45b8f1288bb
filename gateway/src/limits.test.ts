import { buildSchema } from 'graphql';
import { describe, expect, test } from 'vitest';
import { parseAndValidate } from './engine/parse-and-validate.ts';
import { RequestError } from './engine/request-error.ts';
import { documentLimits, LIMITS } from './limits.ts';

const schema = buildSchema(`
  type Query { node: Node name: String }
  type Node { node: Node name: String }
  type Mutation { signIn(name: String): Node register: Node activate: Node rename: Node }
`);

/** The code of the refusal, or `accepted`. */
function judge(query: string): string {
  try {
    parseAndValidate(schema, { query, operationName: undefined }, documentLimits(LIMITS));
    return 'accepted';
  } catch (error) {
    if (!(error instanceof RequestError)) throw error;
    expect(error.message, 'a refusal tells no number').not.toMatch(/\d/);
    expect(error.status).toBe(400);
    return error.code;
  }
}

const nested = (levels: number) => `${'{ node '.repeat(levels - 1)}{ name }${' }'.repeat(levels - 1)}`;
const times = (count: number, text: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => text(index)).join(' ');

describe('depth (S35)', () => {
  test('ten levels pass, eleven do not', () => {
    expect([judge(nested(10)), judge(nested(11))]).toEqual(['accepted', 'QUERY_TOO_DEEP']);
  });

  test('fragments hide no level', () => {
    const query =
      '{ node { ...A } } fragment A on Node { node { node { node { ...B } } } } fragment B on Node { node { node { node { node { node { name } } } } } }';
    expect(judge(query)).toBe('accepted');
    expect(judge(query.replace('{ name }', '{ node { name } }'))).toBe('QUERY_TOO_DEEP');
  });

  test('a whole introspection is not deep', () => {
    expect(
      judge(
        '{ __schema { types { fields { type { ofType { ofType { ofType { ofType { ofType { ofType { ofType { name } } } } } } } } } } } }',
      ),
    ).toBe('accepted');
  });
});

describe('repetition (S36)', () => {
  test.each([
    ['16 aliases of one field', `{ ${times(16, (i) => `a${i}: name`)} }`, 'QUERY_TOO_MANY_ALIASES'],
    [
      '16 aliases of one field spread by fragments',
      `{ node { ...A b: node { ...A } } } fragment A on Node { ${times(8, (i) => `a${i}: name`)} }`,
      'QUERY_TOO_MANY_ALIASES',
    ],
    ['500 aliases', `{ ${times(500, (i) => `a${i}: node { name }`)} }`, 'QUERY_TOO_MANY_ALIASES'],
    ['51 aliases of several fields', `{ ${times(17, (i) => `a${i}: name`)} }`, 'QUERY_TOO_MANY_ALIASES'],
    ['5 000 duplicate fields', `{ ${times(5000, () => 'name')} }`, 'QUERY_TOO_LARGE'],
    ['1 000 duplicate fields', `{ ${times(1000, () => 'name')} }`, 'QUERY_TOO_LARGE'],
    ['500 directives', `{ name ${times(500, () => '@include(if: true)')} }`, 'QUERY_TOO_MANY_DIRECTIVES'],
    ['500 directives on the operation', `query ${times(500, () => '@a')} { name }`, 'QUERY_TOO_MANY_DIRECTIVES'],
    [
      'a fragment that contains itself',
      '{ node { ...A } } fragment A on Node { node { ...B } } fragment B on Node { ...A }',
      'QUERY_FRAGMENT_CYCLE',
    ],
    [
      'fragments that double one another',
      `{ node { ...F0 } } ${times(60, (i) => `fragment F${i} on Node { ...F${i + 1} node { ...F${i + 1} } }`)} fragment F60 on Node { name }`,
      'QUERY_TOO_LARGE',
    ],
  ])('%s: refused', (_name, query, code) => {
    expect(judge(query)).toBe(code);
  });

  test('fifteen aliases of one field pass, and fragments that share fields', () => {
    expect(judge(`{ ${times(15, (i) => `a${i}: name`)} }`)).toBe('accepted');
    expect(
      judge(`{ node { ${times(20, (i) => `...F${i}`)} } } ${times(20, (i) => `fragment F${i} on Node { name }`)}`),
    ).toBe('accepted');
  });
});

describe('fields that try a secret (S07)', () => {
  test.each([
    'mutation { a: signIn(name: "a") { name } b: signIn(name: "b") { name } }',
    'mutation { signIn { name } register { name } }',
    'mutation { ...Two } fragment Two on Mutation { activate { name } ... on Mutation { b: activate { name } } }',
    'mutation { ...One ...One } fragment One on Mutation { signIn { name } }',
  ])('are asked one at a time: %s', (query) => {
    expect(judge(query)).toBe('QUERY_REPEATED_FIELD');
  });

  test('once is once, and other mutations may be several', () => {
    expect(judge('mutation { signIn { name } rename { name } b: rename { name } }')).toBe('accepted');
  });
});
