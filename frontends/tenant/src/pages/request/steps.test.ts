import { expect, test } from 'vitest';
import { firstPath, stepsOf } from './steps.ts';

const household = { __typename: 'VisaHousehold' as const, signatories: 1, holder: null, housingAidCents: null };
const done = { missingSteps: [] as const, asksEmployment: false, employmentAnswered: false, household };

test('a draft opens on the first page that is not answered, then on its summary', () => {
  expect(firstPath({ ...done, missingSteps: ['APPLICANT', 'DWELLING', 'DOCUMENTS'], household: null })).toBe('qui');
  expect(firstPath({ ...done, missingSteps: ['DWELLING', 'DOCUMENTS'], household: null })).toBe('avec-qui');
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
