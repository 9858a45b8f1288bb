import { expect, test } from 'vitest';
import { fitting, inputOf, type MonthLine } from './told-lines.ts';

const same = {
  dueCents: 65_000,
  housingAidCents: 0,
  housingAidPaidTo: 'NOBODY' as const,
  receivedCents: 20_000,
  receivedOn: '2026-09-05',
};
const line = (change: Partial<MonthLine> = {}): MonthLine => ({
  key: 'k',
  contractId: '01990000-0000-7000-8000-000000000001',
  dueOn: '2026-09-05',
  same,
  hasSiblings: false,
  told: { kind: 'SAME' },
  ...change,
});

test('a month in which nothing changed is named and no more', () => {
  expect(inputOf(line())).toEqual({ contractId: line().contractId, dueOn: '2026-09-05' });
});

test('beside another month of its account it says its sums, which no longer follow from what is known', () => {
  const { receivedOn: _, ...sums } = same;
  expect(inputOf(line({ hasSiblings: true }))).toEqual({ contractId: line().contractId, dueOn: '2026-09-05', ...sums });
});

test('a day of receipt is said when it is not the due day', () => {
  const told = { kind: 'CHANGED' as const, ...same, receivedOn: '2026-09-11' };
  expect(inputOf(line({ told }))).toMatchObject({ receivedCents: 20_000, receivedOn: '2026-09-11' });
});

test('a thousand unchanged lines go at once; of lines all changed, those the door takes', () => {
  const unchanged = Array.from({ length: 1200 }, () => inputOf(line()));
  expect(fitting(unchanged)).toHaveLength(1000);
  const told = { kind: 'CHANGED' as const, ...same, receivedOn: '2026-09-11' };
  const changed = fitting(Array.from({ length: 1000 }, () => inputOf(line({ told }))));
  expect(changed.length).toBeGreaterThan(500);
  expect(JSON.stringify(changed).length).toBeLessThan(100 * 1024);
});
