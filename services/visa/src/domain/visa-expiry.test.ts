import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { endedBeforeIssue, isPastItsEnd, visaExpiry } from './visa-expiry.ts';

const day = (text: string) => Temporal.PlainDate.from(text);
const expiry = (issued: string, birth: string, ageIsTheOnlyGround = true) =>
  visaExpiry({ issuedOn: day(issued), birthDate: day(birth), ageIsTheOnlyGround });

test.each([
  ['three months', '2026-06-15', '2000-01-01', '2026-09-15'],
  ['three months from the end of a long month', '2026-11-30', '2000-01-01', '2027-02-28'],
  ['the eve of the 31st birthday', '2026-06-15', '1995-08-01', '2026-07-31'],
  ['three months, when the birthday is the day after', '2026-06-15', '1995-09-16', '2026-09-15'],
  ['28 February 2027, born on a leap day: the birthday is 1 March', '2026-12-20', '1996-02-29', '2027-02-28'],
])('a visa lasts %s (R-VISA-12)', (_, issued, birth, until) => {
  expect(expiry(issued, birth).validUntil.toString()).toBe(until);
});

test('with another ground the birthday does not shorten it', () => {
  expect(expiry('2026-06-15', '1995-08-01', false).validUntil.toString()).toBe('2026-09-15');
});

test('a visa that would be over before its issue is told as blocking', () => {
  expect(endedBeforeIssue(expiry('2026-06-15', '1995-06-16'), day('2026-06-15'))).toBeNull();
  expect(endedBeforeIssue(expiry('2026-06-15', '1995-06-15'), day('2026-06-15'))).toMatchObject({ outcome: 'BLOCKS' });
});

test('the last day is included', () => {
  expect(isPastItsEnd(day('2026-09-15'), day('2026-09-15'))).toBe(false);
  expect(isPastItsEnd(day('2026-09-15'), day('2026-09-16'))).toBe(true);
});
