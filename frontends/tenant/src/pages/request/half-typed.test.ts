import { expect, test } from 'vitest';
import { shownAnswers } from './half-typed.ts';

const stored = { givenName: 'Camille', situation: '' };
const kept = (content: string) => ({
  halfTypedPages: [{ __typename: 'HalfTypedPage' as const, page: 'APPLICANT' as const, content }],
});

test('what was being typed stands over what is stored, question by question', () => {
  expect(shownAnswers(kept('{"situation":"STUDENT"}'), 'APPLICANT', stored)).toEqual({
    givenName: 'Camille',
    situation: 'STUDENT',
  });
});

test('another page’s typing, a question no longer asked and a text that says nothing change nothing', () => {
  for (const content of ['{"age":"21"}', '{', '"STUDENT"', 'null'])
    expect(shownAnswers(kept(content), 'APPLICANT', stored)).toEqual(stored);
  expect(shownAnswers(kept('{"situation":"STUDENT"}'), 'HOUSEHOLD', stored)).toEqual(stored);
});
