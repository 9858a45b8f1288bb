import { describe, expect, it } from 'vitest';
import { dueDaysUntil, dueOnNextMonth } from './months.ts';

describe('the due day of the next month', () => {
  it('keeps the day of the lease', () => expect(dueOnNextMonth('2026-09-05', 5)).toBe('2026-10-05'));
  it('goes over the year', () => expect(dueOnNextMonth('2026-12-05', 5)).toBe('2027-01-05'));
  it('is the last day of a shorter month', () => expect(dueOnNextMonth('2027-01-31', 31)).toBe('2027-02-28'));
  it('finds its day again after a shorter month', () => expect(dueOnNextMonth('2027-02-28', 31)).toBe('2027-03-31'));
});

describe('the due days fallen due', () => {
  it('stop on the day asked, included', () => {
    expect(dueDaysUntil('2026-09-05', 5, '2026-11-05', 48)).toEqual(['2026-09-05', '2026-10-05', '2026-11-05']);
  });
  it('are none while the first is to come', () => expect(dueDaysUntil('2026-12-05', 5, '2026-11-22', 48)).toEqual([]));
  it('never pass the room left in the account', () =>
    expect(dueDaysUntil('2020-01-05', 5, '2026-11-22', 2)).toHaveLength(2));
});
