import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { belongsHere, endsAfterRotation, secretEndsAt, visiblePart, writeApiSecret } from './api-client-secret.ts';

const RULE = { tokenMinutes: 15, secretDays: 365, overlapDays: 7, mostClients: 20 };
const at = (day: string) => Temporal.Instant.from(`${day}T10:00:00Z`);
const life = (from: string, to: string) => ({ createdAt: at(from), expiresAt: at(to) });

describe('S29: what a rotation leaves of the secrets before', () => {
  const now = at('2026-11-25');

  test.each([
    { what: 'the only one opens a week more', secrets: [life('2026-01-01', '2027-01-01')], ends: ['2026-12-02'] },
    {
      what: 'one that ends sooner is not prolonged',
      secrets: [life('2025-11-28', '2026-11-28')],
      ends: ['2026-11-28'],
    },
    {
      what: 'of two the latest opens a week more, the other ends',
      secrets: [life('2026-01-01', '2026-11-27'), life('2026-11-20', '2027-11-20')],
      ends: ['2026-11-25', '2026-12-02'],
    },
    { what: 'none has nothing to end', secrets: [], ends: [] },
  ])('$what', ({ secrets, ends }) => {
    expect(endsAfterRotation(secrets, RULE, now).map(String)).toEqual(ends.map((day) => String(at(day))));
  });
});

test('S29: a secret says which house it opens, shows little of itself and ends', () => {
  const [demo, live] = [writeApiSecret('AbCdEf-ghijklm', false), writeApiSecret('AbCdEf-ghijklm', true)];
  expect([belongsHere(demo, false), belongsHere(demo, true)]).toEqual([true, false]);
  expect([belongsHere(live, true), belongsHere(live, false)]).toEqual([true, false]);
  expect(visiblePart(live)).toBe('trs_live_AbCdEf');
  expect(String(secretEndsAt(RULE, at('2026-11-25')))).toBe('2027-11-25T10:00:00Z');
});
