import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { type ComparedFile, doubtsOf } from './doubts.ts';

const day = (text: string) => Temporal.PlainDate.from(text);
const camille = { givenName: 'Camille', familyName: 'Durand', birthDate: day('1999-05-02') };
const identity = { id: 'a', fileName: 'identite.pdf', sha256: '1', contradicts: null };
const payslip = { id: 'b', fileName: 'paie.pdf', sha256: '2', code: 'VALID', contradicts: null } as const;

/** A file in which everything holds together. */
const sound: ComparedFile = {
  papers: [identity, payslip],
  seenElsewhere: new Set(),
  requestDate: day('2026-11-23'),
  monthlyResourcesCents: 180_000,
  job: { startsOn: day('2026-10-01'), netMonthlyWageCents: 180_000 },
  applicant: camille,
  holder: null,
};

test.each<[string, Partial<ComparedFile>, string[]]>([
  ['a sound file', {}, []],
  ['no job and no resources', { job: null, monthlyResourcesCents: null }, []],
  ['a code nobody here vouches for', { papers: [{ ...payslip, code: 'UNKNOWN_AUTHORITY' }] }, []],
  ['a code that cannot be read', { papers: [{ ...payslip, code: 'UNREADABLE' }] }, []],
  ['a forged code', { papers: [{ ...payslip, code: 'BAD_SIGNATURE' }] }, ['CODE_NOT_GENUINE b']],
  ['a code signed too late', { papers: [{ ...payslip, code: 'EXPIRED_CERTIFICATE' }] }, ['CODE_NOT_GENUINE b']],
  ['a code that says something else', { papers: [{ ...payslip, contradicts: 'Non.' }] }, ['CODE_CONTRADICTS b']],
  ['a file another sent too', { seenElsewhere: new Set(['b']) }, ['SEEN_ELSEWHERE b']],
  ['a file sent twice', { papers: [identity, { ...payslip, sha256: '1' }] }, ['SAME_PAPER_TWICE b']],
  ['a wage above the resources', { monthlyResourcesCents: 179_999 }, ['WAGE_NOT_IN_RESOURCES']],
  ['a job that begins on the day', { job: { startsOn: day('2026-11-23'), netMonthlyWageCents: 900_000 } }, []],
  ['a job to come', { job: { startsOn: day('2026-11-24'), netMonthlyWageCents: 900_000 } }, ['WORK_NOT_BEGUN']],
  ['a joint holder of another name', { holder: { ...camille, givenName: 'Noé' } }, []],
  [
    'the same person twice',
    { holder: { ...camille, givenName: 'CAMILLE', familyName: 'durand' } },
    ['SAME_PERSON_TWICE'],
  ],
])('%s', (_, change, expected) => {
  const doubts = doubtsOf({ ...sound, ...change });
  expect(doubts.map(({ kind, documentId }) => [kind, documentId].filter(Boolean).join(' '))).toEqual(expected);
});
