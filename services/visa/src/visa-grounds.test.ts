import { startTestService, type TestService } from '@trousseau/service/test/kit';
import { officer, tenant } from '@trousseau/service/test/viewers';
import type { PersonViewer } from '@trousseau/service/viewer';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { visa } from './service.ts';
import { act, applicant, fillDraft, operation, put } from './test/form.ts';

/** Requests whose ground is not the age of who asks: from the form to the names on the visa. */

let house: TestService;

beforeAll(async () => {
  house = await startTestService(visa);
});

afterAll(() => house.stop());

const over30 = { applicant: { birthDate: '1985-01-10' } };
const hired = {
  employer: 'PRIVATE',
  contract: 'FIXED_TERM',
  startsOn: '2026-09-01',
  netMonthlyWageCents: 260_100,
};
const partner = {
  ...{ givenName: 'Noé', familyName: 'Martin', birthDate: '2001-05-06' },
  ...{ situation: 'STUDENT', residence: 'FREE_MOVEMENT', resources: [{ kind: 'NET_PAY', declaredCents: 60_000 }] },
};

/** Sends what is asked and adds every paper, then the whole request. */
async function send(viewer: PersonViewer, requestId: string) {
  for (const kind of [
    ...['EMPLOYMENT', 'RESIDENCE_PERMIT', 'HOLDER_IDENTITY', 'HOLDER_RESOURCES'],
    ...['HOLDER_STUDENT_CARD', 'HOLDER_EMPLOYMENT'],
  ])
    await put(house, viewer, requestId, { kind });
  const input = { ...operation(), requestId, declaresTrue: true };
  const { result } = await act(house, viewer, 'submitVisaRequest', input);
  expect(result.__typename).toBe('VisaRequestSubmitted');
}

const certify = async (requestId: string) =>
  (await act(house, officer(), 'certifyVisaRequest', { ...operation(), requestId })).result;
const read = async (viewer: PersonViewer, id: string, fields: string) =>
  (
    await house.graphql<{ visaRequest: Record<string, never> }>(
      viewer,
      `query R($id: ID!) { visaRequest(id: $id) { ${fields} } }`,
      { id },
    )
  ).data.visaRequest;

test('somebody over 30 newly hired is asked about the job, proves it, and is certified until the end of the validity', async () => {
  const camille = tenant();
  const { id: requestId, version } = await fillDraft(house, camille, over30);
  expect(await read(camille, requestId, 'asksEmployment employment { employer }')).toEqual({
    asksEmployment: true,
    employment: null,
  });
  const { result } = await act(house, camille, 'saveEmployment', { requestId, version, job: hired });
  expect(result).toMatchObject({ __typename: 'EmploymentSaved', visaRequest: { version: version + 1 } });
  expect(
    await read(
      camille,
      requestId,
      'employment { contract startsOn } requiredDocuments { kind } eligibility { eligible }',
    ),
  ).toEqual({
    employment: { contract: 'FIXED_TERM', startsOn: '2026-09-01' },
    requiredDocuments: [{ kind: 'IDENTITY' }, { kind: 'EMPLOYMENT' }, { kind: 'RESOURCES' }],
    eligibility: { eligible: true },
  });
  await send(camille, requestId);
  expect(await certify(requestId)).toMatchObject({
    __typename: 'VisaCertified',
    visa: { maxRentCents: 130_050, validUntil: '2027-02-23' },
  });
});

test('a couple shares a visa that names the eligible one first, with both resources', async () => {
  const camille = tenant();
  const { id: requestId, version } = await fillDraft(house, camille, over30);
  const household = { requestId, version, signatories: 2, holder: partner };
  const { result } = await act(house, camille, 'saveHousehold', household);
  expect(result.__typename).toBe('HouseholdSaved');
  await send(camille, requestId);
  const certified = await certify(requestId);
  expect(certified).toMatchObject({ __typename: 'VisaCertified', visa: { maxRentCents: 157_500 } });
  const [row] = await house.sql<{ holders: { familyName: string }[] }>(
    'select holders from visa where request_id = $1',
    [requestId],
  );
  expect(row?.holders.map(({ familyName }) => familyName)).toEqual(['Martin', applicant.familyName]);
});

test('two over 30 rest on the job of the second: it is asked, proved, told, and names them first', async () => {
  const camille = tenant();
  const { id: requestId, version } = await fillDraft(house, camille, over30);
  const holder = { ...partner, birthDate: '1984-05-06', situation: 'EMPLOYEE' };
  const { result: saved } = await act(house, camille, 'saveHousehold', { requestId, version, signatories: 2, holder });
  expect(await read(camille, requestId, 'asksHolderEmployment household { holder { employmentAnswered } }')).toEqual({
    asksHolderEmployment: true,
    household: { holder: { employmentAnswered: false } },
  });
  const told = { requestId, version: saved.visaRequest?.version, who: 'HOLDER', job: hired };
  const { result: answered } = await act(house, camille, 'saveEmployment', told);
  expect(answered.__typename).toBe('EmploymentSaved');
  // Their other answers changed: the job of the same person stays.
  const again = { ...holder, resources: [{ kind: 'NET_PAY', declaredCents: 70_000 }] };
  const { result: kept } = await act(house, camille, 'saveHousehold', {
    ...{ requestId, version: answered.visaRequest?.version, signatories: 2, holder: again },
  });
  expect(kept.__typename).toBe('HouseholdSaved');
  const fields = 'employment { employer } household { holder { employment { contract } } } requiredDocuments { kind }';
  expect(await read(camille, requestId, fields)).toMatchObject({
    employment: null,
    household: { holder: { employment: { contract: 'FIXED_TERM' } } },
    requiredDocuments: expect.arrayContaining([{ kind: 'HOLDER_EMPLOYMENT' }]),
  });
  await send(camille, requestId);
  expect(await certify(requestId)).toMatchObject({ __typename: 'VisaCertified', visa: { maxRentCents: 157_500 } });
  const [row] = await house.sql<{ holders: { familyName: string }[] }>(
    'select holders from visa where request_id = $1',
    [requestId],
  );
  expect(row?.holders.map(({ familyName }) => familyName)).toEqual(['Martin', applicant.familyName]);
});

test('an emancipated minor may ask, and the line says by what; the same person who is not may not', async () => {
  const camille = tenant();
  const minor = { birthDate: '2009-06-01' };
  const { id: requestId } = await fillDraft(house, camille, { applicant: { ...minor, emancipated: true } });
  await send(camille, requestId);
  const { result } = await act(house, officer(), 'certifyVisaRequest', { ...operation(), requestId });
  expect(result.__typename).toBe('VisaCertified');
  const { eligibility } = (await read(camille, requestId, 'eligibility { lines { ruleId detail } }')) as unknown as {
    eligibility: { lines: { ruleId: string; detail: string }[] };
  };
  expect(eligibility.lines.find(({ ruleId }) => ruleId === 'R-ELIG-02')?.detail).toContain('émancipée');
  const lou = tenant();
  const { id } = await fillDraft(house, lou, { applicant: minor });
  const sent = await act(house, lou, 'submitVisaRequest', { ...operation(), requestId: id, declaresTrue: true });
  expect(sent.result.__typename).toBe('VisaRequestNotReady');
});

test('what does not count for a student is kept, told and left out of the maximum rent', async () => {
  const camille = tenant();
  const resources = [
    { kind: 'SCHOLARSHIP', declaredCents: 200_000 },
    { kind: 'RSA', declaredCents: 60_000 },
  ];
  const { id } = await fillDraft(house, camille, { applicant: { situation: 'STUDENT', resources } });
  expect(
    await read(
      camille,
      id,
      'applicant { monthlyResourcesCents resources { kind declaredCents } } eligibility { maxRentCents }',
    ),
  ).toEqual({ applicant: { monthlyResourcesCents: 260_000, resources }, eligibility: { maxRentCents: 100_000 } });
});

test('half of the simulated housing aid’s share counts, and the line says how much', async () => {
  const camille = tenant();
  const { id: requestId, version } = await fillDraft(house, camille);
  await act(house, camille, 'saveHousehold', { requestId, version, signatories: 1, housingAidCents: 20_000 });
  const { eligibility } = (await read(
    camille,
    requestId,
    'eligibility { maxRentCents lines { ruleId detail } }',
  )) as unknown as {
    eligibility: { maxRentCents: number; lines: { ruleId: string; detail: string }[] };
  };
  expect(eligibility.maxRentCents).toBe(136_750);
  expect(eligibility.lines.find(({ ruleId }) => ruleId === 'R-ELIG-20')?.detail).toContain('134,00');
});

test.each([
  ['saveEmployment', { job: { ...hired, startsOn: '2027-01-01' } }, ['startsOn']],
  ['saveEmployment', { job: { ...hired, contract: null } }, ['contract']],
  ['saveEmployment', { job: { ...hired, contract: null, promisedOn: '2027-01-01' } }, ['promisedOn']],
  ['saveHousehold', { signatories: 2 }, ['signatories']],
  ['saveHousehold', { signatories: 3, holder: partner }, ['signatories']],
  ['saveHousehold', { signatories: 2, holder: { ...partner, givenName: ' ' } }, ['givenName']],
  ['saveHousehold', { signatories: 0 }, ['signatories']],
  ['saveApplicant', { ...applicant, birthDate: '2011-01-01', emancipated: true }, ['emancipated']],
  ['saveApplicant', { ...applicant, resources: [{ kind: 'HOUSING_AID', declaredCents: 1 }] }, ['resources']],
])('%s names what cannot be, and keeps nothing', async (field, input, expected) => {
  const camille = tenant();
  const { id: requestId, version } = await fillDraft(house, camille);
  const { result } = await act(house, camille, field, { requestId, version, ...input });
  expect(result.fields?.map((refusal) => refusal.field)).toEqual(expected);
  expect(await read(camille, requestId, 'version employment { employer } household { signatories }')).toEqual({
    version,
    employment: null,
    household: { signatories: 1 },
  });
});

test('a form filled from an old version is refused, and another’s request does not exist', async () => {
  const camille = tenant();
  const { id: requestId, version } = await fillDraft(house, camille);
  const stale = await act(house, camille, 'saveEmployment', { requestId, version: version - 1, job: hired });
  expect(stale.result).toMatchObject({ __typename: 'StaleVersion', currentVersion: version });
  expect((await act(house, tenant(), 'saveHousehold', { requestId, version, signatories: 1 })).code).toBe('NOT_FOUND');
});

test('every invariant holds after all this', async () => {
  expect(await house.violations()).toEqual([]);
  expect(await house.schemaDifference()).toBe('');
});
