import { startTestService, type TestService } from '@trousseau/service/test/kit';
import { anonymous, officer, tenant } from '@trousseau/service/test/viewers';
import type { Viewer } from '@trousseau/service/viewer';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { visa } from './service.ts';
import { fillDraft, issued, monday, operation, act as send, submitted } from './test/form.ts';
import { approveFigure } from './test/scale.ts';

/** Figures proposed by one officer and approved by another, and what they change from their day on. */

let house: TestService;

beforeAll(async () => {
  house = await startTestService(visa);
});

afterAll(() => house.stop());

interface Result {
  __typename: string;
  message?: string;
  change?: { id: string; status: string; effect: { files: number; higherMaximum: number; reasons: object[] } };
}

const effect = 'effect { files newlyEligible noLongerEligible higherMaximum lowerMaximum reasons { ruleId files } }';

async function act(viewer: Viewer, field: string, input: object, now = monday) {
  const type = `${field.charAt(0).toUpperCase()}${field.slice(1)}Input`;
  const done = field === 'proposeParameterChange' ? 'ParameterChangeProposed' : 'ParameterChangeDecided';
  const document = `mutation M($input: ${type}!) { ${field}(input: $input) { __typename ... on ${done} { change { id status ${effect} } } ... on Refusal { message } } }`;
  const answer = await house.graphql<Record<string, Result>>(
    viewer,
    document,
    { input: { ...operation(), ...input } },
    { now },
  );
  return { result: answer.data?.[field], code: answer.errors?.[0]?.extensions.code };
}

const ceiling = {
  parameterId: 'P-CEIL',
  startsOn: '2026-12-01',
  figures: [
    { key: 'I', figure: 200_000 },
    { key: 'II', figure: 100_000 },
    { key: 'III', figure: 140_000 },
  ],
  source: 'Arrêté du 20 novembre 2026',
  reason: 'Les plafonds sont revus.',
};

const maximum = async (now: string) => {
  const input = { ageYears: 25, situation: 'EMPLOYEE', monthlyResourcesCents: 900_000, inseeCodes: ['69123'] };
  const { data } = await house.graphql<{ simulateEligibility: { answer: { maxRentCents: number } } }>(
    anonymous(),
    'query S($input: SimulateEligibilityInput!) { simulateEligibility(input: $input) { answer { maxRentCents } } }',
    { input },
    { now },
  );
  return data.simulateEligibility.answer.maxRentCents;
};

test('what one officer proposes, simulated on last month’s files, counts once another approves, from its day on', async () => {
  await submitted(house, tenant());
  const [first, second] = [officer(), officer()];
  const { result } = await act(first, 'proposeParameterChange', ceiling);
  expect(result?.change).toMatchObject({
    status: 'PROPOSED',
    effect: { files: 1, lowerMaximum: 1, newlyEligible: 0, noLongerEligible: 0, reasons: expect.any(Array) },
  });
  expect(result?.change?.effect.reasons).toContainEqual({ ruleId: 'R-ELIG-10', files: 1 });
  const changeId = result?.change?.id ?? '';
  expect((await act(first, 'decideParameterChange', { changeId, approves: true })).result?.__typename).toBe(
    'SecondPersonRequired',
  );
  expect(await maximum('2026-12-02T10:00:00Z')).toBe(157_500);
  const decided = await act(second, 'decideParameterChange', { changeId, approves: true });
  expect(decided.result?.change?.status).toBe('APPROVED');
  expect(await maximum('2026-11-30T10:00:00Z')).toBe(157_500);
  expect(await maximum('2026-12-02T10:00:00Z')).toBe(100_000);
  expect((await act(second, 'decideParameterChange', { changeId, approves: false })).code).toBe('INVALID_STATE');
  const acts = await house.sql<{ act: string }>('select act from audit_entry where subject_id = $1 order by at, act', [
    changeId,
  ]);
  expect(acts.map(({ act: one }) => one).sort()).toEqual(['PARAMETER_CHANGE_APPROVED', 'PARAMETER_CHANGE_PROPOSED']);
});

const dueOn = async (id: string) =>
  (await house.sql<{ day: string }>('select decision_due_on::text as day from visa_request where id = $1', [id]))[0]
    ?.day;

test('an approved length, time to decide and age to ask count from their day on, and change nothing decided before', async () => {
  const before = await issued(house);
  const sent = await submitted(house, tenant());
  await approveFigure(house, 'P-VISA-VALID', 6);
  await approveFigure(house, 'P-SLA-VISA', 4);
  await approveFigure(house, 'P-AGE-REQ', 216);
  const [validUntil] = await house.sql<{ day: string }>('select valid_until::text as day from visa where id = $1', [
    before.id,
  ]);
  expect(validUntil?.day).toBe('2027-02-23');
  expect(await dueOn(sent)).toBe('2026-11-25');
  const later = '2026-12-07T10:00:00Z';
  const sentLater = await submitted(house, tenant(), { now: later });
  expect(await dueOn(sentLater)).toBe('2026-12-11');
  const certified = await send(house, officer(), 'certifyVisaRequest', { ...operation(), requestId: sentLater }, later);
  expect(certified.result.visa?.validUntil).toBe('2027-06-07');
  const young = tenant();
  const { id: requestId } = await fillDraft(house, young, { now: later, applicant: { birthDate: '2008-12-31' } });
  const tooYoung = await send(
    house,
    young,
    'submitVisaRequest',
    { ...operation(), requestId, declaresTrue: true },
    later,
  );
  expect(tooYoung.result.missing?.join()).toContain('à partir de 18 ans, soit le 31 décembre 2026');
});

test('officers read every parameter with its dates and sources; nobody else does', async () => {
  const query =
    '{ parameters { id label openToChange entries { startsOn source checkedOn figures { key figure } words } } }';
  const { data } = await house.graphql<{ parameters: { id: string; entries: { source: string }[] }[] }>(
    officer(),
    query,
    {},
  );
  expect(data.parameters.length).toBeGreaterThan(20);
  for (const { entries } of data.parameters) for (const { source } of entries) expect(source).not.toBe('');
  const refused = await house.graphql<{ parameters: null }>(tenant(), query, {});
  expect(refused.errors?.[0]?.extensions.code).toBe('FORBIDDEN');
});

test.each([
  ['a day already begun', { startsOn: '2026-11-23' }],
  ['a figure too few', { figures: ceiling.figures.slice(1) }],
  ['a figure below zero', { figures: ceiling.figures.map(({ key }) => ({ key, figure: -1 })) }],
  ['a parameter nobody knows', { parameterId: 'P-NONE' }],
  ['no source', { source: ' ' }],
  ['no reason', { reason: '' }],
])('%s is refused with what to do', async (_, change) => {
  const { result } = await act(officer(), 'proposeParameterChange', { ...ceiling, ...change });
  expect(result).toMatchObject({ __typename: 'ParameterChangeRefused', message: expect.stringMatching(/\.$/) });
});

test('a change approved too late is refused: nothing already sent is judged by it', async () => {
  const { result } = await act(officer(), 'proposeParameterChange', { ...ceiling, startsOn: '2026-11-24' });
  const late = await act(
    officer(),
    'decideParameterChange',
    { changeId: result?.change?.id ?? '', approves: true },
    '2026-11-24T10:00:00Z',
  );
  expect(late.result?.__typename).toBe('ParameterChangeRefused');
});

test('every invariant holds after all this', async () => {
  expect(await house.violations()).toEqual([]);
  expect(await house.schemaDifference()).toBe('');
});
