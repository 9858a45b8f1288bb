import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import {
  addDays,
  addMonths,
  ageOn,
  birthdayOn,
  daysBetween,
  earliest,
  isBefore,
  isInCoverWindow,
  isOnOrAfter,
  isWithinMonths,
  latest,
  parisDay,
  startOfParisDay,
} from './days.ts';

const day = (iso: string) => Temporal.PlainDate.from(iso);
const anyDay = fc.integer({ min: 0, max: 60_000 }).map((days) => Temporal.PlainDate.from('1950-01-01').add({ days }));

test('a day begins in Paris one hour before UTC in winter and two in summer', () => {
  expect(parisDay(Temporal.Instant.from('2026-12-31T22:59:59Z')).toString()).toBe('2026-12-31');
  expect(parisDay(Temporal.Instant.from('2026-12-31T23:00:00Z')).toString()).toBe('2027-01-01');
  expect(parisDay(Temporal.Instant.from('2026-06-30T22:00:00Z')).toString()).toBe('2026-07-01');
  expect(startOfParisDay(day('2026-07-01')).toString()).toBe('2026-06-30T22:00:00Z');
});

test('fifteen days from 6 August end on 21 August, the example of the scheme', () => {
  expect(addDays(day('2024-08-06'), 15).toString()).toBe('2024-08-21');
});

test('a month that has no such day ends on its last one', () => {
  expect(addMonths(day('2026-12-31'), 2).toString()).toBe('2027-02-28');
  expect(addMonths(day('2023-12-30'), 2).toString()).toBe('2024-02-29');
  expect(addMonths(day('2026-06-30'), 2).toString()).toBe('2026-08-30');
});

test('within six months includes the anniversary day, a cover window excludes it', () => {
  expect(isWithinMonths(day('2024-01-05'), day('2024-07-05'), 6)).toBe(true);
  expect(isWithinMonths(day('2024-01-05'), day('2024-07-06'), 6)).toBe(false);
  expect(isWithinMonths(day('2024-01-05'), day('2024-01-04'), 6)).toBe(false);
  expect(isInCoverWindow(day('2026-03-01'), day('2026-03-01'), 36)).toBe(true);
  expect(isInCoverWindow(day('2026-03-01'), day('2029-02-28'), 36)).toBe(true);
  expect(isInCoverWindow(day('2026-03-01'), day('2029-03-01'), 36)).toBe(false);
});

test('born on 29 February, one is a year older on 1 March of a common year', () => {
  expect(ageOn(day('1996-02-29'), day('2027-02-28'))).toBe(30);
  expect(ageOn(day('1996-02-29'), day('2027-03-01'))).toBe(31);
  expect(ageOn(day('1996-02-29'), day('2028-02-28'))).toBe(31);
  expect(ageOn(day('1996-02-29'), day('2028-02-29'))).toBe(32);
  expect(birthdayOn(day('1996-02-29'), 31).toString()).toBe('2027-03-01');
});

test('the eve of a birthday is the last day of the age before', () => {
  fc.assert(
    fc.property(anyDay, fc.integer({ min: 1, max: 120 }), (birthDate, years) => {
      const birthday = birthdayOn(birthDate, years);
      expect(ageOn(birthDate, birthday)).toBe(years);
      expect(ageOn(birthDate, birthday.subtract({ days: 1 }))).toBe(years - 1);
    }),
  );
});

test('adding months keeps the day number or falls on the last day, and later starts never end earlier', () => {
  fc.assert(
    fc.property(anyDay, fc.integer({ min: 0, max: 120 }), (start, months) => {
      const end = addMonths(start, months);
      expect(end.day === start.day || end.day === end.daysInMonth).toBe(true);
      expect(daysBetween(end, addMonths(start.add({ days: 1 }), months))).toBeGreaterThanOrEqual(0);
    }),
  );
});

test('months and comparisons counted by hand are those of the calendar', () => {
  fc.assert(
    fc.property(anyDay, anyDay, fc.integer({ min: -600, max: 600 }), (day, other, months) => {
      expect(addMonths(day, months).toString()).toBe(day.add({ months }).toString());
      expect(isBefore(day, other)).toBe(Temporal.PlainDate.compare(day, other) < 0);
      expect(isOnOrAfter(day, other)).toBe(Temporal.PlainDate.compare(day, other) >= 0);
    }),
    { numRuns: 1000 },
  );
});

test('the earliest and the latest of several days', () => {
  const days = [day('2026-03-02'), day('2026-02-28'), day('2026-03-01')] as const;
  expect(earliest(...days).toString()).toBe('2026-02-28');
  expect(latest(...days).toString()).toBe('2026-03-02');
});
