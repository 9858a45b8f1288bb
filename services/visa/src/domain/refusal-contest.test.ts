import { writtenLaw } from '@trousseau/scheme/law';
import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { CONTEST_LENGTH, contestStanding, contestWords } from './refusal-contest.ts';

const day = (text: string) => Temporal.PlainDate.from(text);
const on = (today: string, change: { refusedOn?: string; eligible?: boolean; contested?: boolean } = {}) => {
  const { refusedOn = '2026-11-24', eligible = true, contested = false } = change;
  return contestStanding({ refusedOn: day(refusedOn), eligible, contested }, day(today), writtenLaw);
};

test.each([
  ['2026-11-24', '2026-11-24', true],
  ['2026-11-24', '2027-01-24', true],
  ['2026-11-24', '2027-01-25', false],
  // The month has no such day: its last one.
  ['2026-12-31', '2027-02-28', true],
  ['2026-12-31', '2027-03-01', false],
])('N-REFUSAL: refused on %s, contested on %s: %s', (refusedOn, today, isOpen) => {
  expect(on(today, { refusedOn }).isOpen).toBe(isOpen);
});

test('once, and not against a rule', () => {
  expect(on('2026-11-25', { contested: true })).toMatchObject({
    isOpen: false,
    why: expect.stringMatching(/déjà réexaminé/),
  });
  expect(on('2026-11-25', { eligible: false })).toMatchObject({
    isOpen: false,
    why: expect.stringMatching(/Une règle fait obstacle/),
  });
});

test('a sentence at least, a page at most', () => {
  expect(contestWords(`  ${'a'.repeat(CONTEST_LENGTH.least)} `)).toBe('a'.repeat(CONTEST_LENGTH.least));
  expect(contestWords(`${'a'.repeat(CONTEST_LENGTH.least - 1)}  `)).toBeNull();
  expect(contestWords('a'.repeat(CONTEST_LENGTH.most))).not.toBeNull();
  expect(contestWords('a'.repeat(CONTEST_LENGTH.most + 1))).toBeNull();
});
