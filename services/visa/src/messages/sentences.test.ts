import { resourceKinds } from '@trousseau/scheme/parameters/resources';
import { inEnglish } from '@trousseau/service/in-english';
import { frenchSentences, leftInFrench } from '@trousseau/service/test/french-sentences';
import { startTestService, type TestService } from '@trousseau/service/test/kit';
import { anonymous } from '@trousseau/service/test/viewers';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { assess } from '../domain/eligibility.ts';
import { explain } from '../domain/explanation.ts';
import { nameOf, ownParameters } from '../domain/open-parameters.ts';
import { shownFigures, valueInWords } from '../domain/parameter-words.ts';
import { paperLabel, requiredDocuments } from '../domain/required-documents.ts';
import { singleChanges } from '../domain/single-change.ts';
import { visa } from '../service.ts';
import { anyDay, anyFacts } from '../test/any-facts.ts';
import { monday } from '../test/form.ts';
import english from './sentences.en.json' with { type: 'json' };

const translate = inEnglish(english);
const notEnglish = (told: readonly string[]) => leftInFrench(told, translate);

let house: TestService;
beforeAll(async () => {
  house = await startTestService(visa);
});
afterAll(() => house.stop());

/** Their sentences are put together: the next test reads them as they are told. */
const PUT_TOGETHER = ['telling', 'telling-grounds', 'telling-max-rent', 'doubts', 'visa-expiry'].map(
  (stem) => `domain/${stem}.ts`,
);

test('no sentence lacks its English', () => {
  const folder = new URL('..', import.meta.url).pathname;
  const sentences = frenchSentences(folder, ['domain/*.ts', 'use-cases/*.ts', 'graphql/*.ts'], PUT_TOGETHER);
  expect(sentences.length).toBeGreaterThan(80);
  expect(sentences.filter((sentence) => translate(sentence) === null)).toEqual([]);
});

test('the answer of any household is explained in English to the last line, with what would change it', () => {
  fc.assert(
    fc.property(anyFacts, anyDay, (facts, day) => {
      const lines = explain(assess(facts, day)).lines.flatMap(({ label, detail }) => [label, detail]);
      expect(notEnglish([...lines, ...singleChanges(facts, day).map(({ sentence }) => sentence)])).toEqual([]);
    }),
    { numRuns: 200 },
  );
});

test('every paper is asked for in English, with the papers that prove each resource', () => {
  const one = { situation: 'EMPLOYEE', emancipated: true, residence: 'OTHER_PERMIT', hasJob: true } as const;
  const papers = resourceKinds.flatMap((kind) => {
    const applicant = { ...one, resourceKinds: [kind, 'NET_PAY'] } as const;
    return requiredDocuments({ applicant, holder: { ...applicant, situation: 'STUDENT' } });
  });
  expect(notEnglish(papers.flatMap(({ label, why }) => [label, why]))).toEqual([]);
  expect(notEnglish([paperLabel('OTHER'), ...ownParameters.map(({ id }) => nameOf(id).label)])).toEqual([]);
});

test('every value of the scale is told in English words', () => {
  const tongue = { language: 'EN', say: (french: string) => translate(french) ?? french } as const;
  const values = ownParameters.flatMap(({ id, entries }) => entries.map(({ value }) => ({ value, ...nameOf(id) })));
  const told = values.flatMap(({ value, unit }) => [
    valueInWords(value, unit, tongue),
    ...shownFigures(value, unit, tongue).map(({ place }) => place),
  ]);
  expect(leftInFrench(told, () => null)).toEqual([]);
  expect(told).toContain('zone I: 1\u202f940\u00a0€; zone II: 1\u202f575\u00a0€; zone III: 1\u202f365\u00a0€');
  expect(told).toContain('17 years and 10 months (214 months)');
});

test('a page in English reads an answer in English, one in French in French', async () => {
  const question = `query S($input: SimulateEligibilityInput!) {
    simulateEligibility(input: $input) { answer { lines { label detail } } singleChanges { sentence } }
  }`;
  const input = { ageYears: 35, situation: 'EMPLOYEE', monthlyResourcesCents: 280_000, inseeCodes: ['69123'] };
  const told = async (language: 'EN' | 'FR') =>
    (await house.graphql<Told>(anonymous(), question, { input }, { now: monday, language })).data.simulateEligibility;
  const [inFrench, inOther] = [await told('FR'), await told('EN')];
  expect(inFrench.answer.lines.at(-1)?.label).toBe('Loyer maximum garanti');
  expect(inOther.answer.lines.at(-1)).toEqual({
    label: 'Maximum rent guaranteed',
    detail:
      '1\u202f400,00\u00a0€ a month, charges included: half of the resources (2\u202f800,00\u00a0€ ÷ 2 = 1\u202f400,00\u00a0€), within the limit of 1\u202f575\u00a0€.',
  });
  expect(inOther.singleChanges.length).toBeGreaterThan(0);
  expect(
    leftInFrench(
      inOther.singleChanges.map(({ sentence }) => sentence),
      () => null,
    ),
  ).toEqual([]);
  const refused = await house.graphql(
    anonymous(),
    question,
    { input: { ...input, ageYears: 200 } },
    { language: 'EN' },
  );
  expect(refused.errors?.[0]?.message).toBe('Give an age from 14 to 120.');
});

interface Told {
  simulateEligibility: {
    answer: { lines: { label: string; detail: string }[] };
    singleChanges: { sentence: string }[];
  };
}
