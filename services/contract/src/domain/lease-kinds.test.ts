import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { type LeaseKind, leaseTermsToCorrect } from './lease-kinds.ts';

const day = (text: string) => Temporal.PlainDate.from(text);

const cases: readonly [kind: LeaseKind, deposit: number, endsOn: string | null, wrong: string[]][] = [
  ['LAW_1989_EMPTY', 60_000, null, []],
  ['LAW_1989_EMPTY', 60_001, null, ['depositCents']],
  ['LAW_1989_EMPTY', 0, '2026-08-31', ['endsOn']],
  ['LAW_1989_FURNISHED', 120_000, null, []],
  ['LAW_1989_FURNISHED', 120_001, null, ['depositCents']],
  ['STUDENT_NINE_MONTHS', 120_000, '2027-05-31', []],
  ['STUDENT_NINE_MONTHS', 0, '2027-06-01', []],
  ['STUDENT_NINE_MONTHS', 0, '2027-06-02', ['endsOn']],
  ['STUDENT_NINE_MONTHS', 0, null, ['endsOn']],
  ['MOBILITY', 0, '2026-09-30', []],
  ['MOBILITY', 0, '2026-09-29', ['endsOn']],
  ['MOBILITY', 0, '2027-07-01', []],
  ['MOBILITY', 0, '2027-07-02', ['endsOn']],
  ['MOBILITY', 1, '2027-02-28', ['depositCents']],
  ['SEASONAL', 500_000, '2027-05-31', []],
  ['SEASONAL', 0, '2027-06-02', ['endsOn']],
  ['SOCIAL', 60_001, null, ['depositCents']],
  ['RESIDENCE', 90_000, null, []],
];

test.each(cases)('R-CON-03: %s, deposit %i, until %s: %j to correct', (kind, depositCents, endsOn, wrong) => {
  const lease = { kind, depositCents, rentCents: 60_000, effectiveOn: day('2026-09-01') };
  const corrections = leaseTermsToCorrect({ ...lease, endsOn: endsOn === null ? null : day(endsOn) });
  expect(corrections.map(({ field }) => field)).toEqual(wrong);
});
