import { pseudonymOf } from '@trousseau/service/pseudonym';
import { service } from '@trousseau/service/test/viewers';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startContractHouse } from './test-house.ts';

let contracts: Awaited<ReturnType<typeof startContractHouse>>;

beforeAll(async () => {
  contracts = await startContractHouse();
}, 180_000);

afterAll(() => contracts.house.stop());

const namesOf = async (id: string) =>
  (
    await contracts.house.sql<{ landlord_name: string; tenant_names: string[] }>(
      'select landlord_name, tenant_names from surety_contract where id = $1',
      [id],
    )
  )[0];

test('S63: a contract that ended keeps a pseudonym where its party was named; one that lives is left alone', async () => {
  const { house, morel, generated, cancel } = contracts;
  const [ended, live] = [await generated(), await generated()];
  await cancel(morel, ended.id, '2026-06-02');
  for (let times = 0; times < 2; times += 1) await house.deliver('SpaceClosed', { spaceId: morel.spaceId });
  await house.jobsDone();
  const names = { landlord_name: 'SCI Les Tilleuls', tenant_names: ['Camille Durand'] };
  expect(await namesOf(ended.id)).toEqual({ ...names, landlord_name: pseudonymOf(morel.spaceId) });
  expect(await namesOf(live.id)).toEqual(names);
  const [{ tenant_space_id: tenant } = { tenant_space_id: '' }] = await house.sql<{ tenant_space_id: string }>(
    'select tenant_space_id from surety_contract where id = $1',
    [ended.id],
  );
  await house.deliver('SpaceClosed', { spaceId: tenant });
  await house.jobsDone();
  expect((await namesOf(ended.id))?.tenant_names).toEqual([pseudonymOf(tenant)]);
  expect(await house.violations()).toEqual([]);
});

test('S62: each side of a contract is told its own part, without the name of the other', async () => {
  const { house, morel, generated } = contracts;
  const { id, number } = await generated();
  const [{ tenant_space_id: tenant } = { tenant_space_id: '' }] = await house.sql<{ tenant_space_id: string }>(
    'select tenant_space_id from surety_contract where id = $1',
    [id],
  );
  const told = async (spaceId: string) => {
    const question = 'query ($ids: [ID!]!) { told: contractPersonalData(spaceIds: $ids) }';
    return (await house.graphql<{ told: string }>(service('account'), question, { ids: [spaceId] })).data.told;
  };
  const [toLandlord, toTenant] = [await told(morel.spaceId), await told(tenant)];
  for (const text of [toLandlord, toTenant]) expect(text).toContain(number);
  expect(toLandlord).not.toContain('Durand');
  expect(toTenant).not.toContain('SCI Les Tilleuls');
  const asPerson = await house.graphql(morel, '{ contractPersonalData(spaceIds: []) }');
  expect(asPerson.errors?.[0]?.extensions.code).toBe('FORBIDDEN');
});

test('R-STATE-ACCOUNT: the contracts that live are counted for both of their sides, and told to services alone', async () => {
  const { house, rival, morel, generated } = contracts;
  const before = await liveOf([rival.spaceId, morel.spaceId]);
  await generated();
  const after = await liveOf([rival.spaceId, morel.spaceId]);
  expect(before[0]).toMatchObject({ liveCount: 0 });
  expect(after[1]?.liveCount).toBe((before[1]?.liveCount ?? 0) + 1);
  const asked = await house.graphql(morel, '{ liveContracts(spaceIds: []) { spaceId } }');
  expect(asked.errors?.[0]?.extensions.code).toBe('FORBIDDEN');
});

/** The answer of the service, in the order asked. */
async function liveOf(ids: string[]) {
  const query = 'query ($ids: [ID!]!) { liveContracts(spaceIds: $ids) { spaceId liveCount } }';
  const { data } = await contracts.house.graphql<{ liveContracts: { spaceId: string; liveCount: number }[] }>(
    { kind: 'SERVICE', service: 'account' },
    query,
    { ids },
  );
  return ids.map((id) => data.liveContracts.find(({ spaceId }) => spaceId === id));
}
