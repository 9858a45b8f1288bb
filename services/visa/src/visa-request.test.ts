import { startTestService, type TestService } from '@trousseau/service/test/kit';
import { tenant } from '@trousseau/service/test/viewers';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { visa } from './service.ts';
import { act, applicant, dwelling, fillDraft, operation, submitted } from './test/form.ts';

let house: TestService;

beforeAll(async () => {
  house = await startTestService(visa);
});

afterAll(() => house.stop());

const read = (viewer: Parameters<TestService['graphql']>[0], id: string, fields: string, now?: string) =>
  house.graphql<{ visaRequest: Record<string, never> | null }>(
    viewer,
    `query R($id: ID!) { visaRequest(id: $id) { ${fields} } }`,
    { id },
    now ? { now } : {},
  );

test('the tables are what the entities say', async () => {
  expect(await house.schemaDifference()).toBe('');
});

test('a draft says what is left to do and what the rules say of it, as it is filled', async () => {
  const camille = tenant();
  const { result } = await act(house, camille, 'startVisaRequest', operation());
  expect(result).toMatchObject({ __typename: 'VisaRequestStarted', visaRequest: { status: 'DRAFT', version: 1 } });
  const { id: requestId = '', version } = result.visaRequest ?? {};
  const fields =
    'missingSteps requiredDocuments { kind received } eligibility { eligible zone maxRentCents rentAccepted lines { ruleId outcome detail parameterId parameterFrom source } } dwellingPlan { commune { name departement } }';
  expect((await read(camille, requestId, fields)).data.visaRequest).toEqual({
    missingSteps: ['APPLICANT', 'HOUSEHOLD', 'DWELLING', 'DOCUMENTS'],
    requiredDocuments: [],
    eligibility: null,
    dwellingPlan: null,
  });
  await act(house, camille, 'saveApplicant', { requestId, version, ...applicant });
  await act(house, camille, 'saveDwellingPlan', { requestId, version: 2, ...dwelling });
  const { data } = await read(camille, requestId, fields, '2026-11-23T10:00:00Z');
  expect(data.visaRequest).toMatchObject({
    missingSteps: ['HOUSEHOLD', 'DOCUMENTS'],
    requiredDocuments: [
      { kind: 'IDENTITY', received: false },
      { kind: 'RESOURCES', received: false },
    ],
    dwellingPlan: { commune: { name: 'Lyon', departement: '69' } },
    eligibility: { eligible: true, zone: 'II', maxRentCents: 130_050, rentAccepted: true },
  });
  const lines = (
    data.visaRequest as unknown as {
      eligibility: {
        lines: { ruleId: string; detail: string; parameterId: string; parameterFrom: string; source: string }[];
      };
    }
  ).eligibility.lines;
  const maximum = lines.find(({ ruleId }) => ruleId === 'R-ELIG-10');
  expect(maximum?.detail).toContain('1\u202f300,50\u00a0€ par mois, charges comprises');
  expect(maximum).toMatchObject({ parameterId: 'P-RATIO-MAX', parameterFrom: '2016-01-01' });
  for (const line of lines.filter(({ parameterId }) => parameterId)) expect(line.source).not.toBe('');
});

test('a second request is refused while one is open, and points to it', async () => {
  const camille = tenant();
  const first = await act(house, camille, 'startVisaRequest', operation());
  const second = await act(house, camille, 'startVisaRequest', operation());
  expect(second.result).toMatchObject({
    __typename: 'AnotherRequestOpen',
    visaRequest: { id: first.result.visaRequest?.id },
  });
});

test('two tabs that start at once open one request', async () => {
  const camille = tenant();
  const results = await Promise.all([1, 2, 3, 4].map(() => act(house, camille, 'startVisaRequest', operation())));
  expect(results.map(({ result }) => result.__typename).sort()).toEqual([
    'AnotherRequestOpen',
    'AnotherRequestOpen',
    'AnotherRequestOpen',
    'VisaRequestStarted',
  ]);
  expect(new Set(results.map(({ result }) => result.visaRequest?.id)).size).toBe(1);
});

test('the same operation sent twice opens one request; with another content it is a mismatch', async () => {
  const camille = tenant();
  const same = operation();
  const [once, twice] = [
    await act(house, camille, 'startVisaRequest', same),
    await act(house, camille, 'startVisaRequest', same),
  ];
  expect(twice.result).toEqual(once.result);
  const { code } = await act(house, camille, 'submitVisaRequest', {
    ...same,
    requestId: once.result.visaRequest?.id,
    declaresTrue: true,
  });
  expect(code).toBe('IDEMPOTENCY_MISMATCH');
});

test('a form filled from an old version is refused and changes nothing', async () => {
  const camille = tenant();
  const { id: requestId, version } = await fillDraft(house, camille);
  const { result } = await act(house, camille, 'saveApplicant', {
    requestId,
    version: version - 1,
    ...applicant,
    familyName: 'Autre',
  });
  expect(result).toMatchObject({ __typename: 'StaleVersion', currentVersion: version });
  expect((await read(camille, requestId, 'applicant { familyName }')).data.visaRequest).toEqual({
    applicant: { familyName: applicant.familyName },
  });
});

test.each([
  ['saveApplicant', { ...applicant, givenName: ' ', birthDate: '2030-01-01' }, ['givenName', 'birthDate']],
  ['saveApplicant', { ...applicant, resources: [{ kind: 'NET_PAY', declaredCents: 10_000_001 }] }, ['resources']],
  ['saveDwellingPlan', { ...dwelling, inseeCode: '99999', rentCents: null }, ['inseeCode', 'rentCents']],
  ['saveDwellingPlan', { ...dwelling, plannedLeaseOn: '2026-11-22' }, ['plannedLeaseOn']],
])('%s names the fields to correct', async (field, input, expected) => {
  const camille = tenant();
  const { id: requestId, version } = await fillDraft(house, camille);
  const { result } = await act(house, camille, field, { requestId, version, ...input });
  expect(result.fields?.map((refusal) => refusal.field)).toEqual(expected);
  expect((await read(camille, requestId, 'version')).data.visaRequest).toEqual({ version });
});

test('a rent typed before switching to the computation is not kept', async () => {
  const camille = tenant();
  const { id } = await fillDraft(house, camille, { dwelling: { mode: 'RENT_COMPUTATION' } });
  const { data } = await read(camille, id, 'dwellingPlan { rentCents chargesCents } eligibility { rentAccepted }');
  expect(data.visaRequest).toEqual({
    dwellingPlan: { rentCents: null, chargesCents: null },
    eligibility: { rentAccepted: null },
  });
});

test('an incomplete request is not sent, and every missing thing is said', async () => {
  const camille = tenant();
  const { result } = await act(house, camille, 'startVisaRequest', operation());
  const requestId = result.visaRequest?.id;
  const { result: refused } = await act(house, camille, 'submitVisaRequest', {
    ...operation(),
    requestId,
    declaresTrue: false,
  });
  expect(refused.__typename).toBe('VisaRequestNotReady');
  expect(refused.missing).toHaveLength(4);
  const early = tenant();
  const { id } = await fillDraft(house, early, { applicant: { birthDate: '2009-02-24' } });
  const { result: tooYoung } = await act(house, early, 'submitVisaRequest', {
    ...operation(),
    requestId: id,
    declaresTrue: true,
  });
  expect(tooYoung.missing?.[0]).toContain('24 décembre 2026');
});

test('a request sent is promised for two working days later, and can no longer be changed', async () => {
  const camille = tenant();
  const id = await submitted(house, camille, {
    now: '2026-12-24T22:30:00Z',
    dwelling: { plannedLeaseOn: '2027-01-15' },
  });
  const { data } = await read(camille, id, 'status decisionDueOn late missingSteps version', '2026-12-29T10:00:00Z');
  expect(data.visaRequest).toMatchObject({
    status: 'SUBMITTED',
    decisionDueOn: '2026-12-29',
    late: false,
    missingSteps: [],
  });
  expect((await read(camille, id, 'late', '2026-12-30T10:00:00Z')).data.visaRequest).toEqual({ late: true });
  expect((await act(house, camille, 'saveApplicant', { requestId: id, version: 3, ...applicant })).code).toBe(
    'INVALID_STATE',
  );
  expect(
    (await act(house, camille, 'submitVisaRequest', { ...operation(), requestId: id, declaresTrue: true })).code,
  ).toBe('INVALID_STATE');
});

test('every invariant holds after all this', async () => {
  expect(await house.violations()).toEqual([]);
});
