import type { Viewer } from '@trousseau/service/viewer';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startContractHouse } from './test-house.ts';

type House = Awaited<ReturnType<typeof startContractHouse>>;

let house: House['house'];
let morel: House['morel'];
let rival: House['rival'];
let certified: House['certified'];
let contracts: House['contracts'];
let generate: House['generate'];
let generated: House['generated'];
let validate: House['validate'];
let sign: House['sign'];
let cancel: House['cancel'];
let untilVisaIs: House['untilVisaIs'];

beforeAll(async () => {
  ({ house, morel, rival, certified, contracts, generate, generated, validate, sign, cancel, untilVisaIs } =
    await startContractHouse());
}, 180_000);

afterAll(() => house.stop());

describe('a contract is made from a visa, a dwelling and a lease', () => {
  test('the landlord identifies the tenant by number and name, generates, validates, records the signature', async () => {
    const { id } = await generated();
    expect((await validate(morel, id)).result).toMatchObject({
      __typename: 'ContractValidated',
      contract: { status: 'VALIDATED' },
    });
    expect((await sign(morel, id, '2026-06-10')).result).toMatchObject({ __typename: 'LeaseSigned' });
    await house.jobsDone();
    expect(house.post.mails.filter(({ subject }) => subject.includes('validé'))).toHaveLength(2);
    const [row] = await house.sql<{ regime: string; landlord_name: string; tenant_names: string[] }>(
      'select * from surety_contract where id = $1',
      [id],
    );
    expect(row).toMatchObject({ regime: 'R2026', landlord_name: 'SCI Les Tilleuls', tenant_names: ['Camille Durand'] });
  });

  test.each([
    ['a wrong number', { visaNumber: 'V00-0000-0000' }],
    ['a right number with another name', { familyName: 'Martin' }],
  ])('%s gives the same answer: nothing matches', async (_, wrong) => {
    const visa = await certified();
    const query = `query I($visaNumber: String!, $familyName: String!) { identifyTenant(visaNumber: $visaNumber, familyName: $familyName) { __typename ... on VisaNotUsable { reason message } } }`;
    const answer = await house.graphql<{ identifyTenant: object }>(morel, query, {
      visaNumber: visa.number,
      familyName: 'Durand',
      ...wrong,
    });
    expect(answer.data.identifyTenant).toMatchObject({ __typename: 'VisaNotUsable', reason: 'UNKNOWN' });
  });

  test('R-CON-02: a rent above the visa’s maximum is refused with both figures, and nothing is written', async () => {
    const visa = await certified();
    const before = (await contracts()).length;
    const { result } = await generate(morel, visa, { lease: { rentCents: visa.maxRentCents, chargesCents: 1 } });
    expect(result).toMatchObject({
      __typename: 'RentAboveMaximum',
      maxRentCents: visa.maxRentCents,
      rentAndChargesCents: visa.maxRentCents + 1,
    });
    expect((await contracts()).length).toBe(before);
  });

  test('R-CON-03: what is wrong with dwelling and lease is said field by field', async () => {
    const { result } = await generate(morel, await certified(), {
      dwelling: { decent: false },
      lease: { terminationClause: false, familyTie: true },
    });
    expect(result).toMatchObject({
      __typename: 'DwellingRefused',
      fields: [{ field: 'decent' }, { field: 'terminationClause' }, { field: 'familyTie' }],
    });
  });

  test.each([
    ['STUDENT_NINE_MONTHS', '2027-03-14', true],
    ['MOBILITY', '2027-03-14', true],
    ['SEASONAL', '2027-03-14', true],
    ['SOCIAL', undefined, false],
    ['RESIDENCE', undefined, true],
  ])('C-10: a lease of kind %s is guaranteed, until %s', async (kind, endsOn, furnished) => {
    const { result } = await generate(morel, await certified(), {
      dwelling: { furnished, stock: kind === 'SOCIAL' ? 'SOCIAL' : 'PRIVATE' },
      lease: { kind, endsOn, depositCents: 0 },
    });
    expect(result).toMatchObject({ __typename: 'ContractGenerated' });
  });

  test('R-CON-03: a mobility lease of eleven months with a deposit, in an empty dwelling, is refused point by point', async () => {
    const { result } = await generate(morel, await certified(), {
      lease: { kind: 'MOBILITY', endsOn: '2027-05-20', depositCents: 60_000 },
    });
    expect(result).toMatchObject({
      __typename: 'DwellingRefused',
      fields: [{ field: 'furnished' }, { field: 'depositCents' }, { field: 'endsOn' }],
    });
  });

  test('R-CON-05: validating the day after the lease is signed is refused', async () => {
    const { id } = await generated();
    expect((await validate(morel, id, '2026-06-11')).result).toMatchObject({
      __typename: 'LeaseDatesRefused',
      reason: 'CONTRACT_AFTER_LEASE',
    });
  });

  test('a step out of order is refused: the lease before the contract', async () => {
    const { id } = await generated();
    expect((await sign(morel, id, '2026-06-10')).errors?.[0]?.extensions.code).toBe('INVALID_STATE');
  });
});

describe('R-VISA-11, F11: one visa has at most one live contract', () => {
  test('fifty sends by two landlords at once: one contract, the others are told', async () => {
    const visa = await certified();
    const answers = await Promise.all(
      Array.from({ length: 50 }, (_, index) => generate(index % 2 === 0 ? morel : rival, visa)),
    );
    const kinds = answers.map(({ result }) => result?.__typename);
    expect(kinds.filter((kind) => kind === 'ContractGenerated')).toHaveLength(1);
    for (const kind of kinds) expect(['ContractGenerated', 'VisaAlreadyUsed', 'VisaNotUsable']).toContain(kind);
    expect((await contracts()).filter(({ visa_id }) => visa_id === visa.id)).toHaveLength(1);
  });

  test('R-CON-06: a cancelled contract frees the visa, up to the tenth day after the signature', async () => {
    const { id, visa } = await generated();
    await validate(morel, id);
    await sign(morel, id, '2026-06-10');
    expect((await cancel(morel, id, '2026-06-20')).result).toMatchObject({
      __typename: 'ContractCancelled',
      contract: { status: 'CANCELLED' },
    });
    await house.jobsDone();
    expect((await contracts()).filter(({ visa_id }) => visa_id === visa.id)).toMatchObject([{ status: 'CANCELLED' }]);
  });

  test('R-CON-06: cancelled once the lease is signed, it is remade with the same visa within the ten days, and not after', async () => {
    const { id, visa } = await generated();
    await validate(morel, id);
    await sign(morel, id, '2026-06-10');
    await untilVisaIs('TAKEN', morel, visa.number, '2026-06-10');
    await cancel(morel, id, '2026-06-15');
    const madeBy = async (viewer: Viewer, on: string) => (await generate(viewer, visa, { on })).result;
    await untilVisaIs('FREE', morel, visa.number, '2026-06-15');
    expect(await madeBy(rival, '2026-06-16')).toMatchObject({ reason: 'CONTRACT_AFTER_LEASE' });
    expect(await madeBy(morel, '2026-06-21')).toMatchObject({ reason: 'CONTRACT_AFTER_LEASE' });
    const again = (await madeBy(morel, '2026-06-16'))?.contract?.id ?? '';
    expect((await validate(morel, again, '2026-06-20')).result?.__typename).toBe('ContractValidated');
    expect((await sign(morel, again, '2026-06-10', '2026-06-20')).result?.__typename).toBe('LeaseSigned');
    await house.clock('2026-06-21T08:00:00Z');
    expect((await contracts()).find((row) => row.id === again)?.status).toBe('IN_FORCE');
    expect(await house.violations()).toEqual([]);
  }, 180_000);

  test('on the eleventh day it is too late, and the contract stays', async () => {
    const { id } = await generated();
    await validate(morel, id);
    await sign(morel, id, '2026-06-10');
    expect((await cancel(morel, id, '2026-06-21')).result).toMatchObject({
      __typename: 'EditWindowOver',
      lastEditOn: '2026-06-20',
    });
    expect((await contracts()).find((row) => row.id === id)?.status).toBe('VALIDATED');
  });

  test('K-EDIT: the clock locks the contract once the ten days are over, and only then', async () => {
    const { id } = await generated();
    await validate(morel, id);
    await sign(morel, id, '2026-06-10');
    await house.clock('2026-06-20T21:59:59Z');
    expect((await contracts()).find((row) => row.id === id)?.status).toBe('VALIDATED');
    await house.clock('2026-06-20T22:00:00Z');
    expect((await contracts()).find((row) => row.id === id)?.status).toBe('IN_FORCE');
  });
});

describe('A2: sent again, done once', () => {
  test('the same operation three times gives one contract and one answer', async () => {
    const visa = await certified();
    const operationId = uuidv7();
    const first = await generate(morel, visa, { operationId });
    await house.jobsDone();
    const again = await generate(morel, visa, { operationId });
    expect(again.result).toEqual(first.result);
    expect((await contracts()).filter(({ visa_id }) => visa_id === visa.id)).toHaveLength(1);
  });

  test('the same operation with another rent is refused', async () => {
    const visa = await certified();
    const operationId = uuidv7();
    await generate(morel, visa, { operationId });
    expect(
      (await generate(morel, visa, { operationId, lease: { rentCents: 1_000 } })).errors?.[0]?.extensions.code,
    ).toBe('IDEMPOTENCY_MISMATCH');
  });
});
