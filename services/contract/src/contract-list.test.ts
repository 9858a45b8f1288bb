import { registerLandlord } from '@trousseau/service/test/actors';
import { officer } from '@trousseau/service/test/viewers';
import type { PersonViewer, Viewer } from '@trousseau/service/viewer';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startContractHouse } from './test-house.ts';

let contracts: Awaited<ReturnType<typeof startContractHouse>>;
let landlord: PersonViewer;
let rival: PersonViewer;
/** Four contracts of one landlord, oldest first, and one of another at the same address as the first. */
const made: string[] = [];

beforeAll(async () => {
  contracts = await startContractHouse();
  landlord = await registerLandlord(contracts.house, 'SCI des Quatre Vents');
  rival = contracts.rival;
  const { inForce, generated } = contracts;
  const saintEtienne = {
    street: '3 allée des Œuvres d’Œuvrard',
    postcode: '42000',
    city: 'Saint-Étienne',
    inseeCode: '42218',
  };
  made.push((await inForce(landlord)).id);
  made.push((await generated(landlord, { dwelling: saintEtienne })).id);
  made.push((await generated(landlord, { dwelling: { street: '=HYPERLINK("http://x")' } })).id);
  made.push((await generated(landlord)).id);
  await generated(rival);
}, 180_000);

afterAll(() => contracts.house.stop());

async function list(viewer: Viewer, filter: object | null, page: { first?: number; after?: string | null } = {}) {
  const question = `query L($filter: ContractFilter, $first: Int, $after: String) {
    myContracts(filter: $filter, first: $first, after: $after) { totalCount nodes { id } pageInfo { hasNextPage endCursor } } }`;
  const asked = { filter, first: page.first ?? 20, after: page.after ?? null };
  const { data } = await contracts.house.graphql<{
    myContracts: { totalCount: number; nodes: { id: string }[]; pageInfo: { hasNextPage: boolean; endCursor: string } };
  }>(viewer, question, asked, { now: '2026-06-25T09:00:00Z' });
  const { nodes, ...rest } = data.myContracts;
  return { ...rest, places: nodes.map(({ id }) => made.indexOf(id)) };
}

describe('a landlord finds a contract', () => {
  test.each([
    ['by a tenant’s name, whatever its accents and case', 'DURAND', [3, 2, 1, 0]],
    ['by the beginning of two words of the address', 'oeuvr', [1]],
    ['by several words in any order', 'etienne camille', [1]],
    ['by a postcode', '42000', [1]],
    ['by nothing that is written nowhere', 'Marseille', []],
    ['among all, when only signs were typed', ' -%_ ', [3, 2, 1, 0]],
  ])('%s', async (_, search, places) => {
    const whole = await list(landlord, { search });
    expect(whole).toMatchObject({ places, totalCount: places.length });
    const page = await list(landlord, { search }, { first: 1 });
    expect(page).toMatchObject({ places: places.slice(0, 1), totalCount: places.length });
  });

  test('by its number, with or without its signs', async () => {
    const [{ number } = { number: '' }] = await contracts.house.sql<{ number: string }>(
      'select number from surety_contract where id = $1',
      [made[0]],
    );
    for (const search of [number, number.replaceAll('-', ' ').toLowerCase()])
      expect((await list(landlord, { search })).places).toEqual([0]);
  });

  test.each([
    ['state', { status: 'IN_FORCE' }, [0]],
    ['next step', { step: 'TO_VALIDATE' }, [3, 2, 1]],
    ['end of cover that is years away', { step: 'COVER_ENDING' }, []],
    ['commune', { inseeCode: '42218' }, [1]],
    ['open claim', { hasOpenClaim: true }, []],
    ['no open claim, in force', { hasOpenClaim: false, status: 'IN_FORCE' }, [0]],
  ])('by %s', async (_, filter, places) => {
    expect((await list(landlord, filter)).places).toEqual(places);
  });

  test('page by page, each once, newest first', async () => {
    const seen: number[] = [];
    let after: string | null = null;
    for (let more = true; more; ) {
      const page: Awaited<ReturnType<typeof list>> = await list(landlord, null, { first: 3, after });
      expect(page.totalCount).toBe(4);
      seen.push(...page.places);
      ({ hasNextPage: more, endCursor: after } = page.pageInfo);
    }
    expect(seen).toEqual([3, 2, 1, 0]);
  });

  test('and never one of somebody else, who does not find theirs either', async () => {
    expect((await list(rival, { search: 'oeuvrard' })).totalCount).toBe(0);
    expect((await list(rival, { search: 'taur' })).totalCount).toBe(1);
  });
});

describe('a landlord takes the list away as a table', () => {
  const table = async (viewer: Viewer, query: string) => {
    const answer = await contracts.house.request(viewer, 'GET', `/files/contracts.csv${query}`, '');
    return { status: answer.status, lines: (await answer.text()).trim().split('\r\n') };
  };

  test('what the filter lets through, without a formula that a spreadsheet would run', async () => {
    const { status, lines } = await table(landlord, '?recherche=durand&etat=GENERATED');
    expect(status).toBe(200);
    expect(lines).toHaveLength(4);
    expect(lines.join()).toContain('"\'=HYPERLINK(""http://x"")"');
    expect(lines.join()).toContain('650,00');
  });

  test('those chosen alone, and never another’s', async () => {
    expect((await table(landlord, `?contrats=${made[1]}`)).lines[1]).toContain('Œuvrard');
    expect((await table(rival, `?contrats=${made[1]}`)).lines).toHaveLength(1);
    expect((await table(landlord, '?contrats=x')).status).toBe(400);
  });
});

test('a contract that is sold is found by its buyer and no longer by its seller', async () => {
  const { house, inForce, declare, decide, takeOver } = contracts;
  const [seller, buyer] = [
    await registerLandlord(house, 'SCI Vendeuse'),
    await registerLandlord(house, 'SCI Acheteuse'),
  ];
  const { id, number } = await inForce(seller, { dwelling: { street: '9 quai de la Vente' } });
  const sale = { kind: 'SALE', happenedOn: '2026-08-01', personName: 'SCI Acheteuse' };
  const { result } = await declare(seller, id, sale);
  const [{ transfer_code: code } = { transfer_code: '' }] = await house.sql<{ transfer_code: string }>(
    'select transfer_code from contract_event where id = $1',
    [result?.eventId],
  );
  await takeOver(buyer, number, code, '2026-08-02');
  await decide(officer(), result?.eventId ?? '', true, '2026-08-03');
  expect((await list(seller, { search: 'vente' })).totalCount).toBe(0);
  expect((await list(buyer, { search: 'vente' })).totalCount).toBe(1);
  expect(await house.violations()).toEqual([]);
});
