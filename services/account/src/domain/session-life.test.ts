import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { sessionStands } from './session-life.ts';

const now = Temporal.Instant.from('2026-11-22T18:00:00Z');
const ago = (minutes: number) => now.subtract({ minutes });

test.each([
  ['LANDLORD', 29, 60, true],
  ['LANDLORD', 30, 60, false],
  ['TENANT', 1, 719, true],
  ['TENANT', 1, 720, false],
  ['OFFICER', 14, 60, true],
  ['OFFICER', 15, 60, false],
  ['OFFICER', 1, 480, false],
] as const)('a %s silent for %i minutes, signed in for %i: %s', (role, silent, old, stands) => {
  expect(sessionStands(role, { createdAt: ago(old), lastSeenAt: ago(silent) }, now)).toBe(stands);
});
