import { expect, test } from 'vitest';
import { departementOf, isDepartement } from './departements.ts';

test.each([
  ['31555', '31'],
  ['01004', '01'],
  ['2A004', '2A'],
  ['2B033', '2B'],
  ['97105', '971'],
  ['97608', '976'],
])('the commune %s is in %s, which is a département', (inseeCode, departement) => {
  expect(departementOf(inseeCode)).toBe(departement);
  expect(isDepartement(departement)).toBe(true);
});

test.each(['20', '00', '1', '96', '97', '977', '2C', '2a', '310', ''])('«%s» is no département', (code) => {
  expect(isDepartement(code)).toBe(false);
});
