import { startTestService, type TestService } from '@trousseau/service/test/kit';
import { officer, service, tenant } from '@trousseau/service/test/viewers';
import type { PersonViewer, Viewer } from '@trousseau/service/viewer';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { visa } from './service.ts';
import { contest, contested, read, reasons, refused, thursday, wednesday, words } from './test/contests.ts';
import { act, operation, put, reachableTenant } from './test/form.ts';

let house: TestService;

beforeAll(async () => {
  house = await startTestService(visa, { neighbours: ['account'] });
}, 180_000);

afterAll(() => house.stop());

const assign = (who: PersonViewer, requestId: string, officerId: string | null) =>
  act(house, who, 'assignVisaRequest', { ...operation(), requestId, officerId, reason: null }, thursday);
const certify = (who: Viewer, requestId: string) =>
  act(house, who, 'certifyVisaRequest', { ...operation(), requestId }, thursday);
const refuseAgain = (who: Viewer, requestId: string) =>
  act(house, who, 'refuseVisaRequest', { ...operation(), requestId, reasons: ['Le nom diffère.'] }, thursday);
const mailTo = (email: string, about: string) => house.post.to(email).filter(({ subject }) => subject.includes(about));
const eventsOf = async (requestId: string) =>
  (
    await house.sql<{ type: string }>('select type from domain_event where aggregate_id = $1 order by version', [
      requestId,
    ])
  ).map(({ type }) => type);

test('a refusal says until when it is contested; contested with a paper, the request as it is goes back to the desk with a new promise', async () => {
  const { viewer: camille, email } = await reachableTenant(house);
  const { requestId } = await refused(house, camille);
  await house.jobsDone();
  expect(mailTo(email, 'Réponse à votre demande')[0]?.text).toContain('jusqu’au 24 janvier 2027 inclus');
  expect(await read(house, camille, requestId, 'contestableUntil')).toMatchObject({ contestableUntil: '2027-01-24' });
  const added = await put(house, camille, requestId, { kind: 'OTHER', name: 'en-grand.pdf', now: wednesday });
  expect(added.status).toBe(201);
  const { result } = await contest(house, camille, requestId);
  expect(result).toMatchObject({ __typename: 'VisaRefusalContested', visaRequest: { status: 'SUBMITTED' } });
  const now = await read(house, camille, requestId, 'contestableUntil applicant { familyName } decidedAt');
  expect(now).toMatchObject({
    ...{ status: 'SUBMITTED', decisionDueOn: '2026-11-27', refusalReasons: [], contested: true },
    ...{ contest: { words, refusalReasons: reasons }, contestableUntil: null, decidedAt: null },
    applicant: { familyName: 'Nuñez-Œuvrard' },
  });
  expect(now.documents.map(({ fileName }) => fileName)).toContain('en-grand.pdf');
  await house.jobsDone();
  const [mail] = mailTo(email, 'Votre contestation');
  expect(mail?.text).toContain('27 novembre 2026');
  expect(mail?.text).not.toContain('en plus grand');
  const [event] = await house.sql<{ payload: object }>(
    "select payload from domain_event where aggregate_id = $1 and type = 'VisaRefusalContested'",
    [requestId],
  );
  expect(event?.payload).toEqual({ requestId, tenantSpaceId: camille.spaceId });
});

test('whoever refused neither takes, nor judges, nor decides what is contested; another officer certifies it', async () => {
  const { requestId, nadia, camille } = await contested(house);
  const open = { ...operation(), requestId, reason: 'Je relis mon refus.' };
  await act(house, nadia, 'openVisaRequest', open, wednesday);
  expect(await read(house, nadia, requestId, 'refusedByMe')).toMatchObject({ refusedByMe: true, contest: { words } });
  const own = await assign(nadia, requestId, nadia.identityId);
  expect(own.result).toMatchObject({ __typename: 'VisaAssignmentRefused' });
  expect(own.result.message).toContain('Vous avez refusé cette demande');
  const [document] = (await read(house, camille, requestId)).documents;
  for (const [field, input] of [
    ['certifyVisaRequest', { requestId }],
    ['refuseVisaRequest', { requestId, reasons: ['Non.'] }],
    ['askVisaDocuments', { requestId, papers: [{ kind: 'OTHER', note: 'Bail' }] }],
    ['judgeVisaDocument', { documentId: document?.id, verdict: 'ACCEPTED', reason: null, note: null }],
  ] as const)
    expect((await act(house, nadia, field, { ...operation(), ...input }, thursday)).code, field).toBe('INVALID_STATE');
  const other = officer();
  expect((await assign(other, requestId, other.identityId)).result.__typename).toBe('VisaRequestAssigned');
  expect(await read(house, other, requestId, 'refusedByMe')).toMatchObject({ refusedByMe: false, contested: true });
  expect((await certify(other, requestId)).result).toMatchObject({ __typename: 'VisaCertified' });
  expect((await eventsOf(requestId)).slice(-3)).toEqual(['VisaRefused', 'VisaRefusalContested', 'VisaCertified']);
  const decisions = await house.sql<{ version: number; decided_by: string }>(
    'select version, decided_by from eligibility_decision where request_id = $1 order by version',
    [requestId],
  );
  expect(decisions).toEqual([
    { version: 1, decided_by: nadia.identityId },
    { version: 2, decided_by: other.identityId },
  ]);
});

test('the next file of whoever refused is another one, and the contested one is the next of a colleague', async () => {
  const next = async (who: PersonViewer) =>
    (await act(house, who, 'takeNextVisaRequest', operation(), thursday)).result;
  const emptying = officer();
  while ((await next(emptying)).__typename === 'VisaRequestTaken');
  const { requestId, nadia } = await contested(house);
  expect((await next(nadia)).__typename).toBe('VisaQueueEmpty');
  expect((await next(officer())).visaRequest?.id).toBe(requestId);
});

test('confirmed by another, the refusal is the last word here: its letter says who else may be asked, and it is contested no more', async () => {
  const { viewer: camille, email } = await reachableTenant(house);
  const { requestId } = await contested(house, camille);
  const other = officer();
  expect((await refuseAgain(other, requestId)).result).toMatchObject({
    __typename: 'VisaRefused',
    visaRequest: { status: 'REFUSED' },
  });
  await house.jobsDone();
  const [mail] = mailTo(email, 'Réponse à votre contestation');
  expect(mail?.text).toMatch(/Le nom diffère\.[\s\S]*médiateur, puis le tribunal judiciaire/);
  expect(await read(house, camille, requestId, 'contestableUntil')).toMatchObject({
    ...{ contestableUntil: null, refusalReasons: ['Le nom diffère.'], contest: { words, refusalReasons: reasons } },
  });
  const again = await contest(house, camille, requestId, { now: thursday });
  expect(again.result).toMatchObject({ __typename: 'VisaContestRefused' });
  expect(again.result.message).toContain('déjà réexaminé');
  const acts = await house.sql<{ act: string }>('select act from audit_entry where subject_id = $1 order by position', [
    requestId,
  ]);
  expect(acts.map(({ act: what }) => what)).toEqual(['VISA_REFUSED', 'VISA_REFUSAL_UPHELD']);
  expect(
    (await act(house, camille, 'redoVisaRequest', { ...operation(), requestId }, thursday)).result.__typename,
  ).toBe('VisaRequestStarted');
});

test('papers may be asked of what is contested: another officer goes on once they have come', async () => {
  const { requestId, camille } = await contested(house);
  const other = officer();
  const papers = [{ kind: 'OTHER', note: 'L’original.' }];
  expect(
    (await act(house, other, 'askVisaDocuments', { ...operation(), requestId, papers }, thursday)).result.__typename,
  ).toBe('VisaDocumentsAsked');
  await put(house, camille, requestId, { kind: 'OTHER', now: '2026-11-26T11:00:00Z' });
  const { result } = await act(house, camille, 'completeVisaRequest', { ...operation(), requestId }, thursday);
  expect(result.__typename).toBe('VisaRequestCompleted');
  expect((await certify(other, requestId)).result.__typename).toBe('VisaCertified');
});

test('within its term, once, in words of some length; a click sent twice contests once', async () => {
  const { requestId, camille } = await refused(house);
  const last = '2027-01-24T20:00:00Z';
  expect((await contest(house, camille, requestId, { words: ' Non.  ' })).result.__typename).toBe('VisaContestRefused');
  expect((await contest(house, camille, requestId, { words: 'a'.repeat(2001) })).result.__typename).toBe(
    'VisaContestRefused',
  );
  const late = await contest(house, camille, requestId, { now: '2027-01-25T01:00:00Z' });
  expect(late.result.message).toContain('jusqu’au 24 janvier 2027 inclus');
  expect((await put(house, camille, requestId, { kind: 'OTHER', now: '2027-01-25T01:00:00Z' })).status).toBe(409);
  const operationId = uuidv7();
  const [one, two] = await Promise.all([
    contest(house, camille, requestId, { now: last, operationId }),
    contest(house, camille, requestId, { now: last, operationId }),
  ]);
  expect([one.result.__typename, two.result.__typename]).toEqual(['VisaRefusalContested', 'VisaRefusalContested']);
  expect((await contest(house, camille, requestId, { now: last })).code).toBe('INVALID_STATE');
  expect((await eventsOf(requestId)).filter((type) => type === 'VisaRefusalContested')).toHaveLength(1);
});

test('a refused request takes papers and gives back those alone that came since', async () => {
  const { requestId, camille } = await refused(house);
  const id = uuidv7();
  await put(house, camille, requestId, { id, kind: 'OTHER', now: wednesday });
  const before = (await read(house, camille, requestId)).documents.find((document) => document.id !== id);
  const remove = (documentId: string | undefined) =>
    act(house, camille, 'removeVisaDocument', { documentId }, wednesday);
  expect((await remove(before?.id)).code).toBe('INVALID_STATE');
  expect((await remove(id)).result.__typename).toBe('VisaDocumentRemoved');
  expect((await put(house, tenant(), requestId, { kind: 'OTHER', now: wednesday })).status).toBe(404);
});

test('what a rule refuses keeps its way: asked again with other answers', async () => {
  const { viewer: camille, email } = await reachableTenant(house);
  const { requestId } = await refused(house, camille, { dwelling: { rentCents: 250_000 } });
  await house.jobsDone();
  expect(await read(house, camille, requestId, 'contestableUntil')).toMatchObject({ contestableUntil: null });
  expect((await contest(house, camille, requestId)).result.message).toContain('Une règle fait obstacle');
  expect((await put(house, camille, requestId, { kind: 'OTHER', now: wednesday })).status).toBe(409);
  expect(mailTo(email, 'Réponse')[0]?.text).toContain('refaites la demande avec vos réponses');
});

test('with another request open, that one comes first', async () => {
  const { requestId, camille } = await refused(house);
  const { result: started } = await act(house, camille, 'startVisaRequest', operation(), wednesday);
  expect((await contest(house, camille, requestId)).result).toMatchObject({
    ...{ __typename: 'AnotherRequestOpen', visaRequest: { id: started.visaRequest?.id } },
  });
  expect((await read(house, camille, requestId)).status).toBe('REFUSED');
});

test('somebody else’s refusal does not exist; one’s words are read where the file is open, given back and erased', async () => {
  const { requestId, camille } = await contested(house);
  expect((await contest(house, tenant(), requestId, { words: '' })).code).toBe('NOT_FOUND');
  const peeping = await house.graphql(
    officer(),
    '{ visaQueue(first: 100) { nodes { id contested contest { words } } } }',
    {},
    { now: wednesday },
  );
  expect(peeping.errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  const queue = await house.graphql<{ visaQueue: { nodes: object[] } }>(
    officer(),
    '{ visaQueue(first: 100) { nodes { id contested } } }',
    {},
    { now: wednesday },
  );
  expect(queue.data.visaQueue.nodes).toContainEqual({ id: requestId, contested: true });
  const { data } = await house.graphql<{ told: string }>(
    service('account'),
    'query ($ids: [ID!]!) { told: visaPersonalData(spaceIds: $ids) }',
    { ids: [camille.spaceId] },
  );
  expect(data.told).toContain(JSON.stringify(words));
  expect(await house.deliver('SpaceClosed', { spaceId: camille.spaceId })).toBe(204);
  const kept = () => house.sql('select 1 from visa_contest where request_id = $1', [requestId]);
  await expect.poll(async () => (await kept()).length, { timeout: 60_000 }).toBe(0);
});

test('nothing contradicts the invariants', async () => {
  expect(await house.violations()).toEqual([]);
});
