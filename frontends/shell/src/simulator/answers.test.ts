import { describe, expect, test } from 'vitest';
import { caseOf, firstMissing, questionsOf, readAnswers, writeAnswers } from './answers.ts';

const whole =
  'age=35&situation=EMPLOYEE&emploi=FIXED_TERM&mois=2&avec=TWO&age-autre=28&ressources=200000&ressources-autre=90000&communes=69123-2A004&loyer=80000';

test('a link gives back the answers it was made of', () => {
  expect(writeAnswers(readAnswers(`#${whole}`))).toBe(whole);
});

test('what is not an answer is not answered, whatever the address holds', () => {
  const { age, situation, jobMonths, communes } = readAnswers('#age=-3&situation=<b>&mois=1e9&communes=69123-../..-x');
  expect([age, situation, jobMonths, communes]).toEqual([null, null, null, ['69123']]);
});

describe('the way through the questions', () => {
  test('leads to the first one left, then to the answer', () => {
    expect(firstMissing(readAnswers(''))).toBe('age');
    expect(firstMissing(readAnswers('#age=22&situation=STUDENT&emploi=FIXED_TERM'))).toBe('emploi');
    expect(firstMissing(readAnswers('#age=22&situation=STUDENT&emploi=NONE&avec=TWO'))).toBe('avec-qui');
    expect(firstMissing(readAnswers(`#${whole}`))).toBe(null);
  });

  test('is six questions at most, five for whoever works for the public', () => {
    expect(questionsOf(readAnswers('#situation=EMPLOYEE'))).toHaveLength(6);
    expect(questionsOf(readAnswers('#situation=CIVIL_SERVANT'))).toHaveLength(5);
  });
});

describe('the case put to the door', () => {
  test('holds both resources of a couple and the wage of the one who asks', () => {
    expect(caseOf(readAnswers(`#${whole}`), '2024-12-31')).toEqual({
      ageYears: 35,
      situation: 'EMPLOYEE',
      job: { employer: 'PRIVATE', contract: 'FIXED_TERM', monthsSinceStart: 2, netMonthlyWageCents: 200_000 },
      monthlyResourcesCents: 290_000,
      inseeCodes: ['69123', '2A004'],
      rentCents: 80_000,
      signatories: 2,
      partnerAgeYears: 28,
      comparedOn: '2024-12-31',
    });
  });

  test('is none while a question is left', () => {
    expect(caseOf(readAnswers('#age=22'), '2024-12-31')).toBe(null);
  });
});
