import { startTestService, type TestService } from '@trousseau/service/test/kit';
import { anonymous } from '@trousseau/service/test/viewers';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { visa } from './service.ts';
import { monday } from './test/form.ts';

let house: TestService;

beforeAll(async () => {
  house = await startTestService(visa);
});

afterAll(() => house.stop());

interface Simulation {
  answer: { eligible: boolean; zone: string; maxRentCents: number; lines: { ruleId: string; detail: string }[] };
  singleChanges: { kind: string; maxRentCents: number }[];
  maximumRents: { commune: { name: string }; zone: string; maxRentCents: number }[];
  compared: { eligible: boolean; maxRentCents: number; requestDate: string } | null;
}

const usual = { ageYears: 22, situation: 'STUDENT', monthlyResourcesCents: 0, inseeCodes: ['69123'] };

const simulate = (input: object) =>
  house.graphql<{ simulateEligibility: Simulation }>(
    anonymous(),
    `query S($input: SimulateEligibilityInput!) {
      simulateEligibility(input: $input) {
        answer { eligible zone maxRentCents lines { ruleId label detail outcome parameterId parameterFrom source } }
        singleChanges { kind sentence maxRentCents }
        maximumRents { commune { name } zone maxRentCents }
        compared { eligible maxRentCents requestDate }
      }
    }`,
    { input: { ...usual, ...input } },
    { now: monday },
  );

test('anybody may ask: a student without resources has the flat rate of each commune, today and in 2024', async () => {
  const { data } = await simulate({ inseeCodes: ['69123', '75056', '36044'], comparedOn: '2024-11-23' });
  const { answer, maximumRents, compared, singleChanges } = data.simulateEligibility;
  expect(answer).toMatchObject({ eligible: true, zone: 'II', maxRentCents: 84_000 });
  expect(answer.lines.map(({ ruleId }) => ruleId)).toContain('R-ELIG-10');
  expect(maximumRents.map(({ commune, maxRentCents }) => [commune.name, maxRentCents])).toEqual([
    ['Lyon', 84_000],
    ['Paris', 100_000],
    ['Châteauroux', 68_000],
  ]);
  expect(compared).toEqual({ eligible: true, maxRentCents: 60_000, requestDate: '2024-11-23' });
  expect(singleChanges).toEqual([]);
});

test('a no says which single change would make it yes', async () => {
  const job = { employer: 'PRIVATE', contract: 'PERMANENT', monthsSinceStart: 90, netMonthlyWageCents: 280_000 };
  const asked = { ageYears: 35, situation: 'EMPLOYEE', monthlyResourcesCents: 280_000, job };
  const { data } = await simulate(asked);
  expect(data.simulateEligibility.answer.eligible).toBe(false);
  expect(data.simulateEligibility.singleChanges.map(({ kind }) => kind)).toContain('NEW_JOB');
  const hired = await simulate({ ...asked, job: { ...job, contract: 'FIXED_TERM', monthsSinceStart: 6 } });
  expect(hired.data.simulateEligibility.answer).toMatchObject({ eligible: true, maxRentCents: 140_000 });
});

test('what does not count, a minor emancipated, and the job of the other signatory change the answer', async () => {
  const student = { otherResources: [{ kind: 'RSA', declaredCents: 300_000 }] };
  expect((await simulate(student)).data.simulateEligibility.answer.maxRentCents).toBe(84_000);
  const minor = { ageYears: 16 };
  expect((await simulate(minor)).data.simulateEligibility.answer.eligible).toBe(false);
  expect((await simulate({ ...minor, emancipated: true })).data.simulateEligibility.answer.eligible).toBe(true);
  const couple = { ageYears: 40, situation: 'CIVIL_SERVANT', monthlyResourcesCents: 300_000, signatories: 2 };
  const partnerJob = { employer: 'PRIVATE', contract: 'TRIAL', monthsSinceStart: 2 };
  const other = { ...couple, partnerAgeYears: 41 };
  expect((await simulate(other)).data.simulateEligibility.answer.eligible).toBe(false);
  expect((await simulate({ ...other, partnerJob })).data.simulateEligibility.answer.eligible).toBe(true);
});

test.each([
  ['no commune', { inseeCodes: [] }],
  ['an unknown commune', { inseeCodes: ['99999'] }],
  ['six communes', { inseeCodes: Array.from({ length: 6 }, () => '69123') }],
  ['an impossible age', { ageYears: 200 }],
  ['a resource said twice', { otherResources: Array(2).fill({ kind: 'RSA', declaredCents: 1 }) }],
  ['a sum nobody has', { monthlyResourcesCents: 10_000_001 }],
  ['a negative rent', { rentCents: -1 }],
  ['eleven signatories', { signatories: 11 }],
  ['a day before the scheme', { comparedOn: '2015-12-31' }],
  ['a day to come', { comparedOn: '2027-01-01' }],
  ['a job of another century', { job: { employer: 'PRIVATE', monthsSinceStart: 1_200 } }],
])('%s is refused with what to do, in French', async (_, change) => {
  const { errors } = await simulate(change);
  expect(errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
});
