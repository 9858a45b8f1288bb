import { createHash } from 'node:crypto';
import { addSci } from '@trousseau/service/test/actors';
import { landlord, officer, partner, service, tenant } from '@trousseau/service/test/viewers';
import type { PersonViewer, Viewer } from '@trousseau/service/viewer';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startContractHouse } from './test-house.ts';

type House = Awaited<ReturnType<typeof startContractHouse>>;

let house: House['house'];
let morel: House['morel'];
let rival: House['rival'];
let generated: House['generated'];
let validate: House['validate'];
let sign: House['sign'];
let cancel: House['cancel'];
let certified: House['certified'];
let generate: House['generate'];

beforeAll(async () => {
  ({ house, morel, rival, generated, validate, sign, cancel, certified, generate } = await startContractHouse());
}, 180_000);

afterAll(() => house.stop());

describe('S19, S23, S25: who sees a contract', () => {
  const read = (viewer: Viewer, id: string, fields = 'id') =>
    house.graphql<{ contract: object | null }>(viewer, `query C($id: ID!) { contract(id: $id) { ${fields} } }`, { id });

  test('the landlord, the tenant of the visa and an officer', async () => {
    const { id, visa } = await generated();
    for (const viewer of [morel, visa.tenant, officer()])
      expect((await read(viewer, id)).data.contract).toEqual({ id });
  });

  test('another landlord and another tenant learn nothing, by any way', async () => {
    const { id, number } = await generated();
    for (const viewer of [rival, tenant(), landlord()]) {
      expect((await read(viewer, id)).data.contract).toBeNull();
      const entities = await house.graphql<{ _entities: unknown[] }>(
        viewer,
        `query E($r: [_Any!]!) { _entities(representations: $r) { ... on SuretyContract { id number } } }`,
        { r: [{ __typename: 'SuretyContract', id }] },
      );
      expect(entities.data._entities).toEqual([null]);
      const path = `/files/contracts/${id}.pdf`;
      expect((await house.request(viewer, 'GET', path, '')).status).toBe(404);
    }
    expect((await validate(rival, id)).errors?.[0]?.extensions.code).toBe('NOT_FOUND');
    expect(number).toMatch(/^C26-/);
  });

  test('a partner finds a validated contract of its département by number, another département’s partner does not', async () => {
    const { id, number } = await generated();
    const find = (viewer: Viewer, fields = 'number') =>
      house.graphql<{ contractByNumber: object | null }>(
        viewer,
        `query N($number: String!) { contractByNumber(number: $number) { ${fields} } }`,
        { number },
      );
    expect((await find(partner(['31']))).data.contractByNumber).toBeNull();
    await validate(morel, id);
    expect((await find(partner(['31']))).data.contractByNumber).toEqual({ number });
    expect((await find(partner(['75', '69']))).data.contractByNumber).toBeNull();
    expect((await find(partner(['31']), 'number maxRentCents')).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  });

  test('the facts for claims are for services only', async () => {
    const { id } = await generated();
    await validate(morel, id);
    const ask = (viewer: Viewer) =>
      house.graphql<{ guaranteedLease: object | null }>(
        viewer,
        `query G($id: ID!) { guaranteedLease(contractId: $id) { number kind rentCents landlordSpaceId } }`,
        { id },
      );
    expect((await ask(service('claims'))).data.guaranteedLease).toMatchObject({
      kind: 'LAW_1989_EMPTY',
      rentCents: 60_000,
      landlordSpaceId: morel.spaceId,
    });
    expect((await ask(morel)).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  });
});

describe('S20: one landlord, two SCI', () => {
  let other: PersonViewer;
  beforeAll(async () => {
    other = await addSci(house, morel, 'SCI Les Glycines');
  });

  test('acting in one, a contract of the other does not exist: read, reference, file or write', async () => {
    const { id } = await generated();
    const query = `query C($id: ID!, $r: [_Any!]!) {
      contract(id: $id) { id } myContracts { totalCount nodes { id } }
      _entities(representations: $r) { ... on SuretyContract { id } ... on Space { contracts { totalCount } } } }`;
    const r = [
      { __typename: 'SuretyContract', id },
      { __typename: 'Space', id: morel.spaceId },
    ];
    const { data } = await house.graphql(other, query, { id, r });
    expect(data).toEqual({
      contract: null,
      myContracts: { totalCount: 0, nodes: [] },
      _entities: [null, { contracts: { totalCount: 0 } }],
    });
    expect((await house.request(other, 'GET', `/files/contracts/${id}.pdf`, '')).status).toBe(404);
    const attempts = [
      await validate(other, id),
      await validate(other, uuidv7()),
      await sign(other, id, '2026-06-10'),
      await cancel(other, id, '2026-06-10'),
    ];
    const told = attempts.map(({ errors }) => `${errors?.[0]?.extensions.code} ${errors?.[0]?.message}`);
    expect(new Set(told)).toEqual(new Set(['NOT_FOUND Cet élément est introuvable dans votre espace.']));
  });

  test('lists of the two never mix', async () => {
    const [mine, theirs] = [await generated(), await generated(other)];
    const list = async (viewer: Viewer) =>
      (
        await house.graphql<{ myContracts: { nodes: { id: string }[] } }>(
          viewer,
          '{ myContracts(first: 100) { nodes { id } } }',
        )
      ).data.myContracts.nodes.map(({ id }) => id);
    expect(await list(other)).toEqual([theirs.id]);
    const ofMorel = await list(morel);
    expect(ofMorel).toContain(mine.id);
    expect(ofMorel).not.toContain(theirs.id);
  });

  test('what was generated in one is not answered again in the other under the same operation', async () => {
    const visa = await certified();
    const operationId = uuidv7();
    await generate(morel, visa, { operationId });
    const again = await generate(other, visa, { operationId });
    expect(again.errors?.[0]?.extensions.code).toBe('IDEMPOTENCY_MISMATCH');
  });
});

test('the contract prints as a PDF whose bytes depend on the contract alone', async () => {
  const { id } = await generated();
  const print = async () =>
    Buffer.from(await (await house.request(morel, 'GET', `/files/contracts/${id}.pdf`, '')).arrayBuffer());
  const first = await print();
  expect(first.subarray(0, 5).toString()).toBe('%PDF-');
  expect(first.equals(await print())).toBe(true);

  const hash = async (viewer: Viewer) =>
    house.graphql<{ contractPaper: { sha256: string } | null }>(
      viewer,
      'query H($id: ID!) { contractPaper(id: $id) { sha256 contract { id } } }',
      { id },
    );
  const sha256 = createHash('sha256').update(first).digest('hex');
  expect((await hash(morel)).data.contractPaper).toEqual({ sha256, contract: { id } });
  expect((await hash(rival)).data.contractPaper).toBeNull();
  expect((await hash(partner(['31']))).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
});

test('the migrated database is what the entities say, and every invariant holds', async () => {
  await house.jobsDone();
  expect(await house.schemaDifference()).toBe('');
  expect(await house.violations()).toEqual([]);
});
