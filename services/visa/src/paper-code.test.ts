import { identityCode, paySlipCode, taxNoticeCode } from '@trousseau/paper-code/demo/paper-codes';
import { samplePaper } from '@trousseau/paper-code/demo/sample-paper';
import { demonstrationTrustFile } from '@trousseau/paper-code/demo/sign-paper-code';
import { startTestService, type TestService } from '@trousseau/service/test/kit';
import { tenant } from '@trousseau/service/test/viewers';
import type { PersonViewer } from '@trousseau/service/viewer';
import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { visa } from './service.ts';
import { act, applicant, fillDraft, operation, put, taken } from './test/form.ts';

let house: TestService;

beforeAll(async () => {
  house = await startTestService(visa, { env: { paperAuthoritiesFile: demonstrationTrustFile } });
});

afterAll(() => house.stop());

const signedOn = Temporal.PlainDate.from('2026-11-02');
const endsOn = Temporal.PlainDate.from('2026-10-31');
const other = { givenName: 'Noé', familyName: 'Martin' };
const euros = '2601,00';
const patience = 120_000;

interface Read {
  fileName: string;
  code: string | null;
  codeProves: string | null;
  codeContradicts: string | null;
}

/** Sends a paper that carries a code, and waits until it is read. */
async function send(viewer: PersonViewer, requestId: string, kind: string, name: string, code: string | null) {
  const bytes = await samplePaper(name, code);
  expect((await put(house, viewer, requestId, { kind, name, bytes })).status).toBe(201);
  await house.jobsDone();
}

async function papersOf(viewer: PersonViewer, id: string): Promise<Record<string, Omit<Read, 'fileName'>>> {
  const document =
    'query P($id: ID!) { visaRequest(id: $id) { documents { fileName code codeProves codeContradicts } } }';
  const { data } = await house.graphql<{ visaRequest: { documents: Read[] } }>(viewer, document, { id });
  return Object.fromEntries(data.visaRequest.documents.map(({ fileName, ...read }) => [fileName, read]));
}

test('the tenant reads at once what the code of each paper is worth', { timeout: patience }, async () => {
  const camille = tenant();
  const { id } = await fillDraft(house, camille);
  const birthDate = Temporal.PlainDate.from(applicant.birthDate);
  await send(camille, id, 'IDENTITY', 'carte.pdf', identityCode(applicant, birthDate, { signedOn }));
  await send(camille, id, 'RESOURCES', 'paie.pdf', paySlipCode(applicant, endsOn, euros, { signedOn }));
  await send(camille, id, 'RESOURCES', 'avis.pdf', taxNoticeCode(other, 2025, 40_000, { signedOn }));
  const forged = paySlipCode(applicant, endsOn, euros, { signedOn }).replace(euros, '9601,00');
  await send(camille, id, 'RESOURCES', 'fausse.pdf', forged);
  const elsewhere = { signedOn, authority: 'FR03' };
  await send(camille, id, 'RESOURCES', 'ailleurs.pdf', paySlipCode(applicant, endsOn, euros, elsewhere));
  const late = { signedOn, certificate: '0002' };
  await send(camille, id, 'RESOURCES', 'tard.pdf', paySlipCode(applicant, endsOn, euros, late));
  await send(camille, id, 'OTHER', 'lettre.pdf', null);
  const nothingSaid = { codeProves: null, codeContradicts: null };
  expect(await papersOf(camille, id)).toMatchObject({
    'carte.pdf': { code: 'VALID', codeProves: expect.stringContaining('date de naissance'), codeContradicts: null },
    'paie.pdf': { code: 'VALID', codeProves: expect.stringContaining('2\u202f601'), codeContradicts: null },
    'avis.pdf': { code: 'VALID', codeProves: null, codeContradicts: expect.stringContaining('MARTIN NOE') },
    'fausse.pdf': { code: 'BAD_SIGNATURE', ...nothingSaid },
    'ailleurs.pdf': { code: 'UNKNOWN_AUTHORITY', ...nothingSaid },
    'tard.pdf': { code: 'EXPIRED_CERTIFICATE', ...nothingSaid },
    'lettre.pdf': { code: 'NOT_PRESENT', ...nothingSaid },
    'piece.pdf': { code: 'NOT_PRESENT', ...nothingSaid },
  });
});

test('what a code contradicts blocks nothing, and stands on top for whoever examines', {
  timeout: patience,
}, async () => {
  const camille = tenant();
  const { id } = await fillDraft(house, camille);
  await send(camille, id, 'RESOURCES', 'paie.pdf', paySlipCode(applicant, endsOn, '1801,00', { signedOn }));
  const forged = paySlipCode(applicant, endsOn, euros, { signedOn }).replace(euros, '9601,00');
  await send(camille, id, 'RESOURCES', 'fausse.pdf', forged);
  const { result } = await act(house, camille, 'submitVisaRequest', {
    ...operation(),
    requestId: id,
    declaresTrue: true,
  });
  expect(result.__typename).toBe('VisaRequestSubmitted');
  const document = 'query D($id: ID!) { visaRequest(id: $id) { doubts { kind sentence } } }';
  const { data } = await house.graphql<{ visaRequest: { doubts: { kind: string; sentence: string }[] } }>(
    await taken(house, id),
    document,
    { id },
  );
  const ofCodes = data.visaRequest.doubts.filter(({ kind }) => kind.startsWith('CODE_'));
  expect(ofCodes.map(({ kind }) => kind)).toEqual(['CODE_CONTRADICTS', 'CODE_NOT_GENUINE']);
  expect(ofCodes[0]?.sentence).toMatch(/paie\.pdf.*1\u202f801/);
});

test('nobody is trusted without a list', { timeout: patience }, async () => {
  const alone = await startTestService(visa);
  try {
    const camille = tenant();
    const { id } = await fillDraft(alone, camille);
    const bytes = await samplePaper('Paie', paySlipCode(applicant, endsOn, euros, { signedOn }));
    await put(alone, camille, id, { kind: 'RESOURCES', name: 'paie.pdf', bytes });
    await alone.jobsDone();
    const rows = await alone.sql('select code, code_facts from visa_document where file_name = $1', ['paie.pdf']);
    expect(rows).toEqual([{ code: 'UNKNOWN_AUTHORITY', code_facts: null }]);
  } finally {
    await alone.stop();
  }
});

test('every invariant holds after all this', async () => {
  expect(await house.violations()).toEqual([]);
});
