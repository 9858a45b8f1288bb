import { parse } from 'graphql';
import { expect, test } from 'vitest';
import { readRequirements } from './requirements.ts';

const read = (sdl: string) => readRequirements(parse(sdl));
const scopes = (...anyOf: string[][]) => ({ directive: 'requiresScopes', anyOf });

test('a graph that asks nothing of its callers costs nothing', () => {
  expect(read('type Query { a: Int }')).toBeUndefined();
});

test('a field requires what it says, what its type says and what it leads to says', () => {
  const requirementsOf = read(`
    type Query { debt: Debt @requiresScopes(scopes: [["a", "b"], ["c"]]) open: Int }
    type Debt @authenticated { cents: Cents }
    scalar Cents @policy(policies: [["money"]])`);
  expect(requirementsOf?.('Query', 'debt', 'Debt')).toEqual([
    scopes(['a', 'b'], ['c']),
    { directive: 'authenticated', anyOf: [] },
  ]);
  expect(requirementsOf?.('Debt', 'cents', 'Cents')).toEqual([
    { directive: 'authenticated', anyOf: [] },
    { directive: 'policy', anyOf: [['money']] },
  ]);
  expect(requirementsOf?.('Query', 'open', 'Int')).toEqual([]);
});

test('an interface requires what its objects require, and gives what it requires to those that have a field from it', () => {
  const requirementsOf = read(`
    interface Paper { on: Int pages: Int @requiresScopes(scopes: [["i"]]) }
    type Bill implements Paper { on: Int @requiresScopes(scopes: [["b"]]) pages: Int @join__field }
    type Note implements Paper { on: Int pages: Int @join__field(graph: A) }`);
  expect(requirementsOf?.('Paper', 'on', 'Int')).toEqual([scopes(['b'])]);
  expect(requirementsOf?.('Note', 'on', 'Int')).toEqual([]);
  expect(requirementsOf?.('Bill', 'pages', 'Int')).toEqual([scopes(['i'])]);
  expect(requirementsOf?.('Note', 'pages', 'Int')).toEqual([]);
});
