import { expect, test } from 'vitest';
import { changedRentCents, type RentChange, rentChangeToCorrect } from './rent-change.ts';

test.each<[number, RentChange, number]>([
  [60_000, { percentHundredths: 104 }, 60_624],
  // An index may fall.
  [60_000, { formerIndexHundredths: 14_668, newIndexHundredths: 14_517 }, 59_382],
  // IRL of the second quarters of 2024 and 2025.
  [75_000, { formerIndexHundredths: 14_517, newIndexHundredths: 14_668 }, 75_780],
  // Half a cent goes up.
  [50, { percentHundredths: 100 }, 51],
  [33_333, { percentHundredths: 1_000 }, 36_666],
])('a rent of %i cents changed by %o is %i cents', (rentCents, change, changed) => {
  expect(rentChangeToCorrect(change)).toEqual([]);
  expect(changedRentCents(rentCents, change)).toBe(changed);
});

test.each<[string, RentChange | null]>([
  ['nothing said', null],
  ['one index of the two', { newIndexHundredths: 14_668 }],
  ['an index of nothing', { formerIndexHundredths: 0, newIndexHundredths: 14_668 }],
  ['nothing changed', { percentHundredths: 0 }],
  ['more than a fifth', { percentHundredths: 2_001 }],
  ['a percentage below zero', { percentHundredths: -1 }],
  ['all of the rent and more', { percentHundredths: -10_001 }],
  ['an index below zero', { formerIndexHundredths: -14_517, newIndexHundredths: -14_668 }],
  ['an index typed without its decimals', { formerIndexHundredths: 145, newIndexHundredths: 14_668 }],
])('%s is to correct', (_, change) => {
  expect(rentChangeToCorrect(change)).toMatchObject([{ field: 'rentChange' }]);
});

test('a fifth up or down is the most', () => {
  expect(rentChangeToCorrect({ percentHundredths: 2_000 })).toEqual([]);
  expect(rentChangeToCorrect({ formerIndexHundredths: 10_000, newIndexHundredths: 8_000 })).toEqual([]);
});
