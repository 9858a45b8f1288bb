import { SMALL_PDF } from '@trousseau/service/test/actors';
import { startTestService, type TestService } from '@trousseau/service/test/kit';
import { startScanner } from '@trousseau/service/test/scanner';
import { tenant } from '@trousseau/service/test/viewers';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { visa } from './service.ts';
import { act, fillDraft, monday, operation, put, submitted, taken } from './test/form.ts';

/** S51: a house with a scanner. */

let house: TestService;
let scanner: Awaited<ReturnType<typeof startScanner>>;

beforeAll(async () => {
  scanner = await startScanner();
  house = await startTestService(visa, { env: { clamdAddress: scanner.address } });
});

afterAll(async () => {
  await house.stop();
  scanner.close();
});

// In two halves, so that no scanner takes this file itself for a threat.
const threat = `EICAR-STANDARD-${'ANTIVIRUS-TEST-FILE'}`;
const infected = Buffer.from(SMALL_PDF.toString().replace('%%EOF', `% ${threat}\n%%EOF`));
const scansOf = (requestId: string) =>
  house.sql<{ id: string; scan: string }>('select id, scan from visa_document where request_id = $1 order by id', [
    requestId,
  ]);

test('a paper with a threat is refused, said to be so, and leaves nothing', async () => {
  const viewer = tenant();
  const { id: requestId } = await fillDraft(house, viewer);
  const before = await scansOf(requestId);
  const answer = await put(house, viewer, requestId, { kind: 'OTHER', bytes: infected });
  expect(answer.status).toBe(422);
  expect(await answer.json()).toMatchObject({ code: 'FILE_INFECTED', message: expect.stringContaining('virus') });
  expect(await scansOf(requestId)).toEqual(before);
});

test('while the scanner is silent a paper is kept and opened by nobody; once it has spoken it opens, or is of no use', async () => {
  const viewer = tenant();
  scanner.silence(true);
  const requestId = await submitted(house, viewer);
  const nadia = await taken(house, requestId);
  const [paper] = await scansOf(requestId);
  expect((await scansOf(requestId)).map(({ scan }) => scan)).toEqual(['WAITING', 'WAITING', 'WAITING']);
  const open = async () => {
    const led = await house.request(nadia, 'GET', `/files/documents/${paper?.id}`, '', { now: monday });
    const path = led.headers.get('location')?.replace('/files/visa/', '/files/') ?? '';
    return (await house.request(nadia, 'GET', path, '', { now: monday })).status;
  };
  expect(await open()).toBe(409);
  const certify = () => act(house, nadia, 'certifyVisaRequest', { ...operation(), requestId });
  expect((await certify()).code).toBe('INVALID_STATE');
  await house.clock(monday);
  expect(await open()).toBe(409);
  scanner.silence(false);
  await house.clock(monday);
  expect(await open()).toBe(200);
  expect((await certify()).result.__typename).toBe('VisaCertified');
});

test('a threat found later takes the bytes away, and the paper is asked again', async () => {
  const viewer = tenant();
  const { id: requestId } = await fillDraft(house, viewer);
  scanner.silence(true);
  const id = uuidv7();
  for (const { id: documentId } of await scansOf(requestId))
    await act(house, viewer, 'removeVisaDocument', { documentId });
  await put(house, viewer, requestId, { id, kind: 'IDENTITY', bytes: infected });
  scanner.silence(false);
  await house.clock(monday);
  expect(await scansOf(requestId)).toEqual([{ id, scan: 'INFECTED' }]);
  expect((await house.sql('select 1 from file_key where file like $1', [`documents/${id}%`])).length).toBe(0);
  const { data } = await house.graphql<{ visaRequest: { requiredDocuments: { kind: string; received: boolean }[] } }>(
    viewer,
    'query R($id: ID!) { visaRequest(id: $id) { requiredDocuments { kind received } } }',
    { id: requestId },
  );
  expect(data.visaRequest.requiredDocuments).toContainEqual({ kind: 'IDENTITY', received: false });
});
