import { expect, test } from 'vitest';
import { federate, reference, type TestSubgraph } from '../test/federated.ts';
import { compileDrawOverride } from './draw-override.ts';

test('a graph without percentages has one plan, one with two has three', () => {
  expect(compileDrawOverride([])()).toEqual({ key: '', percentage: 0 });
  const keyAt = (value: number) => compileDrawOverride([25, 50], () => value)().key;
  expect([0, 0.2499, 0.25, 0.4999, 0.5, 0.99].map(keyAt)).toEqual([
    'new,new',
    'new,new',
    'old,new',
    'old,new',
    'old,old',
    'old,old',
  ]);
});

const moved = (label: string): TestSubgraph[] => [
  {
    name: 'account',
    typeDefs: 'type Query { space: Space } type Space @key(fields: "id") { id: ID! moved: String }',
    resolvers: { Query: { space: () => ({ id: 's1', moved: 'old' }) }, Space: reference({ moved: 'old' }) },
  },
  {
    name: 'visa',
    typeDefs: `type Query { visa: Int }
      type Space @key(fields: "id") { id: ID! moved: String @override(from: "account", label: "${label}") }`,
    resolvers: { Space: reference({ moved: 'new' }) },
  },
];

async function ownersOf(label: string, requests: number): Promise<{ old: number; new: number }> {
  const house = federate(...moved(label));
  const owners = { old: 0, new: 0 };
  for (let index = 0; index < requests; index++) {
    const { text } = await house.run('{ space { moved } }');
    owners[text.includes('new') ? 'new' : 'old'] += 1;
  }
  return owners;
}

test('a quarter of the requests follow a field that moved by a quarter', async () => {
  const owners = await ownersOf('percent(25)', 1000);
  // Five standard deviations of a fair draw: it fails once in a million runs.
  expect(owners.new).toBeGreaterThan(181);
  expect(owners.new).toBeLessThan(319);
});

test('none and all are none and all', async () => {
  expect(await ownersOf('percent(0)', 50)).toEqual({ old: 50, new: 0 });
  expect(await ownersOf('percent(100)', 50)).toEqual({ old: 0, new: 50 });
});
