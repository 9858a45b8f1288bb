import { startTestService, type TestService } from '@trousseau/service/test/kit';
import { anonymous, landlord, officer, tenant } from '@trousseau/service/test/viewers';
import type { Viewer } from '@trousseau/service/viewer';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { visa } from './service.ts';
import { issued, monday, operation } from './test/form.ts';

/** A tenant shows a visa by a link, sees who opened it, and takes it back. */

let house: TestService;

beforeAll(async () => {
  house = await startTestService(visa);
});

afterAll(() => house.stop());

interface Share {
  id: string;
  url: string;
  label: string;
  revokedAt: string | null;
  openings: { opener: string; firstAt: string }[];
}

const shareFields = 'id url label revokedAt openings { opener firstAt }';

async function share(viewer: Viewer, visaId: string, label = 'Agence du Port', operationId = operation().operationId) {
  const document = `mutation S($input: ShareVisaInput!) { shareVisa(input: $input) { __typename ... on VisaShared { share { ${shareFields} } } ... on Refusal { message } } }`;
  const answer = await house.graphql<{ shareVisa: { __typename: string; share?: Share; message?: string } }>(
    viewer,
    document,
    { input: { operationId, visaId, label } },
    { now: monday },
  );
  return { result: answer.data?.shareVisa, code: answer.errors?.[0]?.extensions.code };
}

async function open(viewer: Viewer, token: string, now = monday) {
  const document =
    'mutation O($input: OpenVisaShareInput!) { openVisaShare(input: $input) { __typename ... on VisaShareOpened { visa { number holderNames familyName state maxRentCents zone validUntil } } ... on Refusal { message } } }';
  const { data } = await house.graphql<{ openVisaShare: { __typename: string; visa?: object; message?: string } }>(
    viewer,
    document,
    { input: { token } },
    { now },
  );
  return data.openVisaShare;
}

async function revoke(viewer: Viewer, shareId: string) {
  const document =
    'mutation R($input: RevokeVisaShareInput!) { revokeVisaShare(input: $input) { ... on VisaShareRevoked { share { id revokedAt } } } }';
  const answer = await house.graphql<{ revokeVisaShare: { share: Share } }>(
    viewer,
    document,
    { input: { shareId } },
    { now: monday },
  );
  return { share: answer.data?.revokeVisaShare?.share, code: answer.errors?.[0]?.extensions.code };
}

const shares = async (viewer: Viewer, visaId: string) =>
  (
    await house.graphql<{ visaShares: Share[] }>(
      viewer,
      `query V($visaId: ID!) { visaShares(visaId: $visaId) { ${shareFields} } }`,
      { visaId },
    )
  ).data?.visaShares;
const tokenOf = (made: Share | undefined) => made?.url.split('#')[1] ?? '';

test('whoever has the link sees number, names, maximum rent, end and state, and nothing of the file', async () => {
  const { id, number, viewer } = await issued(house);
  const { result } = await share(viewer, id);
  expect(result?.share?.url).toMatch(/^http:\/\/localhost:4000\/visa-partage#[\w-]{22}$/);
  expect(await open(landlord(), tokenOf(result?.share))).toEqual({
    __typename: 'VisaShareOpened',
    visa: {
      ...{ number, holderNames: ['Łucja Nuñez-Œuvrard'], familyName: 'Nuñez-Œuvrard', state: 'VALID' },
      ...{ maxRentCents: 130_050, zone: 'II', validUntil: '2027-02-23' },
    },
  });
});

test('the tenant sees who opened the link, each once a day, and not themselves', async () => {
  const { id, viewer } = await issued(house);
  const token = tokenOf((await share(viewer, id)).result?.share);
  const agency = landlord();
  for (const who of [viewer, agency, agency, anonymous(), anonymous()]) await open(who, token);
  await open(agency, token, '2026-11-24T09:30:00Z');
  const [seen] = (await shares(viewer, id)) ?? [];
  expect(seen?.openings.map(({ opener }) => opener).sort()).toEqual(['LANDLORD', 'LANDLORD', 'SOMEBODY']);
  expect(seen?.openings[0]).toEqual({ opener: 'LANDLORD', firstAt: '2026-11-24T09:30:00Z' });
});

test('a link taken back opens nothing, as one that never was; taken back twice, the first moment stands', async () => {
  const { id, viewer } = await issued(house);
  const { result } = await share(viewer, id);
  const first = await revoke(viewer, result?.share?.id ?? '');
  expect(first.share?.revokedAt).toBe(monday);
  const closed = await open(anonymous(), tokenOf(result?.share));
  expect(closed).toMatchObject({ __typename: 'VisaShareClosed' });
  expect(await open(anonymous(), 'never-was')).toEqual(closed);
  expect((await revoke(viewer, result?.share?.id ?? '')).share?.revokedAt).toBe(monday);
});

test('another tenant makes, sees and takes back no link of mine', async () => {
  const { id, viewer } = await issued(house);
  const { result } = await share(viewer, id);
  const stranger = tenant();
  expect((await share(stranger, id)).code).toBe('NOT_FOUND');
  expect((await revoke(stranger, result?.share?.id ?? '')).code).toBe('NOT_FOUND');
  expect(await shares(stranger, id)).toEqual([]);
  for (const other of [landlord(), officer()]) expect((await share(other, id)).code).toBe('FORBIDDEN');
});

test('the same sending makes one link; an eleventh and one for nobody are refused with what to do', async () => {
  const { id, viewer } = await issued(house);
  const { operationId } = operation();
  const made = [await share(viewer, id, 'Agence', operationId), await share(viewer, id, 'Agence', operationId)];
  expect(new Set(made.map(({ result }) => result?.share?.id)).size).toBe(1);
  for (const label of ['  ', 'x'.repeat(61)])
    expect((await share(viewer, id, label)).result).toMatchObject({
      __typename: 'VisaShareRefused',
      message: expect.stringContaining('60 signes'),
    });
  for (let more = 1; more < 10; more += 1) await share(viewer, id, `Agence ${more}`);
  expect((await share(viewer, id)).result?.message).toContain('Reprenez ceux');
});

test('a visa that was revoked is shared no longer, and an open link says so', async () => {
  const { id, viewer } = await issued(house);
  const token = tokenOf((await share(viewer, id)).result?.share);
  await house.sql(
    "update visa set status = 'REVOKED', revoked_at = now(), revocation_reason = 'Pièces fausses.' where id = $1",
    [id],
  );
  expect(await open(anonymous(), token)).toMatchObject({ visa: { state: 'REVOKED' } });
  expect((await share(viewer, id)).code).toBe('INVALID_STATE');
  await house.sql("update visa set status = 'VALID', revoked_at = null, revocation_reason = null where id = $1", [id]);
});

test('every invariant holds after all this, and the tables are what the entities say', async () => {
  expect(await house.violations()).toEqual([]);
  expect(await house.schemaDifference()).toBe('');
});
