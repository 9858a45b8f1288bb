import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { lastDigestTime } from './digest-time.ts';

test.each([
  ['2026-11-25T16:59:59Z', '2026-11-24T17:00:00Z'],
  ['2026-11-25T17:00:00Z', '2026-11-25T17:00:00Z'],
  ['2026-11-25T23:30:00Z', '2026-11-25T17:00:00Z'],
  // Summer time began in the night: 18 h in Paris is one hour earlier in UTC.
  ['2026-03-29T16:00:00Z', '2026-03-29T16:00:00Z'],
  ['2026-03-29T15:00:00Z', '2026-03-28T17:00:00Z'],
])('at %s the last digest was due at %s', (now, due) => {
  expect(lastDigestTime(Temporal.Instant.from(now), 18).toString()).toBe(due);
});
