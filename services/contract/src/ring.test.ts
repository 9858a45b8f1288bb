import 'reflect-metadata';
import { openCountingHouse } from '@trousseau/service/test/count-statements';
import type { PersonViewer, Viewer } from '@trousseau/service/viewer';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { contract } from './service.ts';
import { startContractHouse } from './test-house.ts';

type House = Awaited<ReturnType<typeof startContractHouse>>;
let house: House['house'];
let morel: House['morel'];
let rival: House['rival'];
let generated: House['generated'];
let validate: House['validate'];

beforeAll(async () => {
  ({ house, morel, rival, generated, validate } = await startContractHouse());
}, 180_000);
afterAll(() => house.stop());

const OVERVIEW = `query O($spaces: [_Any!]!, $spaceIds: [ID!]) {
  _entities(representations: $spaces) { ... on Space { id guarantees { liveContractCount guaranteedRentCents } } }
  ringContracts(spaceIds: $spaceIds, order: BY_SPACE, first: 100) { totalCount nodes { id spaceId number tenantNames dwellingLine monthlyCents } }
  ringContractDeadlines(spaceIds: $spaceIds) { spaceId contractId deadline { label dueOn state } }
}`;
interface Overview {
  _entities: { guarantees: { liveContractCount: number; guaranteedRentCents: number } | null }[];
  ringContracts: { totalCount: number; nodes: { id: string; spaceId: string }[] };
  ringContractDeadlines: { contractId: string; deadline: { label: string } }[];
}
const on = { now: '2026-06-02T10:00:00Z' };
const read = async (viewer: Viewer, spaceIds: string[], only: string[] | null = null) => {
  const spaces = spaceIds.map((id) => ({ __typename: 'Space', id }));
  const answer = await house.graphql<Overview>(viewer, OVERVIEW, { spaces, spaceIds: only }, on);
  return answer.data;
};

/** The same person acting in another space, as the account service would state their ring. */
const elsewhere = (landlord: PersonViewer): PersonViewer => {
  const spaceId = uuidv7();
  return { ...landlord, spaceId, ringSpaceIds: [landlord.spaceId, spaceId] };
};

/** The same contract in another space. */
const copyTo = (contractId: string, spaceId: string) =>
  house.sql(
    `insert into surety_contract select (jsonb_populate_record(c, jsonb_build_object(
       'id', $2::text, 'number', $2::text, 'visa_id', $2::text, 'landlord_space_id', $3::text))).* from surety_contract c where id = $1`,
    [contractId, uuidv7(), spaceId],
  );

test('D-ACC-04: acting in one space, the overview shows the contracts of the whole ring, their rents and what is to be done', async () => {
  const { id } = await generated();
  const viewer = elsewhere(morel);
  const generatedOnly = await read(viewer, [morel.spaceId, viewer.spaceId]);
  expect(generatedOnly._entities.map(({ guarantees }) => guarantees)).toEqual([
    { liveContractCount: 1, guaranteedRentCents: 0 },
    { liveContractCount: 0, guaranteedRentCents: 0 },
  ]);
  expect(generatedOnly.ringContracts.nodes).toMatchObject([{ id, spaceId: morel.spaceId, monthlyCents: 65_000 }]);
  expect(generatedOnly.ringContractDeadlines).toMatchObject([
    { contractId: id, deadline: { label: 'Valider le contrat', state: 'NOW' } },
  ]);
  await validate(morel, id);
  const validated = await read(viewer, [morel.spaceId]);
  expect(validated._entities[0]?.guarantees).toEqual({ liveContractCount: 1, guaranteedRentCents: 65_000 });
  expect(validated.ringContractDeadlines).toMatchObject([{ deadline: { label: 'Signer le bail et l’enregistrer' } }]);
});

test('asked for some spaces it shows those, and never one that is not on the ring', async () => {
  const viewer = elsewhere(morel);
  expect((await read(viewer, [], [viewer.spaceId])).ringContracts.totalCount).toBe(0);
  const foreign = elsewhere(rival);
  const asked = await read(foreign, [morel.spaceId], [morel.spaceId]);
  expect(asked).toEqual({
    _entities: [{ guarantees: null, id: morel.spaceId }],
    ringContracts: { totalCount: 0, nodes: [] },
    ringContractDeadlines: [],
  });
});

test('S20: a contract of another space of the ring is still not one’s own, by query, list or reference', async () => {
  const { id } = await generated();
  const viewer = elsewhere(morel);
  const { data } = await house.graphql(
    viewer,
    'query S($id: ID!, $r: [_Any!]!) { contract(id: $id) { id } myContracts { totalCount } _entities(representations: $r) { ... on SuretyContract { number } } }',
    { id, r: [{ __typename: 'SuretyContract', id }] },
  );
  expect(data).toEqual({ contract: null, myContracts: { totalCount: 0 }, _entities: [null] });
  expect((await validate(viewer, id)).errors?.[0]?.extensions.code).toBe('NOT_FOUND');
});

test.each([
  ['a tenant', { role: 'TENANT' }],
  ['an officer', { role: 'OFFICER' }],
  ['a landlord whose profile is not complete', { spaceStatus: 'ACTIVE_INCOMPLETE' }],
] as const)('%s has no overview', async (_, details) => {
  const { errors } = await house.graphql({ ...elsewhere(morel), ...details }, '{ ringContracts { totalCount } }');
  expect(errors?.[0]?.extensions.code).toBe('FORBIDDEN');
});

test('A7: the overview of fifty spaces costs as many statements as the overview of one', async () => {
  const { id } = await generated();
  const counting = await openCountingHouse(contract, house);
  const ring = [morel.spaceId, ...Array.from({ length: 49 }, () => uuidv7())];
  for (const spaceId of ring.slice(1)) await copyTo(id, spaceId);
  const costOf = async (ringSpaceIds: string[]) => {
    const spaces = ringSpaceIds.map((spaceId) => ({ __typename: 'Space', id: spaceId }));
    const { data, statements } = await counting.cost<Overview>({ ...morel, ringSpaceIds }, OVERVIEW, { spaces });
    expect(data._entities).toHaveLength(ringSpaceIds.length);
    return statements;
  };
  const costOfOne = await costOf(ring.slice(0, 1));
  expect(costOfOne).toBeGreaterThan(2);
  expect(await costOf(ring)).toBe(costOfOne);
  await counting.close();
});
