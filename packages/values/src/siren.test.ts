import { expect, test } from 'vitest';
import { formatSiren, isValidSiren, isValidSiret, normaliseSiren } from './siren.ts';

test.each([
  ['824541148', true],
  ['824 541 148', true],
  ['732829320', true],
  ['824541149', false],
  ['8245411480', false],
  ['82454114A', false],
  ['', false],
  ['٨٢٤٥٤١١٤٨', false],
])('R-ACC-13: SIREN %s is valid: %s', (siren, valid) => {
  expect(isValidSiren(siren)).toBe(valid);
});

test.each([
  ['73282932000074', true],
  ['732 829 320 00074', true],
  ['73282932000075', false],
  ['35600000049837', true],
  ['35600000000048', true],
  ['35600000049838', false],
  ['732829320', false],
])('R-ACC-14: SIRET %s is valid: %s', (siret, valid) => {
  expect(isValidSiret(siret)).toBe(valid);
});

test('numbers are kept compact and shown in groups', () => {
  expect(normaliseSiren('824 541\u00a0148')).toBe('824541148');
  expect(formatSiren('824541148')).toBe('824\u00a0541\u00a0148');
  expect(formatSiren('73282932000074')).toBe('732\u00a0829\u00a0320\u00a000074');
});
