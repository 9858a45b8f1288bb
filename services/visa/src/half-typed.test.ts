import { startTestService, type TestService } from '@trousseau/service/test/kit';
import { officer, tenant } from '@trousseau/service/test/viewers';
import type { Viewer } from '@trousseau/service/viewer';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { visa } from './service.ts';
import { act, applicant, fillDraft, operation, submitted } from './test/form.ts';

/** A form left in the middle goes on where it was left; after a no only what changed is typed. */

let house: TestService;

beforeAll(async () => {
  house = await startTestService(visa);
});

afterAll(() => house.stop());

interface Form {
  version: number;
  status: string;
  employmentAnswered: boolean;
  applicant: { givenName: string } | null;
  halfTypedPages: { page: string; content: string }[];
  singleChanges: { kind: string }[];
  documents: { kind: string }[];
}

/** The request as its tenant reads it on any device. */
async function formOf(viewer: Viewer, id: string): Promise<Form> {
  const { data } = await house.graphql<{ visaRequest: Form }>(
    viewer,
    `query F($id: ID!) { visaRequest(id: $id) { version status employmentAnswered applicant { givenName }
      halfTypedPages { page content } singleChanges { kind } documents { kind } } }`,
    { id },
  );
  return data.visaRequest;
}

const halfTyped = (page: string, content: string) => ({ pages: [{ page, content }] });

test('what is half-typed is found again, counts for nothing, and goes once the page is saved whole', async () => {
  const camille = tenant();
  const { result: started } = await act(house, camille, 'startVisaRequest', operation());
  const { id: requestId = '', version = 0 } = started.visaRequest ?? {};
  await act(house, camille, 'keepHalfTyped', { requestId, ...halfTyped('APPLICANT', '{"givenName":"Łu"}') });
  await act(house, camille, 'keepHalfTyped', { requestId, ...halfTyped('DWELLING', '{"mode":"DWELLING"}') });
  expect(await formOf(camille, requestId)).toMatchObject({
    version,
    applicant: null,
    halfTypedPages: [
      { page: 'APPLICANT', content: '{"givenName":"Łu"}' },
      { page: 'DWELLING', content: '{"mode":"DWELLING"}' },
    ],
  });
  await act(house, camille, 'saveApplicant', { requestId, version, ...applicant });
  expect((await formOf(camille, requestId)).halfTypedPages.map(({ page }) => page)).toEqual(['DWELLING']);
});

test('what no page can hold is refused; what is sent holds nothing half-typed and takes none', async () => {
  const camille = tenant();
  const { id: requestId } = await fillDraft(house, camille);
  const tooLong = halfTyped('HOUSEHOLD', 'x'.repeat(4001));
  expect((await act(house, camille, 'keepHalfTyped', { requestId, ...tooLong })).code).toBe('BAD_USER_INPUT');
  await act(house, camille, 'keepHalfTyped', { requestId, ...halfTyped('HOUSEHOLD', '{}') });
  await act(house, camille, 'submitVisaRequest', { ...operation(), requestId, declaresTrue: true });
  expect(await formOf(camille, requestId)).toMatchObject({ status: 'SUBMITTED', halfTypedPages: [] });
  const { code } = await act(house, camille, 'keepHalfTyped', { requestId, ...halfTyped('HOUSEHOLD', '{}') });
  expect(code).toBe('INVALID_STATE');
});

test('having no job is an answer, told apart from not having been asked', async () => {
  const camille = tenant();
  const { id: requestId, version } = await fillDraft(house, camille, { applicant: { birthDate: '1980-01-01' } });
  const before = await formOf(camille, requestId);
  expect(before.employmentAnswered).toBe(false);
  expect(before.singleChanges.map(({ kind }) => kind)).toContain('NEW_JOB');
  await act(house, camille, 'saveEmployment', { requestId, version, job: null });
  expect((await formOf(camille, requestId)).employmentAnswered).toBe(true);
});

test('a refused request is done again with its answers and its papers, once however often it is asked; an open one is not', async () => {
  const camille = tenant();
  const requestId = await submitted(house, camille);
  expect((await act(house, camille, 'redoVisaRequest', { ...operation(), requestId })).code).toBe('INVALID_STATE');
  await act(house, officer(), 'refuseVisaRequest', {
    ...operation(),
    requestId,
    reasons: ['Ressources non justifiées.'],
  });
  const again = { ...operation(), requestId };
  const [first, twice] = [
    await act(house, camille, 'redoVisaRequest', again),
    await act(house, camille, 'redoVisaRequest', again),
  ];
  expect(twice.result.visaRequest?.id).toBe(first.result.visaRequest?.id);
  const draft = await formOf(camille, first.result.visaRequest?.id ?? '');
  expect(draft).toMatchObject({ status: 'DRAFT', applicant: { givenName: applicant.givenName } });
  // The same month: what proves the pay of last month still does.
  expect(draft.documents.map(({ kind }) => kind).sort()).toEqual(['IDENTITY', 'RESOURCES', 'STUDENT_CARD']);
  expect((await act(house, tenant(), 'redoVisaRequest', { ...operation(), requestId })).code).toBe('NOT_FOUND');
});
