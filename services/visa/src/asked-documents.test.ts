import { startTestService, type TestService } from '@trousseau/service/test/kit';
import { officer, tenant } from '@trousseau/service/test/viewers';
import type { Viewer } from '@trousseau/service/viewer';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { visa } from './service.ts';
import { act, fillDraft, operation, put, reachableTenant, submitted, taken } from './test/form.ts';

let house: TestService;

beforeAll(async () => {
  house = await startTestService(visa, { neighbours: ['account'] });
}, 180_000);

afterAll(() => house.stop());

/** The days after the Monday on which requests are sent. */
const tuesday = '2026-11-24T10:00:00Z';
const wednesday = '2026-11-25T10:00:00Z';

interface Shown {
  status: string;
  decisionDueOn: string | null;
  late: boolean;
  askedDocuments: { kind: string; label: string; note: string | null; received: boolean }[];
  documents: {
    id: string;
    kind: string;
    verdict: string | null;
    verdictReason: string | null;
    verdictNote: string | null;
  }[];
}

async function read(viewer: Viewer, id: string, now = tuesday): Promise<Shown> {
  const { data } = await house.graphql<{ visaRequest: Shown }>(
    viewer,
    `query R($id: ID!) { visaRequest(id: $id) { status decisionDueOn late askedDocuments { kind label note received }
       documents { id kind verdict verdictReason verdictNote } } }`,
    { id },
    { now },
  );
  return data.visaRequest;
}

const paper = async (viewer: Viewer, id: string, kind: string) =>
  (await read(viewer, id)).documents.find((document) => document.kind === kind)?.id ?? '';

/** A request whose identity paper must be sent again, and for which an employment contract is asked. */
async function asked(camille = tenant()) {
  const requestId = await submitted(house, camille);
  const nadia = await taken(house, requestId);
  const documentId = await paper(nadia, requestId, 'IDENTITY');
  const verdict = { verdict: 'TO_REDO', reason: 'UNREADABLE', note: 'La date est cachée par un reflet.' };
  await act(house, nadia, 'judgeVisaDocument', { ...operation(), documentId, ...verdict }, tuesday);
  const papers = [{ kind: 'EMPLOYMENT', note: 'Votre contrat signé.' }];
  const { result } = await act(house, nadia, 'askVisaDocuments', { ...operation(), requestId, papers }, tuesday);
  expect(result).toMatchObject({ __typename: 'VisaDocumentsAsked', visaRequest: { status: 'INCOMPLETE' } });
  return { camille, nadia, requestId, documentId };
}

test('what an officer says of a paper is read by its tenant at once', async () => {
  const camille = tenant();
  const requestId = await submitted(house, camille);
  const nadia = await taken(house, requestId);
  const documentId = await paper(nadia, requestId, 'IDENTITY');
  await act(house, nadia, 'judgeVisaDocument', { ...operation(), documentId, verdict: 'TO_REDO', reason: 'EXPIRED' });
  expect((await read(camille, requestId)).documents[0]).toMatchObject({
    verdict: 'TO_REDO',
    verdictReason: 'EXPIRED',
    verdictNote: null,
  });
  await act(house, nadia, 'judgeVisaDocument', { ...operation(), documentId, verdict: 'ACCEPTED' });
  expect((await read(camille, requestId)).documents[0]).toMatchObject({ verdict: 'ACCEPTED', verdictReason: null });
});

test.each([
  ['without a reason', { verdict: 'TO_REDO' }, 'Choisissez'],
  ['for another reason without words', { verdict: 'TO_REDO', reason: 'OTHER', note: '  ' }, 'Écrivez ce qui'],
  ['in too many words', { verdict: 'TO_REDO', reason: 'OTHER', note: 'x'.repeat(501) }, '500'],
])('a paper is not sent back %s, and nothing is noted', async (_, verdict, words) => {
  const requestId = await submitted(house, tenant());
  const nadia = await taken(house, requestId);
  const documentId = await paper(nadia, requestId, 'IDENTITY');
  const { result } = await act(house, nadia, 'judgeVisaDocument', { ...operation(), documentId, ...verdict });
  expect(result.__typename).toBe('VisaDocumentReasonRequired');
  expect(result.message).toContain(words);
  expect((await read(nadia, requestId)).documents[0]?.verdict).toBeNull();
});

test('asking for papers stops the promise, keeps the officer, and tells the tenant which', async () => {
  const { camille, nadia, requestId } = await asked();
  expect(await read(camille, requestId, '2026-12-24T10:00:00Z')).toMatchObject({
    status: 'INCOMPLETE',
    decisionDueOn: null,
    late: false,
    askedDocuments: [
      { kind: 'IDENTITY', label: 'Pièce d’identité', note: null, received: false },
      { kind: 'EMPLOYMENT', note: 'Votre contrat signé.', received: false },
    ],
  });
  expect((await act(house, officer(), 'takeNextVisaRequest', operation())).result.visaRequest?.id).not.toBe(requestId);
  expect((await act(house, nadia, 'certifyVisaRequest', { ...operation(), requestId })).code).toBe('INVALID_STATE');
  expect(
    await house.sql('select type from domain_event where aggregate_id = $1 order by version', [requestId]),
  ).toEqual([{ type: 'VisaRequestSubmitted' }, { type: 'VisaDocumentsAsked' }]);
});

test('the request goes back once every paper has come, and two working days run again', async () => {
  const { camille, nadia, requestId, documentId } = await asked();
  const complete = (now = wednesday) => act(house, camille, 'completeVisaRequest', { ...operation(), requestId }, now);
  expect((await complete()).result).toMatchObject({
    __typename: 'VisaRequestNotReady',
    missing: ['Ajoutez un document\u00a0: Pièce d’identité.', expect.stringContaining('Contrat de travail')],
  });
  await act(house, camille, 'removeVisaDocument', { documentId }, wednesday);
  expect((await put(house, camille, requestId, { kind: 'IDENTITY', now: wednesday })).status).toBe(201);
  expect((await complete()).result.missing).toHaveLength(1);
  await put(house, camille, requestId, { kind: 'EMPLOYMENT', now: wednesday });
  expect((await complete()).result).toMatchObject({ visaRequest: { status: 'SUBMITTED' } });
  // Wednesday is not counted; the answer is due on Friday.
  expect(await read(nadia, requestId, wednesday)).toMatchObject({ decisionDueOn: '2026-11-27', late: false });
  expect(
    (await act(house, nadia, 'certifyVisaRequest', { ...operation(), requestId }, wednesday)).result.__typename,
  ).toBe('VisaCertified');
});

test('while papers are awaited, those not asked again stay, and another officer’s file stays theirs', async () => {
  const { camille, requestId } = await asked();
  const kept = await paper(camille, requestId, 'RESOURCES');
  expect((await act(house, camille, 'removeVisaDocument', { documentId: kept }, wednesday)).code).toBe('INVALID_STATE');
  const other = await submitted(house, tenant());
  const nadia = officer();
  await act(house, nadia, 'takeNextVisaRequest', operation());
  const [taken] = await house.sql<{ id: string }>('select id from visa_request where officer_id = $1', [
    nadia.identityId,
  ]);
  const documentId = await paper(nadia, taken?.id ?? '', 'IDENTITY');
  const verdict = { documentId, verdict: 'ACCEPTED' };
  expect((await act(house, officer(), 'judgeVisaDocument', { ...operation(), ...verdict })).code).toBe('INVALID_STATE');
  expect(
    (await act(house, nadia, 'askVisaDocuments', { ...operation(), requestId: other, papers: [] })).result.message,
  ).toContain('quel document');
});

test('nothing is asked of a draft, and a paper that never was is not judged', async () => {
  const { id } = await fillDraft(house, tenant());
  const nadia = officer();
  const papers = [{ kind: 'EMPLOYMENT' }];
  expect((await act(house, nadia, 'askVisaDocuments', { ...operation(), requestId: id, papers })).code).toBe(
    'NOT_FOUND',
  );
  const verdict = { documentId: uuidv7(), verdict: 'ACCEPTED' };
  expect((await act(house, nadia, 'judgeVisaDocument', { ...operation(), ...verdict })).code).toBe('NOT_FOUND');
});

test.each(['DRAFT', 'SUBMITTED', 'INCOMPLETE'])(
  'a request taken back while %s frees the space for another',
  async (from) => {
    const { camille, requestId } =
      from === 'INCOMPLETE' ? await asked() : await opened(from === 'SUBMITTED' ? submitted : draftOf);
    const { result } = await act(house, camille, 'withdrawVisaRequest', { ...operation(), requestId }, wednesday);
    expect(result).toMatchObject({ __typename: 'VisaRequestWithdrawn', visaRequest: { status: 'WITHDRAWN' } });
    expect((await act(house, camille, 'withdrawVisaRequest', { ...operation(), requestId })).code).toBe(
      'INVALID_STATE',
    );
    expect((await act(house, camille, 'startVisaRequest', operation())).result.__typename).toBe('VisaRequestStarted');
  },
);

const draftOf = async (...how: Parameters<typeof fillDraft>) => (await fillDraft(...how)).id;

async function opened(open: typeof draftOf) {
  const camille = tenant();
  return { camille, requestId: await open(house, camille) };
}

test('a decided request is not taken back', async () => {
  const camille = tenant();
  const requestId = await submitted(house, camille);
  await act(house, officer(), 'refuseVisaRequest', { ...operation(), requestId, reasons: ['Hors zone.'] });
  expect((await act(house, camille, 'withdrawVisaRequest', { ...operation(), requestId })).code).toBe('INVALID_STATE');
});

test('the tenant is written to: which papers, in whose words, and where to send them', async () => {
  const { viewer, email } = await reachableTenant(house);
  const { requestId } = await asked(viewer);
  await house.jobsDone();
  const letter = house.post.to(email).find(({ subject }) => subject.startsWith('Des documents à envoyer'));
  expect(letter?.text).toContain(
    'Contrat de travail, promesse d’embauche ou avis de mutation\u00a0: Votre contrat signé.',
  );
  expect(letter?.text).toContain(`/locataire/demande/${requestId}/suivi`);
});

test('every invariant holds after all this', async () => {
  expect(await house.violations()).toEqual([]);
});
