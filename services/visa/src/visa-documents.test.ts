import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { SMALL_PDF } from '@trousseau/service/test/actors';
import { startTestService, type TestService } from '@trousseau/service/test/kit';
import { photo } from '@trousseau/service/test/photo';
import { anonymous, landlord, officer, tenant } from '@trousseau/service/test/viewers';
import type { Viewer } from '@trousseau/service/viewer';
import { extractText } from 'unpdf';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { visa } from './service.ts';
import { act, fillDraft, monday, operation, put, submitted, taken } from './test/form.ts';

let house: TestService;

beforeAll(async () => {
  house = await startTestService(visa);
});

afterAll(() => house.stop());

const otherPdf = Buffer.from(SMALL_PDF.toString().replace('200 200', '300 300'));
const answerOf = async (response: Response) => ({
  status: response.status,
  ...((await response.json()) as { id?: string; code?: string; message?: string }),
});
const rowsOf = (requestId: string) =>
  house.sql<{ id: string; file_name: string; content_type: string; sha256: string }>(
    'select * from visa_document where request_id = $1',
    [requestId],
  );
/** Asks for a paper as a browser does, which goes where it is led. */
async function get(viewer: Viewer, id: string, now = monday): Promise<Response> {
  const led = await house.request(viewer, 'GET', `/files/documents/${id}`, '', { now });
  const location = led.headers.get('location');
  return location ? house.request(viewer, 'GET', atService(location), '', { now }) : led;
}
const atService = (location: string) => location.replace('/files/visa/', '/files/');

async function draft() {
  const viewer = tenant();
  const { result } = await act(house, viewer, 'startVisaRequest', operation());
  return { viewer, requestId: result.visaRequest?.id ?? '' };
}

test('a paper is kept under its own name and type, and read back by its tenant', async () => {
  const { viewer, requestId } = await draft();
  const id = uuidv7();
  expect(await answerOf(await put(house, viewer, requestId, { id, name: '../../Pièce d’identité.exe' }))).toEqual({
    status: 201,
    id,
  });
  expect(await rowsOf(requestId)).toMatchObject([
    { id, file_name: 'Pièce d’identité.pdf', content_type: 'application/pdf' },
  ]);
  const response = await get(viewer, id);
  expect(Buffer.from(await response.arrayBuffer()).equals(SMALL_PDF)).toBe(true);
  expect(response.headers.get('x-content-type-options')).toBe('nosniff');
  expect(response.headers.get('content-security-policy')).toContain('sandbox');
});

test('the same paper sent twice is one paper; other bytes under its id are refused', async () => {
  const { viewer, requestId } = await draft();
  const id = uuidv7();
  const together = await Promise.all([put(house, viewer, requestId, { id }), put(house, viewer, requestId, { id })]);
  expect(together.map(({ status }) => status)).toEqual([201, 201]);
  expect(await answerOf(await put(house, viewer, requestId, { id, bytes: otherPdf }))).toMatchObject({
    status: 409,
    code: 'FILE_CONFLICT',
  });
  expect(await rowsOf(requestId)).toHaveLength(1);
  expect(Buffer.from(await (await get(viewer, id)).arrayBuffer()).equals(SMALL_PDF)).toBe(true);
});

test('two different files sent at once under one id: one is kept, and its bytes are its own', async () => {
  const { viewer, requestId } = await draft();
  const id = uuidv7();
  const together = await Promise.all([
    put(house, viewer, requestId, { id }),
    put(house, viewer, requestId, { id, bytes: otherPdf }),
  ]);
  expect(together.map(({ status }) => status).sort()).toEqual([201, 409]);
  const kept = together[0]?.status === 201 ? SMALL_PDF : otherPdf;
  expect(Buffer.from(await (await get(viewer, id)).arrayBuffer()).equals(kept)).toBe(true);
});

test.each([
  ['a web page', Buffer.from('<!doctype html><script>alert(1)</script>'), 415, 'FILE_TYPE'],
  [
    'a PDF that runs a script',
    Buffer.from(SMALL_PDF.toString().replace('/Catalog', '/Catalog/OpenAction<</S/JavaScript/JS(x)>>')),
    415,
    'FILE_TYPE',
  ],
  [
    'a file one byte too large',
    Buffer.concat([SMALL_PDF, Buffer.alloc(10_000_001 - SMALL_PDF.length)]),
    413,
    'FILE_TOO_LARGE',
  ],
  ['a PDF that does not open', Buffer.from('%PDF-1.4\n%%EOF'), 422, 'FILE_UNREADABLE'],
])('%s is refused and leaves nothing', async (_, bytes, status, code) => {
  const { viewer, requestId } = await draft();
  const id = uuidv7();
  const answer = await answerOf(await put(house, viewer, requestId, { id, bytes }));
  expect(answer).toMatchObject({ status, code });
  expect(answer.message).toMatch(/\.$/);
  expect(await rowsOf(requestId)).toEqual([]);
  expect((await get(viewer, id)).status).toBe(404);
});

test('a blurred photo is said to be so at once and leaves nothing; taken again, it is kept without where it was taken', async () => {
  const { viewer, requestId } = await draft();
  const blurred = await put(house, viewer, requestId, { bytes: await photo().blurred() });
  expect(await answerOf(blurred)).toMatchObject({ status: 422, message: expect.stringContaining('floue') });
  expect(await rowsOf(requestId)).toEqual([]);
  const id = uuidv7();
  expect((await put(house, viewer, requestId, { id, bytes: await photo().taken() })).status).toBe(201);
  const kept = Buffer.from(await (await get(viewer, id)).arrayBuffer());
  expect(kept.includes('Telephone de Camille')).toBe(false);
});

test('the twenty-first paper is refused', async () => {
  const { viewer, requestId } = await draft();
  for (let rank = 0; rank < 20; rank += 1)
    expect((await put(house, viewer, requestId, { kind: 'OTHER' })).status).toBe(201);
  expect(await answerOf(await put(house, viewer, requestId, { kind: 'OTHER' }))).toMatchObject({
    status: 409,
    code: 'QUOTA',
  });
});

test('somebody else’s request and papers do not exist, and a landlord reads none', async () => {
  const { viewer, requestId } = await draft();
  const id = uuidv7();
  await put(house, viewer, requestId, { id });
  for (const stranger of [tenant(), landlord(), officer(), anonymous()]) {
    // Whoever is not signed in is told to, whatever the request: the session may have ended meanwhile.
    expect((await put(house, stranger, requestId)).status).toBe(stranger.kind === 'ANONYMOUS' ? 401 : 404);
    expect((await get(stranger, id)).status).toBe(404);
  }
  const other = await draft();
  expect((await put(house, other.viewer, other.requestId, { id })).status).toBe(404);
  expect((await act(house, other.viewer, 'removeVisaDocument', { documentId: id })).code).toBe('NOT_FOUND');
  expect((await act(house, other.viewer, 'removeVisaDocument', { documentId: 'abc' })).code).toBe('NOT_FOUND');
  expect(await rowsOf(requestId)).toHaveLength(1);
});

test.each([
  ['an unknown kind', { kind: 'PASSPORT' }],
  ['an id that is no UUID', { id: 'abc' }],
])('%s is a malformed request', async (_, how) => {
  const { viewer, requestId } = await draft();
  expect(await answerOf(await put(house, viewer, requestId, how))).toMatchObject({
    status: 400,
    code: 'BAD_USER_INPUT',
  });
});

test('a paper is removed from a draft, bytes included', async () => {
  const { viewer, requestId } = await draft();
  const id = uuidv7();
  await put(house, viewer, requestId, { id });
  expect((await act(house, viewer, 'removeVisaDocument', { documentId: id })).result.__typename).toBe(
    'VisaDocumentRemoved',
  );
  expect((await get(viewer, id)).status).toBe(404);
  expect(await rowsOf(requestId)).toEqual([]);
});

test('once the request is sent its papers are fixed, and the officer reads them', async () => {
  const viewer = tenant();
  const requestId = await submitted(house, viewer);
  const [paper] = await rowsOf(requestId);
  expect(await answerOf(await put(house, viewer, requestId))).toMatchObject({ status: 409, code: 'INVALID_STATE' });
  expect((await act(house, viewer, 'removeVisaDocument', { documentId: paper?.id })).code).toBe('INVALID_STATE');
  expect((await get(await taken(house, requestId), paper?.id ?? '')).status).toBe(200);
  expect((await get(landlord(), paper?.id ?? '')).status).toBe(404);
});

test('the address of a paper is good for one person and one minute (S50)', async () => {
  const { viewer, requestId } = await draft();
  const id = uuidv7();
  await put(house, viewer, requestId, { id });
  const led = await house.request(viewer, 'GET', `/files/documents/${id}`, '', { now: monday });
  expect([led.status, led.headers.get('cache-control')]).toEqual([303, 'no-store']);
  const address = atService(led.headers.get('location') ?? '');
  const at = async (who: Viewer, path: string, now: string) =>
    (await house.request(who, 'GET', path, '', { now })).status;
  expect(await at(viewer, address, '2026-11-23T10:01:00Z')).toBe(200);
  expect(await at(viewer, address, '2026-11-23T10:01:01Z')).toBe(404);
  expect(await at(tenant({ spaceId: viewer.spaceId }), address, monday)).toBe(404);
  expect(await at(viewer, `${address.slice(0, -1)}${address.endsWith('A') ? 'B' : 'A'}`, monday)).toBe(404);
  expect(await at(viewer, address.replace(id, uuidv7()), monday)).toBe(404);
});

test('nothing of a paper can be read in the store, and nothing at all once its key is gone (S52)', async () => {
  const { viewer, requestId } = await draft();
  const id = uuidv7();
  const canary = 'Canari-47-sous-la-neige';
  const bytes = Buffer.from(
    SMALL_PDF.toString().replace(
      '%%EOF',
      `% ${canary}
%%EOF`,
    ),
  );
  await put(house, viewer, requestId, { id, bytes });
  const folder = join(house.env.filesDir, 'visa', 'documents');
  const [name = ''] = (await readdir(folder)).filter((file) => file.startsWith(id));
  expect((await readFile(join(folder, name))).includes(canary)).toBe(false);
  expect(Buffer.from(await (await get(viewer, id)).arrayBuffer()).includes(canary)).toBe(true);
  await house.sql('delete from file_key where file = $1', [`documents/${name}`]);
  expect((await get(viewer, id)).status).toBe(404);
});

test('what an officer reads says who reads it, what the tenant reads does not', async () => {
  const viewer = tenant();
  const requestId = await submitted(house, viewer);
  const [{ id = '' } = {}] = await rowsOf(requestId);
  const nadia = await taken(house, requestId);
  const words = async (who: Viewer) =>
    (await extractText(new Uint8Array(await (await get(who, id)).arrayBuffer()), { mergePages: true })).text;
  expect(await words(nadia)).toContain(`lecteur ${nadia.identityId.slice(-8)}`);
  expect(await words(viewer)).not.toContain('lecteur');
});

test('the request shows its papers with the address to read each', async () => {
  const viewer = tenant();
  const { id } = await fillDraft(house, viewer);
  const { data } = await house.graphql<{
    visaRequest: { documents: { id: string; path: string; kind: string }[]; missingSteps: string[] };
  }>(viewer, 'query R($id: ID!) { visaRequest(id: $id) { missingSteps documents { id kind path } } }', { id });
  expect(data.visaRequest.missingSteps).toEqual([]);
  expect(data.visaRequest.documents.map(({ kind }) => kind)).toEqual(['IDENTITY', 'RESOURCES', 'STUDENT_CARD']);
  for (const { id: paper, path } of data.visaRequest.documents) expect(path).toBe(`/files/visa/documents/${paper}`);
});

test('every invariant holds after all this', async () => {
  expect(await house.violations()).toEqual([]);
});
