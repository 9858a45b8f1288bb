import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { addWorkingDays, easterSunday, isWorkingDay, publicHolidays } from './working-days.ts';

const day = (iso: string) => Temporal.PlainDate.from(iso);
const anyDay = fc.integer({ min: 0, max: 30_000 }).map((days) => day('2016-01-01').add({ days }));
const anyCalendar = fc.constantFrom('FR', 'FR-ALSACE-MOSELLE');

test.each([
  [2008, '2008-03-23'],
  [2024, '2024-03-31'],
  [2025, '2025-04-20'],
  [2026, '2026-04-05'],
  [2027, '2027-03-28'],
  [2038, '2038-04-25'],
])('Easter of %i is %s', (year, iso) => {
  expect(easterSunday(year).toString()).toBe(iso);
});

test('the country has eleven public holidays, Alsace and Moselle thirteen', () => {
  expect([...publicHolidays(2026, 'FR')].sort()).toEqual([
    '2026-01-01',
    '2026-04-06',
    '2026-05-01',
    '2026-05-08',
    '2026-05-14',
    '2026-05-25',
    '2026-07-14',
    '2026-08-15',
    '2026-11-01',
    '2026-11-11',
    '2026-12-25',
  ]);
  const national = publicHolidays(2026, 'FR');
  const local = [...publicHolidays(2026, 'FR-ALSACE-MOSELLE')].filter((day) => !national.has(day));
  expect(local.sort()).toEqual(['2026-04-03', '2026-12-26']);
});

test('five working days skip the week-end, Easter Monday and, in Alsace, Good Friday', () => {
  expect(addWorkingDays(day('2026-09-07'), 5).toString()).toBe('2026-09-14');
  expect(addWorkingDays(day('2026-04-02'), 5).toString()).toBe('2026-04-10');
  expect(addWorkingDays(day('2026-04-02'), 5, 'FR-ALSACE-MOSELLE').toString()).toBe('2026-04-13');
});

test('a limit of n working days ends on a worked day, with exactly n of them after the start', () => {
  fc.assert(
    fc.property(anyDay, fc.integer({ min: 1, max: 40 }), anyCalendar, (start, count, calendar) => {
      const end = addWorkingDays(start, count, calendar);
      expect(isWorkingDay(end, calendar)).toBe(true);
      let worked = 0;
      for (
        let next = start.add({ days: 1 });
        Temporal.PlainDate.compare(next, end) <= 0;
        next = next.add({ days: 1 })
      ) {
        if (isWorkingDay(next, calendar)) worked += 1;
      }
      expect(worked).toBe(count);
    }),
  );
});

test('two limits one after the other are one limit, and Alsace never ends earlier', () => {
  fc.assert(
    fc.property(anyDay, fc.nat(20), fc.nat(20), (start, first, second) => {
      expect(addWorkingDays(addWorkingDays(start, first), second).equals(addWorkingDays(start, first + second))).toBe(
        true,
      );
      const alsace = addWorkingDays(start, first, 'FR-ALSACE-MOSELLE');
      expect(Temporal.PlainDate.compare(alsace, addWorkingDays(start, first))).toBeGreaterThanOrEqual(0);
    }),
  );
});

test('a number of days that is not one is refused', () => {
  for (const count of [-1, 1.5, Number.NaN, 1001])
    expect(() => addWorkingDays(day('2026-01-01'), count)).toThrow(RangeError);
});
