import { sumCents } from '@trousseau/values/cents';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { planStanding } from './plan-standing.ts';
import { affordableSchedules, scheduleOf } from './repayment-schedule.ts';

const day = (iso: string) => Temporal.PlainDate.from(iso);
const FIRST = day('2026-10-05');

describe('R-PLAN-02, S56: a debt split into instalments', () => {
  test('adds up to the debt, asks no more than agreed, and puts the odd cents on the first', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10_000_000 }), fc.integer({ min: 1, max: 1_000_000 }), (debt, monthly) => {
        const schedule = scheduleOf(debt, monthly, FIRST);
        if (!schedule) return debt > monthly * 36;
        const sums = schedule.instalments.map(({ instalmentCents }) => instalmentCents);
        expect(sumCents(sums)).toBe(debt);
        expect(Math.max(...sums)).toBeLessThanOrEqual(monthly);
        expect(sums).toEqual([...sums].sort((a, b) => b - a));
        expect(Math.max(...sums) - Math.min(...sums)).toBeLessThanOrEqual(1);
        return true;
      }),
    );
  });

  test.each([
    [3, [33_334, 33_333, 33_333]],
    [7, [14_286, 14_286, 14_286, 14_286, 14_286, 14_285, 14_285]],
  ])('1 000,00 € in %i', (count, expected) => {
    const schedule = scheduleOf(100_000, Math.ceil(100_000 / count), FIRST);
    expect(schedule?.instalments.map(({ instalmentCents }) => instalmentCents)).toEqual(expected);
  });

  test('three ways from what one can pay, the quickest first, none above it', () => {
    const schedules = affordableSchedules(130_000, 20_000, FIRST);
    expect(schedules.map(({ instalments, monthlyCents }) => [instalments.length, monthlyCents])).toEqual([
      [7, 18_572],
      [9, 14_445],
      [13, 10_000],
    ]);
  });

  test('what would take more than three years is no plan', () => {
    expect(affordableSchedules(130_000, 3_000, FIRST)).toEqual([]);
  });
});

describe('R-PLAN-04: where a plan stands', () => {
  const planned = [0, 1, 2].map((months) => ({ dueOn: FIRST.add({ months }), instalmentCents: 10_000 }));

  test.each([
    ['before the first day', 0, '2026-10-04', ['TO_COME', 'TO_COME', 'TO_COME'], 0],
    ['on its day and until the last of the days of grace', 0, '2026-10-15', ['DUE', 'TO_COME', 'TO_COME'], 0],
    ['the day after', 0, '2026-10-16', ['MISSED', 'TO_COME', 'TO_COME'], 10_000],
    ['half of it came', 5_000, '2026-10-16', ['MISSED', 'TO_COME', 'TO_COME'], 5_000],
    ['it came late, with a part of the next', 15_000, '2026-10-20', ['PAID', 'TO_COME', 'TO_COME'], 0],
    ['everything came', 30_000, '2027-01-01', ['PAID', 'PAID', 'PAID'], 0],
  ])('%s', (_, repaidCents, on, states, missedCents) => {
    const standing = planStanding(planned, repaidCents, day(on));
    expect(standing.instalments.map(({ state }) => state)).toEqual(states);
    expect(standing.missedCents).toBe(missedCents);
  });
});
