import { SMALL_PDF } from '@trousseau/service/test/actors';
import { startTestService, type TestService } from '@trousseau/service/test/kit';
import { anonymous, tenant } from '@trousseau/service/test/viewers';
import { sha256 } from '@trousseau/service/uploads';
import type { PersonViewer } from '@trousseau/service/viewer';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { visa } from './service.ts';
import { act, applicant, monday, operation, submitted } from './test/form.ts';

/** « Depuis mon téléphone »: a link that adds papers to one request for half an hour, and does nothing else. */

let house: TestService;

beforeAll(async () => {
  house = await startTestService(visa);
});

afterAll(() => house.stop());

const inHalfAnHour = '2026-11-23T10:31:00Z';

interface Paper {
  kind: string;
  received: boolean;
}

/** A draft whose papers are still to come, and the secret of its link. */
async function linkedDraft(viewer: PersonViewer = tenant()) {
  const { result: started } = await act(house, viewer, 'startVisaRequest', operation());
  const { id: requestId = '', version = 0 } = started.visaRequest ?? {};
  await act(house, viewer, 'saveApplicant', { requestId, version, ...applicant });
  return { viewer, requestId, secret: await open(viewer, requestId) };
}

async function open(viewer: PersonViewer, requestId: string): Promise<string> {
  const { data } = await house.graphql<{ openPaperLink: { qrCode: { content: string } } }>(
    viewer,
    `mutation O($input: OpenPaperLinkInput!) { openPaperLink(input: $input) { ... on PaperLinkOpened { expiresAt qrCode { content } } } }`,
    { input: { ...operation(), requestId } },
    { now: monday },
  );
  return data.openPaperLink.qrCode.content.split('/depuis-mon-telephone#')[1] ?? '';
}

/** What a phone where nobody is signed in reads by a secret. */
async function papersBy(secret: string, now = monday): Promise<Paper[] | undefined> {
  const { data } = await house.graphql<{ paperLink: { papers: Paper[] } | null }>(
    anonymous(),
    'query P($secret: String!) { paperLink(secret: $secret) { papers { kind received } } }',
    { secret },
    { now },
  );
  return data.paperLink?.papers;
}

async function addressBy(secret: string, documentId: string, now = monday): Promise<string | null> {
  const { data } = await house.graphql<{ paperAddress: string | null }>(
    anonymous(),
    'query A($secret: String!, $documentId: ID!) { paperAddress(secret: $secret, documentId: $documentId) }',
    { secret, documentId },
    { now },
  );
  return data.paperAddress;
}

const send = (address: string, now = monday) =>
  house.request(
    anonymous(),
    'PUT',
    `${address.replace('/files/visa/', '/files/')}?kind=IDENTITY&name=photo.pdf`,
    SMALL_PDF,
    {
      now,
      contentType: 'application/octet-stream',
    },
  );

test('a photo that a cut stopped is known by its digest and not by its name, and goes on where it was', async () => {
  const { secret } = await linkedDraft();
  const id = uuidv7();
  const address = ((await addressBy(secret, id)) ?? '').replace('/files/visa/', '/files/');
  const sendPiece = (from: number, to: number) => {
    const place = new URLSearchParams({ from: `${from}`, of: `${SMALL_PDF.length}`, sha256: sha256(SMALL_PDF) });
    const path = `${address}?kind=IDENTITY&name=Camille.pdf&${place}`;
    return house.request(anonymous(), 'PUT', path, SMALL_PDF.subarray(from, to), { now: monday });
  };
  const told = (fields: string) =>
    house.graphql<{ paperLink: { unfinished: object[] } | null }>(
      anonymous(),
      `query U($secret: String!) { paperLink(secret: $secret) { unfinished { ${fields} } } }`,
      { secret },
      { now: monday },
    );
  expect((await sendPiece(0, 100)).status).toBe(202);
  const [unfinished] = (await told('id kind sha256 receivedBytes')).data.paperLink?.unfinished ?? [];
  expect(unfinished).toEqual({ id, kind: 'IDENTITY', sha256: sha256(SMALL_PDF), receivedBytes: 100 });
  expect((await told('fileName')).errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
  expect((await sendPiece(100, SMALL_PDF.length)).status).toBe(201);
  expect((await told('id')).data.paperLink?.unfinished).toEqual([]);
});

test('a phone where nobody is signed in sees which papers are needed and adds one, twice the same once', async () => {
  const { viewer, requestId, secret } = await linkedDraft();
  expect(await papersBy(secret)).toEqual([
    { kind: 'IDENTITY', received: false },
    { kind: 'RESOURCES', received: false },
  ]);
  const address = (await addressBy(secret, uuidv7())) ?? '';
  expect(address).not.toContain(secret.split('.')[1]);
  expect((await send(address)).status).toBe(201);
  expect((await send(address)).status).toBe(201);
  expect(await papersBy(secret)).toContainEqual({ kind: 'IDENTITY', received: true });
  const { data } = await house.graphql<{ visaRequest: { documents: { fileName: string }[] } }>(
    viewer,
    'query R($id: ID!) { visaRequest(id: $id) { documents { fileName } } }',
    { id: requestId },
  );
  expect(data.visaRequest.documents).toEqual([{ fileName: 'photo.pdf' }]);
});

test('an address takes the paper it was made for; altered, it takes none', async () => {
  const { secret } = await linkedDraft();
  const address = (await addressBy(secret, uuidv7())) ?? '';
  const [, , , , linkId = '', documentId = '', ticket = ''] = address.split('/');
  for (const altered of [
    address.replace(documentId, uuidv7()),
    address.replace(linkId, uuidv7()),
    address.replace(ticket, `${ticket.slice(0, -1)}${ticket.endsWith('A') ? 'B' : 'A'}`),
  ])
    expect((await send(altered)).status).toBe(404);
});

test('after half an hour, once another is made or it is closed, a link opens nothing; nor does one that was guessed', async () => {
  const { viewer, requestId, secret: first } = await linkedDraft();
  const address = (await addressBy(first, uuidv7())) ?? '';
  expect(await papersBy(first, inHalfAnHour)).toBeUndefined();
  expect((await send(address, inHalfAnHour)).status).toBe(404);
  const second = await open(viewer, requestId);
  expect(await papersBy(first)).toBeUndefined();
  expect((await send(address)).status).toBe(404);
  expect(await papersBy(second)).toHaveLength(2);
  await act(house, viewer, 'closePaperLink', { requestId });
  expect(await papersBy(second)).toBeUndefined();
  for (const guessed of ['', '.', uuidv7(), `${second.split('.')[0]}.AAAA`])
    expect(await papersBy(guessed)).toBeUndefined();
});

test('a request that was sent takes no paper by link', async () => {
  const viewer = tenant();
  const requestId = await submitted(house, viewer);
  const { code } = await act(house, viewer, 'openPaperLink', { ...operation(), requestId });
  expect(code).toBe('INVALID_STATE');
});
