import { SMALL_PDF } from '@trousseau/service/test/actors';
import { startTestService, type TestService } from '@trousseau/service/test/kit';
import { officer, service, tenant } from '@trousseau/service/test/viewers';
import type { PersonViewer } from '@trousseau/service/viewer';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { visa } from './service.ts';
import { act, fillDraft, issued, monday, operation, put, reachableTenant, submitted, taken } from './test/form.ts';

let house: TestService;

beforeAll(async () => {
  house = await startTestService(visa, { neighbours: ['account'] });
}, 180_000);

afterAll(() => house.stop());

const audited = (requestId: string) =>
  house.sql<{ act: string; detail: string | null }>(
    'select act, detail from audit_entry where subject_id = $1 order by position',
    [requestId],
  );
const assign = (who: PersonViewer, requestId: string, officerId: string | null, reason: string | null = null) =>
  act(house, who, 'assignVisaRequest', { ...operation(), requestId, officerId, reason });

/** What an officer sees of a request: its papers and why not, if so. */
async function open(who: PersonViewer, id: string, now = monday) {
  const { data, errors } = await house.graphql<{ visaRequest: { documents: { path: string }[] } | null }>(
    who,
    'query R($id: ID!) { visaRequest(id: $id) { documents { path } } }',
    { id },
    { now },
  );
  const paths = data?.visaRequest?.documents.map(({ path }) => path.replace('/files/visa', '/files')) ?? null;
  return { paths, code: errors?.[0]?.extensions.code };
}

/** A second officer, whom the account service knows. */
async function colleague(): Promise<PersonViewer> {
  const document =
    'mutation O($input: OpenOfficerSpaceInput!) { openOfficerSpace(input: $input) { ... on OfficerSpaceOpened { spaceId } } }';
  const input = {
    ...{ email: `${uuidv7()}@exemple.fr`, password: 'Tilleuls-2026' },
    ...{ givenName: 'Inès', familyName: uuidv7() },
  };
  await house.graphql(service('local'), document, { input }, { to: 'account' });
  const { data } = await house.graphql<{ officers: { id: string; displayName: string }[] }>(
    officer(),
    '{ officers { id displayName } }',
    {},
    { to: 'account' },
  );
  const known = data.officers.find(({ displayName }) => displayName.includes(input.familyName));
  return officer({ identityId: known?.id ?? '' });
}

test('a file that is not one’s own opens for a reason, kept in the audit, until the end of the day', async () => {
  const requestId = await submitted(house, tenant());
  const ines = officer();
  expect(await open(ines, requestId)).toEqual({ paths: null, code: 'FORBIDDEN' });
  const say = (reason: string) => act(house, ines, 'openVisaRequest', { ...operation(), requestId, reason });
  expect((await say('  ')).result.__typename).toBe('VisaOpeningReasonRequired');
  expect((await open(ines, requestId)).paths).toBeNull();
  expect((await say('Le locataire appelle.')).result.__typename).toBe('VisaRequestOpened');
  const { paths } = await open(ines, requestId);
  expect(paths).toHaveLength(3);
  expect((await open(ines, requestId, '2026-11-24T10:00:00Z')).code).toBe('FORBIDDEN');
  expect((await open(officer(), requestId)).code).toBe('FORBIDDEN');
  expect(await audited(requestId)).toContainEqual({ act: 'VISA_FILE_OPENED', detail: 'Le locataire appelle.' });
  const paper = (who: PersonViewer) => house.request(who, 'GET', paths?.[0] ?? '', '', { now: monday });
  expect((await paper(ines)).status).toBe(303);
  expect((await paper(officer())).status).toBe(404);
});

test('the queue shows no paper of a file that is not one’s own', async () => {
  await submitted(house, tenant());
  const { data, errors } = await house.graphql(officer(), '{ visaQueue { nodes { documents { id } } } }');
  expect(data).toBeNull();
  expect(errors?.[0]?.extensions.code).toBe('FORBIDDEN');
});

test('what one takes opens at once, and goes back to the queue', async () => {
  const requestId = await submitted(house, tenant());
  const ines = officer();
  expect((await assign(ines, requestId, ines.identityId)).result.__typename).toBe('VisaRequestAssigned');
  expect((await open(ines, requestId)).paths).toHaveLength(3);
  await assign(ines, requestId, null);
  expect((await open(ines, requestId)).code).toBe('FORBIDDEN');
});

test('a file is given to a colleague who examines files, and to nobody else', async () => {
  const requestId = await submitted(house, tenant());
  const [ines, other] = [officer(), await colleague()];
  await assign(ines, requestId, ines.identityId);
  expect((await assign(ines, requestId, uuidv7())).result.__typename).toBe('VisaAssignmentRefused');
  expect((await open(ines, requestId)).paths).toHaveLength(3);
  await assign(ines, requestId, other.identityId);
  expect((await open(other, requestId)).paths).toHaveLength(3);
  expect((await assign(ines, requestId, ines.identityId)).result.__typename).toBe('VisaAssignmentRefused');
  await assign(ines, requestId, ines.identityId, 'Ma collègue est absente.');
  expect((await open(ines, requestId)).paths).toHaveLength(3);
  const moves = (await audited(requestId)).filter(({ act: what }) => what === 'VISA_FILE_ASSIGNED');
  expect(moves.at(-1)?.detail).toBe(`${ines.identityId} Ma collègue est absente.`);
});

test('whoever knows the applicant neither takes, nor judges, nor decides', async () => {
  const requestId = await submitted(house, tenant(), { now: '2026-01-05T10:00:00Z' });
  const ines = officer();
  await assign(ines, requestId, ines.identityId);
  const declared = await act(house, ines, 'declareVisaConflict', { ...operation(), requestId });
  expect(declared.result.__typename).toBe('VisaConflictDeclared');
  expect((await assign(ines, requestId, ines.identityId)).result.__typename).toBe('VisaAssignmentRefused');
  for (const [field, input] of [
    ['certifyVisaRequest', {}],
    ['refuseVisaRequest', { reasons: ['Non.'] }],
    ['askVisaDocuments', { papers: [{ kind: 'OTHER', note: 'Bail' }] }],
  ] as const)
    expect((await act(house, ines, field, { ...operation(), requestId, ...input })).code, field).toBe('INVALID_STATE');
  const next = await act(house, ines, 'takeNextVisaRequest', operation());
  expect(next.result.visaRequest?.id).not.toBe(requestId);
  const other = officer();
  expect((await act(house, other, 'takeNextVisaRequest', operation())).result.visaRequest?.id).toBe(requestId);
});

test('the same file sent by two tenants is told to whoever examines one of them, without a word on the other', async () => {
  const bytes = new TextEncoder().encode(`%PDF-1.4\n% ${uuidv7()}\n${SMALL_PDF.toString().slice(9)}`);
  const [camille, other] = [tenant(), tenant()];
  const drafts = [await fillDraft(house, camille), await fillDraft(house, other)];
  const send = async (who: PersonViewer, requestId: string) => {
    expect((await put(house, who, requestId, { kind: 'OTHER', name: 'paie.pdf', bytes })).status).toBe(201);
    await act(house, who, 'submitVisaRequest', { ...operation(), requestId, declaresTrue: true });
  };
  const doubtsOf = async (requestId: string) => {
    const document = 'query D($id: ID!) { visaRequest(id: $id) { doubts { kind sentence documentId } } }';
    const { data } = await house.graphql<{ visaRequest: { doubts: { kind: string; sentence: string }[] } }>(
      ines,
      document,
      { id: requestId },
    );
    return data.visaRequest.doubts.filter(({ sentence }) => sentence.includes('paie.pdf'));
  };
  const [first = '', second = ''] = drafts.map(({ id }) => id);
  await send(camille, first);
  const ines = await taken(house, first);
  expect(await doubtsOf(first)).toEqual([]);
  await send(other, second);
  const [doubt] = await doubtsOf(first);
  expect(doubt?.kind).toBe('SEEN_ELSEWHERE');
  expect(JSON.stringify(doubt)).not.toMatch(/Nuñez|Łucja/);
  const [own] = await house.sql<{ id: string }>('select id from visa_document where request_id = $1 and kind = $2', [
    ...[first, 'OTHER'],
  ]);
  expect(doubt).toHaveProperty('documentId', own?.id);
});

test('a visa is revoked for a reason, which its tenant reads', async () => {
  const { viewer, email } = await reachableTenant(house);
  const requestId = await submitted(house, viewer);
  const examiner = officer();
  const { result } = await act(house, examiner, 'certifyVisaRequest', { ...operation(), requestId });
  const visaId = result.visa?.id ?? '';
  const revoke = (reason: string) => act(house, officer(), 'revokeVisa', { ...operation(), visaId, reason });
  expect((await revoke(' ')).result.__typename).toBe('VisaRevocationReasonRequired');
  expect((await revoke('Le bulletin de salaire est <faux>.')).result.__typename).toBe('VisaRevoked');
  expect((await revoke('Encore.')).code).toBe('INVALID_STATE');
  const { data } = await house.graphql<{ checkVisa: { state: string } }>(
    { kind: 'ANONYMOUS' },
    'query C($number: String!) { checkVisa(number: $number) { state } }',
    { number: result.visa?.number },
  );
  expect(data.checkVisa.state).toBe('REVOKED');
  await house.jobsDone();
  const mail = house.post.to(email).find(({ subject }) => subject === 'Votre visa est retiré');
  expect(mail?.text).toContain('Le bulletin de salaire est <faux>.');
  expect(mail?.html).toContain('&lt;faux&gt;');
});

test('a visa that backs a contract is not revoked', async () => {
  const { id } = await issued(house);
  await house.deliver('ContractGenerated', {
    ...{ contractId: uuidv7(), visaId: id, landlordSpaceId: uuidv7(), tenantSpaceId: uuidv7() },
  });
  await house.jobsDone();
  const { code } = await act(house, officer(), 'revokeVisa', { ...operation(), visaId: id, reason: 'Faux.' });
  expect(code).toBe('INVALID_STATE');
});

test('the queue is filtered by what it waits for, age, situation and who has taken it, and the workload counts the same', async () => {
  const ines = officer();
  const now = '2026-11-25T10:00:00Z';
  const late = await submitted(house, tenant(), { now: '2026-11-20T10:00:00Z' });
  const due = await submitted(house, tenant(), {
    now: '2026-11-23T10:00:00Z',
    applicant: { situation: 'STUDENT', resources: [] },
  });
  const fresh = await submitted(house, tenant(), { now });
  await assign(ines, late, ines.identityId);
  const asked = await submitted(house, tenant());
  await act(house, ines, 'askVisaDocuments', {
    ...operation(),
    requestId: asked,
    papers: [{ kind: 'OTHER', note: 'Bail' }],
  });
  const queue = async (filter: object) => {
    const document =
      'query Q($filter: VisaQueueFilter) { visaQueue(filter: $filter, first: 100) { totalCount nodes { id } } }';
    const { data } = await house.graphql<{ visaQueue: { totalCount: number; nodes: { id: string }[] } }>(
      ines,
      document,
      { filter },
      { now },
    );
    return data.visaQueue;
  };
  const [ours, ids] = [
    [late, due, fresh, asked],
    async (filter: object) => (await queue(filter)).nodes.map(({ id }) => id).filter((id) => ours.includes(id)),
  ];
  expect(await ids({})).toEqual([late, due, fresh]);
  expect(await ids({ age: 'LATE' })).toEqual([late]);
  expect(await ids({ age: 'TODAY' })).toEqual([due]);
  expect(await ids({ age: 'LATER' })).toEqual([fresh]);
  expect(await ids({ situation: 'STUDENT' })).toEqual([due]);
  expect(await ids({ holder: 'ME' })).toEqual([late]);
  expect(await ids({ holder: 'NOBODY' })).toEqual([due, fresh]);
  expect(await ids({ holder: 'COLLEAGUE' })).toEqual([]);
  expect(await ids({ status: 'AWAITING_PAPERS' })).toEqual([asked]);
  const { data } = await house.graphql<{
    visaWorkload: Record<string, number> & { officers: { officer: { id: string }; taken: number; late: number }[] };
  }>(
    ines,
    '{ visaWorkload { late dueToday dueLater awaitingPapers untaken officers { officer { id } taken late } } }',
    {},
    { now },
  );
  const load = data.visaWorkload;
  expect(load).toMatchObject({
    late: (await queue({ age: 'LATE' })).totalCount,
    dueToday: (await queue({ age: 'TODAY' })).totalCount,
    dueLater: (await queue({ age: 'LATER' })).totalCount,
    awaitingPapers: (await queue({ status: 'AWAITING_PAPERS' })).totalCount,
    untaken: (await queue({ holder: 'NOBODY' })).totalCount,
  });
  expect(load.officers).toContainEqual({ officer: { id: ines.identityId }, taken: 1, late: 1 });
});

test('every invariant holds after all this', async () => {
  expect(await house.violations()).toEqual([]);
});
