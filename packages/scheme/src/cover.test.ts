import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { capMonths, coverProfiles, isCovered, lastCoveredDay } from './cover.ts';

const day = (text: string) => Temporal.PlainDate.from(text);
const lease = { regime: 'R2026', endsWithLease: false, effectiveOn: day('2026-03-01'), endsOn: null } as const;

describe('R-COV-01: which unpaid rents are covered', () => {
  test.each([
    ['the first day of the lease', '2026-03-01', true],
    ['the eve of the lease', '2026-02-28', false],
    ['the last day of the third year', '2029-02-28', true],
    ['the first day of the fourth year', '2029-03-01', false],
  ])('%s', (_, dueOn, covered) => {
    expect(isCovered(lease, day(dueOn))).toBe(covered);
  });

  test('a contract of 2018 covers the whole occupancy', () => {
    expect(lastCoveredDay({ ...lease, regime: 'R2018' })).toBeNull();
  });

  test('a nine-month student let is covered until its lease ends', () => {
    const student = { ...lease, endsWithLease: true, endsOn: day('2026-11-30') };
    expect(lastCoveredDay(student)?.toString()).toBe('2026-11-30');
  });

  test('a long lease whose cover ends with it is still bounded by the window', () => {
    const long = { ...lease, endsWithLease: true, endsOn: day('2035-01-01') };
    expect(lastCoveredDay(long)?.toString()).toBe('2029-02-28');
  });
});

describe('R-COV-02: the cap in months', () => {
  test.each([
    ['LAW_1989_EMPTY', 'PRIVATE', 36],
    ['STUDENT_NINE_MONTHS', 'PRIVATE', 9],
    ['LAW_1989_EMPTY', 'SOCIAL', 9],
    ['MOBILITY', 'PRIVATE', 36],
  ] as const)('%s in %s stock: %i months', (kind, stock, months) => {
    expect(capMonths('R2026', coverProfiles(kind, stock)).value).toBe(months);
  });
});
