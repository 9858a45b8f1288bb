import { readdir } from 'node:fs/promises';
import { samplePaper } from '@trousseau/paper-code/demo/sample-paper';
import { SMALL_PDF } from '@trousseau/service/test/actors';
import { startTestService, type TestService } from '@trousseau/service/test/kit';
import { landlord, officer, tenant } from '@trousseau/service/test/viewers';
import type { Viewer } from '@trousseau/service/viewer';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { visa } from './service.ts';
import { act, fillDraft, monday, operation, put, taken } from './test/form.ts';

/** The first page of a PDF is seen small by its tenant and by whoever examines it, and goes with the paper. */

const patience = 120_000;
let house: TestService;

beforeAll(async () => {
  house = await startTestService(visa);
});

afterAll(() => house.stop());

/** A draft with a PDF whose first page was drawn. */
async function drawn() {
  const viewer = tenant();
  const { id: requestId } = await fillDraft(house, viewer);
  const id = uuidv7();
  await put(house, viewer, requestId, {
    id,
    kind: 'OTHER',
    name: 'lettre.pdf',
    bytes: await samplePaper('Lettre', null),
  });
  await house.jobsDone();
  return { viewer, requestId, id };
}

async function thumbnailOf(viewer: Viewer, requestId: string, id: string) {
  const document = 'query T($id: ID!) { visaRequest(id: $id) { documents { id thumbnailPath } } }';
  type Answer = { visaRequest: { documents: { id: string; thumbnailPath: string | null }[] } | null };
  const { data } = await house.graphql<Answer>(viewer, document, { id: requestId }, { now: monday });
  return data.visaRequest?.documents.find((paper) => paper.id === id)?.thumbnailPath;
}

const get = (viewer: Viewer, id: string) =>
  house.request(viewer, 'GET', `/files/documents/${id}/thumbnail.jpg`, '', { now: monday });
const filesOf = async (id: string) =>
  (await readdir(house.env.filesDir, { recursive: true })).filter((file) => file.includes(id));

test('it goes with its paper, and one that cannot be drawn has none', { timeout: patience }, async () => {
  const { viewer, requestId, id } = await drawn();
  expect(await filesOf(id)).toHaveLength(2);
  await act(house, viewer, 'removeVisaDocument', { documentId: id });
  expect(await filesOf(id)).toEqual([]);
  expect((await get(viewer, id)).status).toBe(404);
  const headless = uuidv7();
  const bytes = Buffer.from(SMALL_PDF.toString().replace(/\/Kids ?\[\d/, '/Kids[9'));
  expect((await put(house, viewer, requestId, { id: headless, kind: 'OTHER', bytes })).status).toBe(201);
  await house.jobsDone();
  expect(await thumbnailOf(viewer, requestId, headless)).toBeNull();
});

test('a PDF read before first pages were drawn gets its own once, and one that cannot be drawn is asked once', {
  timeout: patience,
}, async () => {
  const { viewer, requestId, id } = await drawn();
  await house.sql('update visa_document set first_page_key = null, first_page_tried = false where id = $1', [id]);
  expect(await thumbnailOf(viewer, requestId, id)).toBeNull();
  const headless = uuidv7();
  const bytes = Buffer.from(SMALL_PDF.toString().replace(/\/Kids ?\[\d/, '/Kids[9'));
  await put(house, viewer, requestId, { id: headless, kind: 'OTHER', bytes });
  await house.jobsDone();
  await house.sql('update visa_document set first_page_tried = false where id = $1', [headless]);
  expect(await house.clock(monday)).toMatchObject({ 'draw-old-first-pages': 2 });
  expect((await get(viewer, id)).status).toBe(200);
  expect(await thumbnailOf(viewer, requestId, headless)).toBeNull();
  expect(await house.clock(monday)).toMatchObject({ 'draw-old-first-pages': 0 });
});

// Last of those that wait for jobs: whoever is to be told of the request is not there, and is asked for again and again.
test('its tenant sees it, and so does the officer whose file it is, without having opened the paper', {
  timeout: patience,
}, async () => {
  const { viewer, requestId, id } = await drawn();
  expect(await thumbnailOf(viewer, requestId, id)).toBe(`/files/visa/documents/${id}/thumbnail.jpg`);
  const own = await get(viewer, id);
  expect([own.status, own.headers.get('content-type')]).toEqual([200, 'image/jpeg']);
  expect((await own.arrayBuffer()).byteLength).toBeLessThan(20_000);
  for (const stranger of [tenant(), landlord(), officer()]) expect((await get(stranger, id)).status).toBe(404);

  await act(house, viewer, 'submitVisaRequest', { ...operation(), requestId, declaresTrue: true });
  // Looking into a colleague’s file, one opens the papers one needs.
  const colleague = officer();
  await act(house, colleague, 'openVisaRequest', { ...operation(), requestId, reason: 'Le locataire appelle.' });
  expect(await thumbnailOf(colleague, requestId, id)).toBeNull();
  expect((await get(colleague, id)).status).toBe(404);
  const examiner = await taken(house, requestId);
  expect(await thumbnailOf(examiner, requestId, id)).toBe(`/files/visa/documents/${id}/thumbnail.jpg`);
  expect((await get(examiner, id)).status).toBe(200);
  expect(await house.sql("select 1 from audit_entry where act = 'VISA_PAPER_OPENED'")).toEqual([]);
});

test('every invariant holds, and the tables are those of the entities', async () => {
  expect(await house.violations()).toEqual([]);
  expect(await house.schemaDifference()).toBe('');
});
