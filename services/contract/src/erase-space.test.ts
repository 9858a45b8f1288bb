import { pseudonymOf } from '@trousseau/service/pseudonym';
import { registerLandlord } from '@trousseau/service/test/actors';
import { officer, service } from '@trousseau/service/test/viewers';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
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

describe('S63: what happened to a contract', () => {
  const wordsOf = async (id: string) =>
    JSON.stringify([
      await contracts.house.sql('select * from contract_event where contract_id = $1', [id]),
      await contracts.house.sql(
        'select d.* from event_decision d join contract_event e using (id) where e.contract_id = $1',
        [id],
      ),
      await contracts.house.sql(
        'select t.* from contract_takeover t join contract_event e using (id) where e.contract_id = $1',
        [id],
      ),
      await contracts.house.sql('select * from lease_check where contract_id = $1', [id]),
    ]);
  const close = async (spaceId: string) => {
    for (let times = 0; times < 2; times += 1) await contracts.house.deliver('SpaceClosed', { spaceId });
    await contracts.house.jobsDone();
  };

  test('keeps its days and figures; names, words and papers go with the landlord', async () => {
    const { house, inForce, declare, decide } = contracts;
    const landlord = await registerLandlord(house, 'SCI du Quai');
    const { id } = await inForce(landlord);
    const error = { kind: 'ERROR', happenedOn: '2026-07-01', note: 'Le prénom de Camille Durand est mal écrit.' };
    const { result } = await declare(landlord, id, error);
    await decide(officer(), result?.eventId ?? '', true, '2026-07-02');
    const agent = { kind: 'MANDATE_STARTED', happenedOn: '2026-07-03', personName: 'Agence du Port' };
    await declare(landlord, id, agent);
    const ending = { kind: 'ENDING_AMENDMENT', happenedOn: '2026-09-01', coverEndUnderstood: true };
    await declare(landlord, id, ending);
    const before = await house.sql('select number, kind, happened_on from contract_event where contract_id = $1', [id]);
    expect(await wordsOf(id)).toContain('Agence du Port');
    await close(landlord.spaceId);
    const left = await wordsOf(id);
    for (const gone of ['SCI du Quai', 'Camille', 'Agence du Port', 'Le contrat suit.'])
      expect(left).not.toContain(gone);
    expect(
      await house.sql('select number, kind, happened_on from contract_event where contract_id = $1', [id]),
    ).toEqual(before);
    expect(await house.violations()).toEqual([]);
  });

  test('forgets who sold the dwelling, in a contract that goes on for its buyer', async () => {
    const { house, inForce, declare, decide, takeOver } = contracts;
    const seller = await registerLandlord(house, 'SCI de l’Ancienne Rive');
    const buyer = await registerLandlord(house, 'SCI de la Nouvelle Rive');
    const { id, number } = await inForce(seller);
    const sale = {
      kind: 'SALE',
      happenedOn: '2026-08-01',
      personName: 'SCI de la Nouvelle Rive',
      note: 'Acte chez le notaire.',
    };
    const { result } = await declare(seller, id, sale);
    const [{ transfer_code: code } = { transfer_code: '' }] = await house.sql<{ transfer_code: string }>(
      'select transfer_code from contract_event where id = $1',
      [result?.eventId],
    );
    await takeOver(buyer, number, code, '2026-08-02');
    await decide(officer(), result?.eventId ?? '', true, '2026-08-03');
    await close(seller.spaceId);
    const left = await wordsOf(id);
    expect(left).not.toContain('Ancienne Rive');
    expect(left).not.toContain('notaire');
    expect(await namesOf(id)).toEqual({ landlord_name: 'SCI de la Nouvelle Rive', tenant_names: ['Camille Durand'] });
  });

  test('is changed by nobody otherwise: the database takes words away, and never puts others in their place', async () => {
    const { house, inForce, declare } = contracts;
    const { id } = await inForce();
    const error = { kind: 'ERROR', happenedOn: '2026-07-01', note: 'Une faute de frappe.' };
    await declare(contracts.morel, id, error);
    for (const change of [`note = 'Autre chose.'`, `note = null, happened_on = '2026-07-02'`, `landlord_name = 'Moi'`])
      await expect(house.sql(`update contract_event set ${change} where contract_id = $1`, [id])).rejects.toThrow(
        'append-only',
      );
    await expect(house.sql('delete from contract_event where contract_id = $1', [id])).rejects.toThrow('append-only');
  });
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
