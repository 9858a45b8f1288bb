import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { job } from '../test/facts.ts';
import { asksEmployment, asksHolderEmployment, type HolderJobFacts } from './asks-employment.ts';

const today = Temporal.PlainDate.from('2026-11-23');
const born = (text: string) => ({ birthDate: Temporal.PlainDate.from(text), emancipated: false });
const older = born('1985-01-10');
const younger = born('2001-05-06');
const couple: HolderJobFacts = { applicant: older, job: null, holder: older };

test.each<[string, Partial<HolderJobFacts>, boolean]>([
  ['both over 30, the applicant without a job', {}, true],
  ['both over 30, the applicant in a job that is no ground', { job }, true],
  ['the applicant newly hired', { job: { ...job, contract: 'TRIAL', startsOn: today } }, false],
  ['a younger holder', { holder: younger }, false],
  ['a younger applicant', { applicant: younger }, false],
  ['nobody else', { holder: null }, false],
])('the job of the joint holder: %s', (_, change, expected) => {
  expect(asksHolderEmployment({ ...couple, ...change }, today)).toBe(expected);
});

test('an emancipated minor has the ground of age, another minor has not', () => {
  const minor = born('2009-06-01');
  expect([true, false].map((emancipated) => asksEmployment({ ...minor, emancipated }, today))).toEqual([false, true]);
});
