import { expect, test } from 'vitest';
import { type PapersFacts, requiredDocuments } from './required-documents.ts';

const everything: PapersFacts = {
  situation: 'STUDENT',
  monthlyResourcesCents: 90_000,
  residence: 'STUDENT_PERMIT',
  hasJob: true,
  holderResourcesCents: 120_000,
};
const kinds = (facts: PapersFacts) => requiredDocuments(facts).map(({ kind }) => kind);

test('every paper that may be asked says why, and the line of the closed list that allows it (S68)', () => {
  const papers = requiredDocuments(everything);
  expect(papers).toHaveLength(7);
  for (const { why, source } of papers) {
    expect(why).toMatch(/\.$/);
    expect(source).toMatch(/^Décret n° 2015-1437 du 5 novembre 2015, annexe I, (I|III|IV)\u00a0: /);
  }
});

test.each([
  [
    'a student without resources',
    { monthlyResourcesCents: 0, hasJob: false, holderResourcesCents: null },
    ['IDENTITY', 'RESIDENCE_PERMIT', 'STUDENT_CARD'],
  ],
  [
    'somebody salaried at home',
    { situation: 'EMPLOYEE', residence: 'FREE_MOVEMENT', hasJob: false, holderResourcesCents: null },
    ['IDENTITY', 'RESOURCES'],
  ],
  [
    'a couple, the other without resources',
    { situation: 'EMPLOYEE', residence: 'FREE_MOVEMENT', hasJob: false, holderResourcesCents: 0 },
    ['IDENTITY', 'RESOURCES', 'HOLDER_IDENTITY'],
  ],
] as const)('%s is asked for no more than the situation needs', (_, change, expected) => {
  expect(kinds({ ...everything, ...change })).toEqual(expected);
});
