import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { largeUrbanUnitOf, largeUrbanUnits } from './urban-units.ts';
import { idfDepartements, zoneTwoDepartements } from './zones.ts';

const day = Temporal.PlainDate.from('2026-01-06');
const units = largeUrbanUnits.entries[0].value;

test.each([
  ['69123', 'Lyon'],
  ['69387', 'Lyon'],
  ['13201', 'Marseille - Aix-en-Provence'],
  ['13001', 'Marseille - Aix-en-Provence'],
  ['59009', 'Lille'],
  ['31149', 'Toulouse'],
  ['35238', 'Rennes'],
  ['67482', 'Strasbourg'],
  ['40312', 'Bayonne'],
])('the commune %s is in the urban unit of %s', (code, name) => {
  expect(largeUrbanUnitOf(code, day)).toBe(name);
});

test('a country town and a village are in none', () => {
  expect(largeUrbanUnitOf('36044', day)).toBeNull();
  expect(largeUrbanUnitOf('', day)).toBeNull();
});

test('each commune is a well-formed code, in one unit, outside the territories that have their zone as a whole', () => {
  const codes = units.flatMap(({ communes }) => communes);
  expect(new Set(codes).size).toBe(codes.length);
  for (const code of codes) expect(code).toMatch(/^\d{5}$/);
  const whole = [...idfDepartements.entries[0].value, ...zoneTwoDepartements.entries[0].value];
  for (const code of codes) expect(whole.some((departement) => code.startsWith(departement))).toBe(false);
  expect(units.length).toBeGreaterThanOrEqual(54);
  expect(codes.length).toBeGreaterThanOrEqual(600);
});
