import { isAfter, isOnOrBefore } from '@trousseau/values/days';
import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { contractRegime, coverWindowMonths, regimeStart } from './parameters/cover.ts';
import { rentCeilingCents, studentFlatCents } from './parameters/eligibility.ts';
import { series, valueOn } from './parameters/series.ts';
import { type Zone, type ZoneScheme, zoneScheme } from './parameters/zones.ts';
import { parameters } from './parameters.ts';

const day = (iso: string) => Temporal.PlainDate.from(iso);
const lastMonth = day('2027-12-01');

test('every parameter has its own id', () => {
  expect(parameters.length).toBeGreaterThan(40);
  expect(new Set(parameters.map(({ id }) => id)).size).toBe(parameters.length);
  for (const { id } of parameters) expect(id).toMatch(/^P-[A-Z]+(-[A-Z]+)*$/);
});

test.each(parameters.map((parameter) => [parameter.id, parameter] as const))(
  '%s: dates increase, sources and checks are written',
  (_, { entries }) => {
    for (const [index, { from, source, checkedOn }] of entries.entries()) {
      const previous = entries[index - 1];
      if (previous) expect(isAfter(day(from), day(previous.from))).toBe(true);
      expect(source.trim()).not.toBe('');
      expect(day(checkedOn).toString()).toBe(checkedOn);
      expect(day(from).toString()).toBe(from);
    }
  },
);

test.each(parameters.map((parameter) => [parameter.id, parameter] as const))(
  '%s has a value every month since its start',
  (_, parameter) => {
    const start = day(parameter.entries[0].from);
    for (let month = start; isOnOrBefore(month, lastMonth); month = month.add({ months: 1 })) {
      const { value, from, id, source } = valueOn(parameter, month);
      expect(value).not.toBeUndefined();
      expect(isOnOrBefore(from, month)).toBe(true);
      expect([id, source].every(Boolean)).toBe(true);
    }
    expect(() => valueOn(parameter, start.subtract({ days: 1 }))).toThrow(RangeError);
  },
);

test('a value holds until the eve of the next', () => {
  const wage = series<number>('P-TEST', [
    { from: '2021-06-04', value: 1500, source: 'a', checkedOn: '2026-11-22' },
    { from: '2026-01-06', value: 1710, source: 'b', checkedOn: '2026-11-22' },
  ]);
  expect(valueOn(wage, day('2026-01-05'))).toMatchObject({ id: 'P-TEST', value: 1500, source: 'a' });
  expect(valueOn(wage, day('2026-01-06')).value).toBe(1710);
  expect(valueOn(wage, day('2026-01-06')).from.toString()).toBe('2026-01-06');
});

test('on every day of the zone schemes each of their zones has a ceiling and a student flat rate', () => {
  const zonesOf: Record<ZoneScheme, Zone[]> = {
    PARIS_OTHER: ['PARIS', 'OTHER'],
    IDF_OTHER: ['IDF', 'OTHER'],
    I_II_III: ['I', 'II', 'III'],
  };
  for (const { from, value } of zoneScheme.entries) {
    for (const table of [rentCeilingCents, studentFlatCents]) {
      expect(Object.keys(valueOn(table, day(from)).value).sort()).toEqual(zonesOf[value].sort());
    }
  }
});

test('a regime is found again by its first day, and the cover window changes with it', () => {
  for (const { value } of contractRegime.entries) expect(valueOn(contractRegime, regimeStart(value)).value).toBe(value);
  expect(valueOn(coverWindowMonths, regimeStart('R2016')).value).toBe(36);
  expect(valueOn(coverWindowMonths, regimeStart('R2024')).value).toBeNull();
  expect(valueOn(coverWindowMonths, regimeStart('R2026')).value).toBe(36);
});
