import { startTestService, type TestService } from '@trousseau/service/test/kit';
import { anonymous, landlord, officer, service, tenant } from '@trousseau/service/test/viewers';
import type { Viewer } from '@trousseau/service/viewer';
import { readVisaCode } from '@trousseau/visa-code/read-visa-code';
import { signVisaCode } from '@trousseau/visa-code/sign-visa-code';
import { newVisaKey } from '@trousseau/visa-code/visa-keys';
import type { JSONWebKeySet } from 'jose';
import { extractText, getDocumentProxy } from 'unpdf';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { visa } from './service.ts';
import { applicant, issued, monday } from './test/form.ts';

let house: TestService;

beforeAll(async () => {
  house = await startTestService(visa);
});

afterAll(() => house.stop());

const check = async (number: string, now = monday) =>
  (
    await house.graphql<{ checkVisa: object }>(
      anonymous(),
      'query C($number: String!) { checkVisa(number: $number) { number state validUntil maxRentCents initials } }',
      { number },
      { now },
    )
  ).data.checkVisa;
const forContract = (viewer: Viewer, number: string, familyName: string) =>
  house.graphql<{ visaForContract: object | null }>(
    viewer,
    'query F($number: String!, $familyName: String!) { visaForContract(number: $number, familyName: $familyName) { id holderNames status tenantSpaceId maxRentCents zone validUntil } }',
    { number, familyName },
    { now: monday },
  );

test('anybody may check a number: state, end, maximum rent and initials, nothing else', async () => {
  const { number } = await issued(house);
  expect(await check(number)).toEqual({
    number,
    state: 'VALID',
    validUntil: '2027-02-23',
    maxRentCents: 130_050,
    initials: 'Ł. N. Œ.',
  });
  expect(await check(` ${number.toLowerCase().replaceAll('-', ' ')} `)).toMatchObject({ number, state: 'VALID' });
  expect(await check(number, '2027-02-24T10:00:00Z')).toMatchObject({ state: 'EXPIRED' });
  const altered = `${number.slice(0, -1)}${number.endsWith('0') ? '1' : '0'}`;
  for (const unknown of [altered, 'V-00000-00000-0', '', 'x'.repeat(500)]) {
    expect(await check(unknown)).toMatchObject({
      state: 'UNKNOWN',
      validUntil: null,
      maxRentCents: null,
      initials: null,
    });
  }
});

const newCode = async (key: string, change: object = {}) => {
  const known = await issued(house);
  const content = { number: known.number, initials: 'Ł. N. Œ.', maxRentCents: 130_050, validUntil: '2027-02-23' };
  return { ...known, code: await signVisaCode({ ...content, ...change }, JSON.parse(key)) };
};
const ourKey = () => JSON.stringify(JSON.parse(house.env.visaKeys).keys[0]);
const checkCode = async (code: string, now = monday) =>
  (
    await house.graphql<{ checkVisaCode: object }>(
      anonymous(),
      'query C($code: String!) { checkVisaCode(code: $code) { number state validUntil maxRentCents initials } }',
      { code },
      { now },
    )
  ).data.checkVisaCode;
const nothingKnown = { number: null, validUntil: null, maxRentCents: null, initials: null };

test('the code of a visa is told apart from one that is over, used, revoked, altered, forged or not ours', async () => {
  const { id, number, code } = await newCode(ourKey());
  const shown = { number, validUntil: '2027-02-23', maxRentCents: 130_050, initials: 'Ł. N. Œ.' };
  expect(await checkCode(code)).toEqual({ ...shown, state: 'VALID' });
  expect(await checkCode(code, '2027-02-24T10:00:00Z')).toEqual({ ...shown, state: 'EXPIRED' });
  await house.sql(
    "update visa set status = 'REVOKED', revoked_at = now(), revocation_reason = 'Pièces fausses.' where id = $1",
    [id],
  );
  expect(await checkCode(code)).toEqual({ ...shown, state: 'REVOKED' });
  await house.sql(
    "update visa set status = 'CONSUMED', revoked_at = null, revocation_reason = null, contract_id = $1 where id = $1",
    [id],
  );
  expect(await checkCode(code)).toEqual({ ...shown, state: 'USED' });
  await house.sql("update visa set status = 'VALID', contract_id = null where id = $1", [id]);
  const [header, payload, signature] = code.split('.');
  const richer = Buffer.from(payload ?? '', 'base64url')
    .toString()
    .replace('130050', '930050');
  const altered = [header, Buffer.from(richer).toString('base64url'), signature].join('.');
  expect(await checkCode(altered)).toEqual({ ...nothingKnown, state: 'ALTERED' });
  const { code: forged } = await newCode(JSON.stringify(await newVisaKey()));
  for (const foreign of [forged, '', 'https://example.org', 'x'.repeat(5000)])
    expect(await checkCode(foreign)).toEqual({ ...nothingKnown, state: 'FOREIGN' });
});

test('a code copied on the paper of another visa shows whose it is; one of a visa that never was is unknown', async () => {
  const { code, number } = await newCode(ourKey(), { initials: 'X. Y.', maxRentCents: 999_999 });
  expect(await checkCode(code)).toMatchObject({ number, initials: 'Ł. N. Œ.', maxRentCents: 130_050 });
  const { code: unknown } = await newCode(ourKey(), { number: 'V-00000-00001-K' });
  expect(await checkCode(unknown)).toMatchObject({ state: 'UNKNOWN', initials: null });
});

test('the published keys verify the code on the tenant’s visa without asking us, and sign nothing', async () => {
  const response = await house.request(anonymous(), 'GET', '/files/keys.json', '');
  const keys = (await response.json()) as JSONWebKeySet;
  expect(keys.keys.map((key) => 'd' in key)).toEqual([false]);
  const { viewer, number } = await issued(house);
  const { data } = await house.graphql<{ myVisas: { nodes: { qrCode: { content: string } }[] } }>(
    viewer,
    '{ myVisas(first: 1) { nodes { qrCode { content } } } }',
  );
  expect(await readVisaCode(data.myVisas.nodes[0]?.qrCode.content ?? '', keys)).toEqual({
    kind: 'GENUINE',
    content: { number, initials: 'Ł. N. Œ.', maxRentCents: 130_050, validUntil: '2027-02-23' },
  });
});

test('the contract service finds a visa by number and name; a wrong one of either gives the same nothing', async () => {
  const { id, number, viewer } = await issued(house);
  const { data } = await forContract(service('contract'), number.toLowerCase(), 'nunez oeuvrard');
  expect(data.visaForContract).toEqual({
    id,
    holderNames: ['Łucja Nuñez-Œuvrard'],
    status: 'VALID',
    tenantSpaceId: viewer.spaceId,
    maxRentCents: 130_050,
    zone: 'II',
    validUntil: '2027-02-23',
  });
  expect((await forContract(service('contract'), number, 'Durand')).data.visaForContract).toBeNull();
  expect(
    (await forContract(service('contract'), 'V-00000-00000-0', applicant.familyName)).data.visaForContract,
  ).toBeNull();
  for (const person of [landlord(), officer(), viewer]) {
    expect((await forContract(person, number, applicant.familyName)).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  }
});

test('the tenant downloads the visa: number, names, maximum rent, end, and the address where it is checked', async () => {
  const { id, number, viewer } = await issued(house);
  const response = await house.request(viewer, 'GET', `/files/visas/${id}.pdf`, '', { now: monday });
  expect(response.status).toBe(200);
  expect(response.headers.get('content-type')).toBe('application/pdf');
  expect(response.headers.get('cache-control')).toBe('private, no-store');
  const bytes = new Uint8Array(await response.arrayBuffer());
  const { text } = await extractText(await getDocumentProxy(bytes.slice()), { mergePages: true });
  for (const word of [
    number,
    'Łucja Nuñez-Œuvrard',
    '1 300,50 €',
    '23 février 2027',
    `http://localhost:4000/verifier-un-visa/${number}`,
  ])
    expect(text).toContain(word);
  expect(text).not.toContain('2002');
  const again = await house.request(officer(), 'GET', `/files/visas/${id}.pdf`, '', { now: '2027-01-01T10:00:00Z' });
  expect(Buffer.from(await again.arrayBuffer()).equals(Buffer.from(bytes))).toBe(true);
  for (const person of [tenant(), landlord(), anonymous()])
    expect((await house.request(person, 'GET', `/files/visas/${id}.pdf`, '')).status).toBe(404);
});

test('communes are found by anybody, and the list is bounded', async () => {
  const query =
    'query C($search: String!, $first: Int!) { communes(search: $search, first: $first) { inseeCode name departement postcodes } }';
  const found = await house.graphql<{ communes: object[] }>(anonymous(), query, { search: 'villeurb', first: 3 });
  expect(found.data.communes).toEqual([
    { inseeCode: '69266', name: 'Villeurbanne', departement: '69', postcodes: ['69100'] },
  ]);
  expect((await house.graphql(anonymous(), query, { search: 'a', first: 1000 })).errors?.[0]?.extensions.code).toBe(
    'BAD_USER_INPUT',
  );
});

test('every invariant holds after all this', async () => {
  expect(await house.violations()).toEqual([]);
});
