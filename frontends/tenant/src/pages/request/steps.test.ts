import { expect, test } from 'vitest';
import { firstPath } from './steps.ts';

test('a draft opens on the first step the server still waits for, then on its summary', () => {
  expect(firstPath(['APPLICANT', 'DWELLING', 'DOCUMENTS'])).toBe('qui');
  expect(firstPath(['DOCUMENTS'])).toBe('documents');
  expect(firstPath([])).toBe('recapitulatif');
});
