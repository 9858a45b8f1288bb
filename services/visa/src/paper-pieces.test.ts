import { readdir } from 'node:fs/promises';
import { startTestService, type TestService } from '@trousseau/service/test/kit';
import { photo } from '@trousseau/service/test/photo';
import { tenant } from '@trousseau/service/test/viewers';
import { sha256 } from '@trousseau/service/uploads';
import type { PersonViewer } from '@trousseau/service/viewer';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { visa } from './service.ts';
import { act, monday, operation } from './test/form.ts';

/** A paper sent in pieces goes on where a cut left it, and nothing of one that never came whole is kept. */

let house: TestService;
let picture: Uint8Array;

beforeAll(async () => {
  house = await startTestService(visa);
  picture = new Uint8Array(await photo().jpeg());
});

afterAll(() => house.stop());

interface Sent {
  from: number;
  to: number;
  bytes?: Uint8Array;
  sha?: string;
  of?: number;
  now?: string;
}

/** A paper on its way to a draft: sends the bytes from one place to another, and says what came back. */
async function onItsWay(viewer: PersonViewer = tenant()) {
  const { result } = await act(house, viewer, 'startVisaRequest', operation());
  const requestId = result.visaRequest?.id ?? '';
  const id = uuidv7();
  const send = async (
    { from, to, bytes = picture, sha = sha256(bytes), of = bytes.byteLength, now = monday }: Sent,
    who = viewer,
  ) => {
    const query = new URLSearchParams({
      kind: 'IDENTITY',
      name: 'carte.jpg',
      from: String(from),
      of: String(of),
      sha256: sha,
    });
    const path = `/files/requests/${requestId}/documents/${id}?${query}`;
    const piece = bytes.slice(from, to);
    const response = await house.request(who, 'PUT', path, piece, { now, contentType: 'image/jpeg' });
    return [response.status, await response.json()] as [number, { id?: string; receivedBytes?: number; code?: string }];
  };
  return { viewer, requestId, id, send };
}

const papersOf = (requestId: string) =>
  house.sql<{ id: string; sha256: string }>('select id, sha256 from visa_document where request_id = $1', [requestId]);
const piecesLeft = async (id: string) =>
  (await house.sql('select 1 from visa_paper_piece where document_id = $1', [id])).length;
const filesOf = async (id: string) =>
  (await readdir(house.env.filesDir, { recursive: true })).filter((file) => file.includes(id));

test('after a cut the sender is told from which byte to go on, and the whole is the paper that was sent', async () => {
  const { requestId, id, send } = await onItsWay();
  const [third, most] = [Math.ceil(picture.byteLength / 3), picture.byteLength];
  expect(await send({ from: 0, to: third })).toEqual([202, { receivedBytes: third }]);
  // The answer was lost: sent again, and from too far.
  expect(await send({ from: 0, to: third })).toEqual([202, { receivedBytes: third }]);
  expect(await send({ from: 2 * third, to: most })).toEqual([202, { receivedBytes: third }]);
  expect(await papersOf(requestId)).toEqual([]);
  const together = await Promise.all([send({ from: third, to: 2 * third }), send({ from: third, to: 2 * third })]);
  expect(together).toEqual(Array(2).fill([202, { receivedBytes: 2 * third }]));
  expect(await send({ from: 2 * third, to: most })).toEqual([201, { id }]);
  expect(await papersOf(requestId)).toEqual([{ id, sha256: sha256(picture) }]);
  expect(await send({ from: 2 * third, to: most })).toEqual([201, { id }]);
  expect(await piecesLeft(id)).toBe(0);
  expect(await filesOf(id)).toHaveLength(1);
});

test('a last piece sent twice at once makes one paper', async () => {
  const { requestId, id, send } = await onItsWay();
  const half = Math.ceil(picture.byteLength / 2);
  await send({ from: 0, to: half });
  const last = { from: half, to: picture.byteLength };
  const together = await Promise.all([send(last), send(last)]);
  expect(together.map(([status]) => status).sort()).toEqual(expect.arrayContaining([201]));
  expect(await send(last)).toEqual([201, { id }]);
  expect(await papersOf(requestId)).toHaveLength(1);
});

test('what changed on the way, what is no paper and what is not of one file is refused in French, and leaves nothing', async () => {
  const { requestId, id, send } = await onItsWay();
  const half = Math.ceil(picture.byteLength / 2);
  await send({ from: 0, to: half });
  const other = picture.map((byte) => 255 - byte);
  const [status, { code }] = await send({ from: half, to: other.byteLength, bytes: other });
  expect([status, code]).toEqual([409, 'FILE_CONFLICT']);
  const [end, damaged] = await send({ from: half, to: other.byteLength, bytes: other, sha: sha256(picture) });
  expect([end, damaged.code]).toEqual([422, 'FILE_DAMAGED']);
  expect([await papersOf(requestId), await piecesLeft(id), await filesOf(id)]).toEqual([[], 0, []]);
  const text = new TextEncoder().encode('Ce texte n’est pas une pièce.');
  const [type, refused] = await send({ from: 0, to: text.byteLength, bytes: text });
  expect([type, refused.code]).toEqual([415, 'FILE_TYPE']);
  expect([await piecesLeft(id), await filesOf(id)]).toEqual([0, []]);
});

test.each<[string, Partial<Sent>, number]>([
  ['a place that is no number', { from: Number.NaN }, 400],
  ['a piece that passes the end', { of: 10 }, 400],
  ['a hash that is none', { sha: 'x' }, 400],
  ['an empty piece', { to: 0 }, 400],
  ['a paper of more than ten megabytes', { of: 10_000_001 }, 413],
])('%s is refused', async (_, change, expected) => {
  const { id, send } = await onItsWay();
  expect((await send({ from: 0, to: 1_000, ...change }))[0]).toBe(expected);
  expect(await filesOf(id)).toEqual([]);
});

test('what has not come whole is told by name and digest, until it has', async () => {
  const { viewer, requestId, id, send } = await onItsWay();
  const document = `query U($id: ID!) { visaRequest(id: $id) {
    unfinishedDocuments { id kind fileName sha256 sizeBytes receivedBytes } } }`;
  type Told = { visaRequest: { unfinishedDocuments: object[] } | null };
  const told = async (who: PersonViewer) =>
    (await house.graphql<Told>(who, document, { id: requestId })).data.visaRequest?.unfinishedDocuments;
  expect(await told(viewer)).toEqual([]);
  await send({ from: 0, to: 1_000 });
  await send({ from: 1_000, to: 2_500 });
  expect(await told(viewer)).toEqual([
    {
      ...{ id, kind: 'IDENTITY', fileName: 'carte', sha256: sha256(picture) },
      ...{ sizeBytes: picture.byteLength, receivedBytes: 2_500 },
    },
  ]);
  expect(await told(tenant())).toBeUndefined();
  await send({ from: 2_500, to: picture.byteLength });
  expect(await told(viewer)).toEqual([]);
});

test('another tenant has no piece there, and a request that was taken back takes none', async () => {
  const { viewer, requestId, send } = await onItsWay();
  await send({ from: 0, to: 1_000 });
  expect((await send({ from: 1_000, to: 2_000 }, tenant()))[0]).toBe(404);
  await act(house, viewer, 'withdrawVisaRequest', { ...operation(), requestId });
  expect((await send({ from: 1_000, to: 2_000 }))[0]).toBe(409);
});

test('a day later what never came whole is gone, bytes and all', async () => {
  const { id, send } = await onItsWay();
  await send({ from: 0, to: 1_000 });
  await house.clock('2026-11-24T09:59:00Z');
  expect(await piecesLeft(id)).toBe(1);
  await house.clock('2026-11-24T10:01:00Z');
  expect([await piecesLeft(id), await filesOf(id)]).toEqual([0, []]);
});

test('papers are read in the order their tenant gives them, and by nobody else’s', async () => {
  const { viewer, requestId, id: first, send } = await onItsWay();
  await send({ from: 0, to: picture.byteLength });
  const add = async (kind: string) => {
    const added = uuidv7();
    const path = `/files/requests/${requestId}/documents/${added}?kind=${kind}&name=verso.jpg`;
    await house.request(viewer, 'PUT', path, await photo().jpeg(), { now: monday, contentType: 'image/jpeg' });
    return added;
  };
  const [pay, second] = [await add('RESOURCES'), await add('IDENTITY')];
  const order = async (who: PersonViewer, documentIds: string[]) =>
    house.graphql<{ orderVisaDocuments: { visaRequest: { documents: { id: string; thumbnailPath: string }[] } } }>(
      who,
      `mutation O($input: OrderVisaDocumentsInput!) { orderVisaDocuments(input: $input) {
        ... on VisaDocumentsOrdered { visaRequest { documents { id thumbnailPath } } } } }`,
      { input: { requestId, documentIds } },
    );
  const { data } = await order(viewer, [second, first]);
  const documents = data.orderVisaDocuments.visaRequest.documents;
  expect(documents.map(({ id }) => id)).toEqual([second, pay, first]);
  expect((await order(tenant(), [second])).errors?.[0]?.extensions.code).toBe('NOT_FOUND');
  expect((await order(viewer, [second, second])).errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
  expect((await order(viewer, [uuidv7()])).errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
  const thumbnail = documents[0]?.thumbnailPath.replace('/files/visa/', '/files/') ?? '';
  const own = await house.request(viewer, 'GET', thumbnail, '', { now: monday });
  expect([own.status, own.headers.get('content-type')]).toEqual([200, 'image/jpeg']);
  expect((await own.arrayBuffer()).byteLength).toBeLessThan(20_000);
  expect((await house.request(tenant(), 'GET', thumbnail, '', { now: monday })).status).toBe(404);
});

test('every invariant holds, and the tables are those of the entities', async () => {
  expect(await house.violations()).toEqual([]);
  expect(await house.schemaDifference()).toBe('');
});
