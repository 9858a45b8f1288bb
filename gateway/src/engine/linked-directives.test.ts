import { Kind, parse } from 'graphql';
import { expect, test } from 'vitest';
import { linkedDirective } from './linked-directives.ts';

const usesIn = (schema: string, field: string, feature = 'cost', directive = 'listSize') => {
  const document = parse(`schema ${schema} { query: Query } type Query { a: Int ${field} }`);
  const type = document.definitions.find((node) => node.kind === Kind.OBJECT_TYPE_DEFINITION);
  return linkedDirective(document, feature, directive)(type?.fields?.[0] ?? {});
};
const COST = 'https://specs.apollo.dev/cost/v0.1';

test.each([
  ['imported', `@link(url: "${COST}", import: ["@listSize"])`, '@listSize(assumedSize: 3)'],
  ['renamed', `@link(url: "${COST}", import: [{ name: "@listSize", as: "@size" }])`, '@size(assumedSize: 3)'],
  ['in its namespace', `@link(url: "${COST}")`, '@cost__listSize(assumedSize: 3)'],
  ['in a renamed namespace', `@link(url: "${COST}", as: "c")`, '@c__listSize(assumedSize: 3)'],
  ['kept for others', '', '@join__directive(graphs: [A], name: "listSize", args: { assumedSize: 3 })'],
])('a directive is found %s', (_how, schema, field) => {
  expect(usesIn(schema, field)).toEqual([{ assumedSize: 3 }]);
});

test('a directive of the same name as its specification is the namespace itself', () => {
  expect(usesIn(`@link(url: "${COST}", as: "price")`, '@price(weight: 2)', 'cost', 'cost')).toEqual([{ weight: 2 }]);
});

test('another directive of that name is not taken for it', () => {
  expect(
    usesIn(`@link(url: "${COST}", import: [{ name: "@listSize", as: "@size" }])`, '@listSize(assumedSize: 3)'),
  ).toEqual([]);
});
