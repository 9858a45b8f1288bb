import { expect, test } from 'vitest';
import { type PapersFacts, type PapersOfOne, requiredDocuments } from './required-documents.ts';

const salaried: PapersOfOne = {
  situation: 'EMPLOYEE',
  emancipated: false,
  resourceKinds: ['NET_PAY'],
  residence: 'FREE_MOVEMENT',
  hasJob: false,
};
const foreignStudent: PapersOfOne = { ...salaried, situation: 'STUDENT', residence: 'STUDENT_PERMIT', hasJob: true };
const kinds = (facts: PapersFacts) => requiredDocuments(facts).map(({ kind }) => kind);

test('every paper that may be asked says why, and the line of the closed list that allows it (S68)', () => {
  const papers = requiredDocuments({ applicant: foreignStudent, holder: foreignStudent });
  expect(papers).toHaveLength(10);
  for (const { why, source } of papers) {
    expect(why).toMatch(/\.$/);
    expect(source).toMatch(/^Décret n° 2015-1437 du 5 novembre 2015, annexe I, (I|III|IV)\u00a0: /);
  }
});

test.each<[string, PapersFacts, string[]]>([
  [
    'a student without resources',
    { applicant: { ...foreignStudent, resourceKinds: [], hasJob: false }, holder: null },
    ['IDENTITY', 'RESIDENCE_PERMIT', 'STUDENT_CARD'],
  ],
  ['somebody salaried at home', { applicant: salaried, holder: null }, ['IDENTITY', 'RESOURCES']],
  [
    'a couple, the other without resources',
    { applicant: salaried, holder: { ...salaried, resourceKinds: [] } },
    ['IDENTITY', 'RESOURCES', 'HOLDER_IDENTITY'],
  ],
  [
    'a couple who rest on the job of the other',
    { applicant: salaried, holder: { ...salaried, hasJob: true } },
    ['IDENTITY', 'RESOURCES', 'HOLDER_IDENTITY', 'HOLDER_EMPLOYMENT', 'HOLDER_RESOURCES'],
  ],
])('%s is asked for no more than the situation needs', (_, facts, expected) => {
  expect(kinds(facts)).toEqual(expected);
});

test('the papers that prove resources are said, each once', () => {
  const resourceKinds = ['SCHOLARSHIP', 'RSA', 'FAMILY_ALLOWANCE'] as const;
  const [, paper] = requiredDocuments({ applicant: { ...salaried, resourceKinds }, holder: null });
  expect(paper?.why).toContain('avis d’attribution de bourse\u202f; attestation de paiement de la Caf ou de la MSA.');
});
