import { expect, test } from 'vitest';
import { firstDays } from './first-days.ts';

test.each([
  ['2026-09-30', '2026-10-05'],
  ['2026-12-31', '2027-01-05'],
  ['2026-01-01', '2026-02-05'],
])('from %s the first is %s, and all are in that month', (today, first) => {
  const days = firstDays(today);
  expect(days[0]).toBe(first);
  expect(new Set(days.map((day) => day.slice(0, 7))).size).toBe(1);
});
