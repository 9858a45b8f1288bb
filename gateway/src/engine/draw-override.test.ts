import { expect, test } from 'vitest';
import { federateWith, reference, type TestSubgraph } from '../test/federated.ts';
import { compileDrawOverride } from './draw-override.ts';

test('a graph without percentages has one plan, one with two has three', () => {
  const without = { overridePercentages: [], overrideLabels: ['beta'] };
  expect(compileDrawOverride(without)()).toEqual({ key: '', percentage: 0, labels: [] });
  const graph = { overridePercentages: [25, 50], overrideLabels: [] };
  const keyAt = (value: number) => compileDrawOverride(graph, {}, () => value)().key;
  expect([0, 0.2499, 0.25, 0.4999, 0.5, 0.99].map(keyAt)).toEqual([
    'new,new',
    'new,new',
    'old,new',
    'old,new',
    'old,old',
    'old,old',
  ]);
});

test('a label that is a name is followed by the share it is given, drawn again for each request', () => {
  const draws = [0.05, 0.2, 0.7];
  const graph = { overridePercentages: [], overrideLabels: ['new-debts', 'beta', 'unknown'] };
  const draw = compileDrawOverride(graph, { 'new-debts': 25, beta: 10 }, () => draws.shift() ?? 0);
  expect([draw(), draw(), draw()].map(({ labels, key }) => [labels, key])).toEqual([
    [['new-debts', 'beta'], 'new-debts,beta'],
    [['new-debts'], 'new-debts'],
    [[], ''],
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

async function ownersOf(label: string, requests: number, shares = {}): Promise<{ old: number; new: number }> {
  const house = federateWith(shares, moved(label));
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

test('a name that nobody gave a share is followed by none', async () => {
  expect(await ownersOf('new-debts', 50)).toEqual({ old: 50, new: 0 });
  expect(await ownersOf('new-debts', 50, { 'new-debts': 100 })).toEqual({ old: 0, new: 50 });
});
