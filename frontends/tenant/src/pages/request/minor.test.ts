import { expect, test } from 'vitest';
import { isMinor } from './minor.ts';

test.each([
  ['2008-11-23', '2026-11-23', false],
  ['2008-11-24', '2026-11-23', true],
  ['2008-11-24', undefined, false],
  ['', '2026-11-23', false],
])('born on %s, on %s', (birthDate, today, expected) => {
  expect(isMinor(birthDate, today)).toBe(expected);
});
