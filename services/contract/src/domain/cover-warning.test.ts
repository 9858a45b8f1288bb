import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { coverWarningDue } from './cover-warning.ts';

const day = (text: string) => Temporal.PlainDate.from(text);

/** Cover until 31 December 2028: 90 days before is 2 October, 30 days before is 1 December. */
test.each([
  ['2028-10-01', null, null],
  ['2028-10-02', null, 90],
  ['2028-10-03', 90, null],
  ['2028-11-30', 90, null],
  ['2028-12-01', 90, 30],
  ['2028-12-15', null, 30],
  ['2028-12-31', null, 30],
  ['2028-12-31', 30, null],
  ['2029-01-01', null, null],
])('on %s, after %s: %s', (today, warned, due) => {
  expect(coverWarningDue(day('2028-12-31'), warned, day(today))).toBe(due);
});
