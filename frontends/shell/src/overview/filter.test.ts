import { expect, test } from 'vitest';
import { type ComparedSpace, inOrder, isDue } from './filter.ts';

const today = '2026-11-26';

test.each([
  ['2026-11-25', ['ALL', 'LATE', 'WEEK', 'MONTH']],
  ['2026-11-26', ['ALL', 'WEEK', 'MONTH']],
  ['2026-12-03', ['ALL', 'WEEK', 'MONTH']],
  ['2026-12-04', ['ALL', 'MONTH']],
  ['2026-12-27', ['ALL']],
])('what is due on %s is within %s', (dueOn, found) => {
  expect((['ALL', 'LATE', 'WEEK', 'MONTH'] as const).filter((due) => isDue(dueOn, due, today))).toEqual(found);
});

const space = (name: string, change: Partial<ComparedSpace> = {}): ComparedSpace => ({
  name,
  nextDueOn: null,
  guaranteedRentCents: 0,
  arrearsCents: 0,
  paidCents: 0,
  ...change,
});
const names = (spaces: readonly ComparedSpace[]) => spaces.map(({ name }) => name);

test('what is due soonest comes first, what has nothing to do last and by name', () => {
  const spaces = [
    space('Zoé'),
    space('Élise'),
    space('B', { nextDueOn: '2026-12-01' }),
    space('A', { nextDueOn: '2026-11-01' }),
  ];
  expect(names(inOrder(spaces, 'DUE'))).toEqual(['A', 'B', 'Élise', 'Zoé']);
  expect(names(inOrder(spaces, 'NAME'))).toEqual(['A', 'B', 'Élise', 'Zoé']);
});

test('the largest sums come first', () => {
  const spaces = [
    space('A', { arrearsCents: 1 }),
    space('B', { arrearsCents: 3, paidCents: 1 }),
    space('C', { paidCents: 2 }),
  ];
  expect(names(inOrder(spaces, 'ARREARS'))).toEqual(['B', 'A', 'C']);
  expect(names(inOrder(spaces, 'PAID'))).toEqual(['C', 'B', 'A']);
});
