import { expect, test } from 'vitest';
import { placesOf } from './band-places.ts';

const moments = [{ on: '2026-06-01' }, { on: '2029-06-01' }];

test('the first and the last day stand inside the band, the others to scale between them', () => {
  const { placeOf } = placesOf(moments, '2026-09-01');
  expect([placeOf('2026-06-01'), placeOf('2029-06-01')]).toEqual([4, 96]);
  expect(placeOf('2027-12-01')).toBeCloseTo(50, 0);
});

test('today is on it even before the first day or after the last', () => {
  expect(placesOf(moments, '2031-01-01').placeOf('2031-01-01')).toBe(96);
  expect(placesOf(moments, '2026-01-01').placeOf('2026-01-01')).toBe(4);
});

test('the years that begin on it are marked, none when it holds a single day', () => {
  expect(placesOf(moments, '2026-09-01').years).toEqual([2027, 2028, 2029]);
  expect(placesOf([{ on: '2026-06-01' }], '2026-06-01').years).toEqual([]);
});
