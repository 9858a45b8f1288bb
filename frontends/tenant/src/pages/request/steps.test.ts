import { expect, test } from 'vitest';
import { firstPath, stepsOf } from './steps.ts';

const household = { holder: null };
const done = {
  missingSteps: [] as const,
  ...{ asksEmployment: false, employmentAnswered: false, asksHolderEmployment: false },
  household,
};

test('a draft opens on the first page that is not answered, then on its summary', () => {
  expect(
    firstPath({ ...done, missingSteps: ['APPLICANT', 'HOUSEHOLD', 'DWELLING', 'DOCUMENTS'], household: null }),
  ).toBe('qui');
  expect(firstPath({ ...done, missingSteps: ['HOUSEHOLD', 'DWELLING', 'DOCUMENTS'], household: null })).toBe(
    'avec-qui',
  );
  expect(firstPath({ ...done, missingSteps: ['DWELLING', 'DOCUMENTS'] })).toBe('logement');
  expect(firstPath({ ...done, missingSteps: ['DOCUMENTS'] })).toBe('documents');
  expect(firstPath(done)).toBe('recapitulatif');
});

test('the job is a step of whom it is asked, until it is answered, even by «none»', () => {
  const asked = { ...done, asksEmployment: true };
  expect(firstPath(asked)).toBe('emploi');
  expect(firstPath({ ...asked, employmentAnswered: true })).toBe('recapitulatif');
  expect(stepsOf(asked)).toContain('employment');
  expect(stepsOf(done)).not.toContain('employment');
});

test('the job of the other person is a step only where it may be the ground, until it is answered', () => {
  const holder = { employmentAnswered: false };
  const asked = { ...done, asksHolderEmployment: true, household: { holder } };
  expect(firstPath(asked)).toBe('son-emploi');
  expect(firstPath({ ...asked, household: { holder: { employmentAnswered: true } } })).toBe('recapitulatif');
  expect([stepsOf(asked), stepsOf(done)].map((steps) => steps.includes('holderEmployment'))).toEqual([true, false]);
});
