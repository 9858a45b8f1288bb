import { describe, expect, test } from 'vitest';
import { caseOf, firstMissing, questionsOf, readAnswers, writeAnswers } from './answers.ts';

const whole =
  'age=35&situation=EMPLOYEE&emploi=FIXED_TERM&mois=2&avec=TWO&age-autre=28&emploi-autre=TRIAL&mois-autre=1&ressources=200000&autres=RSA%3A40000-PENSION%3A50000&ressources-autre=90000&communes=69123-2A004&loyer=80000';

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
      emancipated: false,
      situation: 'EMPLOYEE',
      job: { employer: 'PRIVATE', contract: 'FIXED_TERM', monthsSinceStart: 2, netMonthlyWageCents: 200_000 },
      monthlyResourcesCents: 290_000,
      otherResources: [
        { kind: 'RSA', declaredCents: 40_000 },
        { kind: 'PENSION', declaredCents: 50_000 },
      ],
      inseeCodes: ['69123', '2A004'],
      rentCents: 80_000,
      signatories: 2,
      partnerAgeYears: 28,
      partnerJob: { employer: 'PRIVATE', contract: 'TRIAL', monthsSinceStart: 1, netMonthlyWageCents: null },
      comparedOn: '2024-12-31',
    });
  });

  test('tells the income of the self-employed by the year it is of, and no wage', () => {
    const said = '#age=40&situation=SELF_EMPLOYED&emploi=SEASONAL&mois=1&avec=ALONE&ressources=2400000&communes=69123';
    expect(caseOf(readAnswers(said), '2024-12-31')).toMatchObject({
      monthlyResourcesCents: 0,
      otherResources: [{ kind: 'SELF_EMPLOYED', declaredCents: 2_400_000 }],
      job: { netMonthlyWageCents: null },
    });
  });

  test('is none while a question is left', () => {
    expect(caseOf(readAnswers('#age=22'), '2024-12-31')).toBe(null);
  });
});
