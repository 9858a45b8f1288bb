import { startTestService, type TestService } from '@trousseau/service/test/kit';
import { apiClient, partner } from '@trousseau/service/test/viewers';
import type { Viewer } from '@trousseau/service/viewer';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { visa } from './service.ts';
import { issued, monday } from './test/form.ts';

/** A commune of each kind of code: Toulouse, Albi, Paris, Ajaccio, Bastia, Pointe-à-Pitre, Saint-Denis. */
const COMMUNES = ['31555', '81004', '75056', '2A004', '2B033', '97120', '97411'];

let house: TestService;
const numbers = new Map<string, string>();

beforeAll(async () => {
  house = await startTestService(visa);
  for (const inseeCode of COMMUNES) {
    const { number } = await issued(house, { dwelling: { inseeCode, rentCents: 40_000 } });
    numbers.set(inseeCode, number);
  }
});
afterAll(() => house.stop());

const list = async (viewer: Viewer, page = 'first: 100') => {
  const answer = await house.graphql<{
    visas: { totalCount: number; nodes: { number: string }[]; pageInfo: { hasNextPage: boolean } };
  }>(viewer, `{ visas(${page}) { totalCount nodes { number } pageInfo { hasNextPage } } }`, {}, { now: monday });
  return answer;
};
const numbersOf = (...communes: string[]) => communes.map((commune) => numbers.get(commune));

describe('S28: a partner and its programs read the visas of their départements', () => {
  test.each([
    { departements: ['31', '81'], communes: ['31555', '81004'] },
    { departements: ['2A'], communes: ['2A004'] },
    { departements: ['2B', '974'], communes: ['2B033', '97411'] },
    { departements: ['971'], communes: ['97120'] },
    { departements: ['20', '97'], communes: [] },
    { departements: [], communes: [] },
  ])('of $departements: $communes, in the list and in its total', async ({ departements, communes }) => {
    for (const viewer of [partner(departements), apiClient(departements, ['visa:read'])]) {
      const { visas } = (await list(viewer)).data;
      expect(visas.nodes.map(({ number }) => number).sort()).toEqual(numbersOf(...communes).sort());
      expect(visas.totalCount).toBe(communes.length);
    }
  });

  test('one of another département does not exist, by number and by reference', async () => {
    const [here, elsewhere] = numbersOf('31555', '75056');
    const [row] = await house.sql<{ id: string }>('select id from visa where number = $1', [elsewhere]);
    for (const viewer of [partner(['31', '81']), apiClient(['31', '81'], ['visa:read'])]) {
      const find = async (number: string | undefined) =>
        (
          await house.graphql<{ visaByNumber: object | null }>(
            viewer,
            'query V($number: String!) { visaByNumber(number: $number) { number holderNames zone validUntil status } }',
            { number },
          )
        ).data.visaByNumber;
      expect(await find(here)).toMatchObject({ number: here, holderNames: ['Łucja Nuñez-Œuvrard'], status: 'VALID' });
      for (const unknown of [elsewhere, 'V00000000', '']) expect(await find(unknown)).toBeNull();
      const { data } = await house.graphql<{ _entities: unknown[] }>(
        viewer,
        'query E($r: [_Any!]!) { _entities(representations: $r) { ... on Visa { number } } }',
        { r: [row?.id, uuidv7()].map((id) => ({ __typename: 'Visa', id })) },
      );
      expect(data._entities).toEqual([null, null]);
    }
  });

  test('neither the maximum rent, which tells the income, nor the request', async () => {
    for (const field of ['maxRentCents', 'pdfPath', 'request { id }']) {
      const { errors } = await house.graphql(partner(['31']), `{ visas { nodes { ${field} } } }`);
      expect(errors?.[0]?.extensions.code, field).toBe('FORBIDDEN');
    }
  });

  test('a program without the scope learns nothing, whatever the way', async () => {
    const viewer = apiClient(['31'], ['contract:read', 'claim:read']);
    const [number] = numbersOf('31555');
    const [row] = await house.sql<{ id: string }>('select id from visa where number = $1', [number]);
    const ways = [
      '{ visas { totalCount } }',
      '{ innocent: visas { nodes { number } } }',
      `{ ...F } fragment F on Query { visaByNumber(number: "${number}") { zone } }`,
      `{ _entities(representations: [{ __typename: "Visa", id: "${row?.id}" }]) { ... on Visa { number } } }`,
    ];
    for (const query of ways) {
      const { data, errors } = await house.graphql(viewer, query);
      expect(errors?.[0]?.extensions.code, query).toBe('SCOPE_REQUIRED');
      expect(JSON.stringify(data ?? null), query).not.toContain(String(number));
    }
  });

  test('a page at a time', async () => {
    const { visas } = (await list(apiClient(['31', '81'], ['visa:read']), 'first: 1')).data;
    expect([visas.nodes.length, visas.totalCount, visas.pageInfo.hasNextPage]).toEqual([1, 2, true]);
  });
});

test('entities and migrations agree', async () => {
  expect(await house.schemaDifference()).toBe('');
});
