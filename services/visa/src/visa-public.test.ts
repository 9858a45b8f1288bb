import { startTestService, type TestService } from '@trousseau/service/test/kit';
import { anonymous, landlord, officer, service, tenant } from '@trousseau/service/test/viewers';
import type { Viewer } from '@trousseau/service/viewer';
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
