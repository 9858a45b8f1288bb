import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { resendWait, secondsLeft, waitAfter, waitAfterMany, waitsOf } from './throttle.ts';

const at = (text: string) => Temporal.Instant.from(text);

test('four wrong passwords cost nothing, then the wait doubles and stops growing at a quarter of an hour', () => {
  expect([1, 4, 5, 6, 7, 9, 10, 40].map(waitAfter)).toEqual([0, 0, 30, 60, 120, 480, 900, 900]);
});

test('a count that many share waits later, and as long', () => {
  expect([1, 49, 50, 51, 70].map(waitAfterMany(50))).toEqual([0, 0, 30, 60, 900]);
});

test('the waits of a count stand in a row up to the longest, or end when there is none', () => {
  expect(waitsOf(waitAfter)).toEqual([0, 0, 0, 0, 0, 30, 60, 120, 240, 480, 900]);
  expect(waitsOf(waitAfterMany(50)).slice(48)).toEqual([0, 0, 30, 60, 120, 240, 480, 900]);
  expect(new Set(waitsOf(() => 0))).toEqual(new Set([0]));
});

test('the first code waits for nothing, the next for a minute, the sixth longer', () => {
  expect([0, 1, 5, 6, 9, 40].map(resendWait({ resendAfterSeconds: 60 }))).toEqual([0, 60, 60, 120, 900, 900]);
});

test('the wait is counted from the last time and ends', () => {
  const lastAt = at('2026-11-22T09:00:00Z');
  expect(secondsLeft(30, lastAt, lastAt)).toBe(30);
  expect(secondsLeft(30, lastAt, at('2026-11-22T09:00:29.500Z'))).toBe(1);
  expect(secondsLeft(30, lastAt, at('2026-11-22T09:00:30Z'))).toBe(0);
});

test('an attempt noted under a date far ahead locks nobody out today', () => {
  expect(secondsLeft(900, at('2031-01-01T00:00:00Z'), at('2026-11-22T09:00:00Z'))).toBe(0);
});
