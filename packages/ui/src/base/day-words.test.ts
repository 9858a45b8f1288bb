import { expect, test } from 'vitest';
import { dayInWords, daysBetween, isDay, longDay, shortDay } from './day-words.ts';

test('a day is written as people say it', () => {
  expect(dayInWords('2026-12-03', '2026-11-27', 'fr')).toBe('dans 6 jours, le jeudi 3 décembre');
  expect(dayInWords('2026-12-01', '2026-11-30', 'fr')).toBe('demain, le mardi 1er décembre');
  expect(dayInWords('2026-11-25', '2026-11-27', 'fr')).toBe('avant-hier, le mercredi 25 novembre');
  expect(dayInWords('2027-01-04', '2026-12-30', 'en')).toBe('in 5 days, on Monday 4 January 2027');
});

test('far away, months and then years are said rather than days', () => {
  expect(dayInWords('2027-03-05', '2026-11-26', 'fr')).toBe('dans 99 jours, le vendredi 5 mars 2027');
  expect(dayInWords('2027-03-06', '2026-11-26', 'fr')).toBe('dans 3 mois, le samedi 6 mars 2027');
  expect(dayInWords('2026-05-27', '2026-11-26', 'fr')).toBe('il y a 6 mois, le mercredi 27 mai');
  expect(dayInWords('2029-05-31', '2026-11-26', 'fr')).toBe('dans 30 mois, le jeudi 31 mai 2029');
  expect(dayInWords('2030-11-26', '2026-11-26', 'en')).toBe('in 4 years, on Tuesday 26 November 2030');
});

test('the first of the month takes its ordinal in French only', () => {
  expect(longDay('2026-12-01', 'fr')).toBe('1er décembre 2026');
  expect(longDay('2026-12-01', 'en')).toBe('1 December 2026');
  expect(shortDay('2026-12-01')).toBe('01/12/2026');
});

test('a day that the calendar does not have is not a day', () => {
  expect(isDay('2028-02-29')).toBe(true);
  expect(isDay('2026-02-29')).toBe(false);
  expect(isDay('2026-13-01')).toBe(false);
  expect(isDay('2026-2-1')).toBe(false);
  expect(isDay('')).toBe(false);
});

test('days are counted across the change to summer time', () => {
  expect(daysBetween('2026-03-28', '2026-03-30')).toBe(2);
  expect(daysBetween('2026-03-30', '2026-03-28')).toBe(-2);
});
