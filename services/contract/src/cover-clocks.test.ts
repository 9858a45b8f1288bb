import { registerTenant } from '@trousseau/service/test/actors';
import type { Viewer } from '@trousseau/service/viewer';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startContractHouse } from './test-house.ts';

type House = Awaited<ReturnType<typeof startContractHouse>>;

let at: House;

beforeAll(async () => {
  at = await startContractHouse();
}, 180_000);

afterAll(() => at.house.stop());

const status = async (id: string) => (await at.contracts()).find((row) => row.id === id)?.status;

test('N-COVER-END: 90 and 30 days before, both sides are warned, once each however often the clock runs', async () => {
  const { id } = await at.inForce(at.morel, {
    dwelling: { furnished: true },
    lease: { kind: 'MOBILITY', endsOn: '2027-03-31', depositCents: 0 },
  });
  const warnings = async () =>
    (await at.house.sql(`select 1 from domain_event where aggregate_id = $1 and type = 'CoverEnding'`, [id])).length;
  const counts: number[] = [];
  for (const on of ['2026-12-30', '2026-12-31', '2027-01-02', '2027-02-28', '2027-03-01', '2027-03-20']) {
    await at.house.clock(`${on}T10:00:00Z`);
    counts.push(await warnings());
  }
  expect(counts).toEqual([0, 1, 1, 1, 2, 2]);
});

test('K-COV: the day after the last covered day the cover ends, and both sides are written to', async () => {
  const { id } = await at.inForce(at.morel, {
    dwelling: { furnished: true },
    lease: { kind: 'STUDENT_NINE_MONTHS', endsOn: '2027-03-14', depositCents: 0 },
  });
  await at.house.clock('2027-03-14T22:59:59Z');
  expect(await status(id)).toBe('IN_FORCE');
  await at.house.clock('2027-03-14T23:00:00Z');
  expect(await status(id)).toBe('COVER_ENDED');
  await at.house.jobsDone();
  expect(at.house.post.mails.filter(({ subject }) => subject.includes('couverture'))).toHaveLength(2);
});

test('domain §5: 7, 3 and 1 day before a deadline the landlord is reminded, once each, and no more once it is done', async () => {
  const { generated, validate, sign, house, morel } = at;
  const { id, number } = await generated(morel, {
    lease: { plannedSignatureOn: '2026-06-20', effectiveOn: '2026-07-01' },
  });
  const other = await generated(morel, { lease: { plannedSignatureOn: '2026-06-20', effectiveOn: '2026-07-01' } });
  await validate(morel, other.id);
  await sign(morel, other.id, '2026-06-12');
  const reminders = async (contractId: string) =>
    (
      await house.sql<{ due_on: string }>(
        `select payload->>'dueOn' as due_on from domain_event where aggregate_id = $1 and type = 'ContractDeadlineNear'`,
        [contractId],
      )
    ).map(({ due_on }) => due_on);
  const counts: number[] = [];
  for (const on of ['2026-06-12', '2026-06-13', '2026-06-13', '2026-06-18', '2026-06-19', '2026-06-20', '2026-06-21']) {
    await house.clock(`${on}T10:00:00Z`);
    counts.push((await reminders(id)).length);
  }
  expect(counts).toEqual([0, 1, 1, 2, 3, 3, 3]);
  expect(new Set(await reminders(id))).toEqual(new Set(['2026-06-20']));
  expect(await reminders(other.id)).toEqual([]);
  await house.jobsDone();
  const mails = house.post.mails.filter(({ subject }) => subject.includes(number) && subject.startsWith('À faire'));
  expect(mails[0]?.text).toContain('Valider le contrat');
});

test('domain §5: what follows an exit is reminded of too', async () => {
  const { inForce, declare, house, morel } = at;
  const { id } = await inForce(morel);
  await declare(morel, id, { kind: 'TENANT_EXIT', happenedOn: '2026-09-01', noticeRespected: true } as never);
  await declare(morel, id, { kind: 'DWELLING_RECOVERED', happenedOn: '2026-09-01' });
  const due = async (on: string) => {
    await house.clock(`${on}T10:00:00Z`);
    return house.sql(
      `select payload->>'dueOn' as due_on from domain_event where aggregate_id = $1 and type = 'ContractDeadlineNear'`,
      [id],
    );
  };
  expect(await due('2026-10-20')).toEqual([]);
  // Damage and the final account are both due on 31 October: one message.
  expect(await due('2026-10-24')).toEqual([{ due_on: '2026-10-31' }]);
});

describe('R-CON-14: the tenant applies again, the landlord goes on being covered', () => {
  const renew = (viewer: Viewer, contractId: string, visaNumber: string, on: string) =>
    at.act(
      viewer,
      'renewContract',
      { operationId: uuidv7(), contractId, visaNumber, familyName: 'durand' },
      '... on ContractRenewed { contract { id number status } }',
      on,
    );
  const daysOf = async (id: string) => {
    const [row] = await at.house.sql<{ days: object }>(
      `select json_build_object('from', effective_on, 'to', cover_ends_on, 'signed', signed_on, 'leaseEnds', ends_on, 'status', status) as days
       from surety_contract where id = $1`,
      [id],
    );
    return row?.days;
  };
  const renewable = async (viewer: Viewer, id: string, on: string) =>
    (await at.read(viewer, id, 'renewable', on)).data.contract;

  test('when both act in time no day is uncovered, and the contract before ends on its own day', async () => {
    const { morel, rival, house } = at;
    const { id } = await at.inForce(morel, {
      lease: { plannedSignatureOn: '2026-06-10', effectiveOn: '2026-06-15', endsOn: '2029-06-14' },
    });
    expect(await renewable(morel, id, '2029-03-15')).toEqual({ renewable: false });
    expect(await renewable(morel, id, '2029-03-16')).toEqual({ renewable: true });
    const visa = await at.certified('2029-05-02');
    expect((await renew(morel, id, visa.number, '2029-03-15')).result?.__typename).toBe('ContractNotRenewable');
    expect((await renew(rival, id, visa.number, '2029-05-03')).errors?.[0]?.extensions.code).toBe('NOT_FOUND');
    const { result } = await renew(morel, id, visa.number, '2029-05-03');
    const next = result?.contract?.id ?? '';
    expect(await daysOf(next)).toMatchObject({ from: '2029-06-15', to: null, status: 'GENERATED' });
    expect(await renewable(morel, id, '2029-05-03')).toEqual({ renewable: false });
    expect((await renew(morel, id, visa.number, '2029-05-03')).result?.message).toMatch(/déjà/);
    await at.validate(morel, next, '2029-05-10');
    expect(await daysOf(next)).toEqual({
      ...{ from: '2029-06-15', to: '2032-06-14', signed: '2029-05-10', leaseEnds: null, status: 'VALIDATED' },
    });
    await house.clock('2029-06-15T08:00:00Z');
    expect([await status(id), await status(next)]).toEqual(['COVER_ENDED', 'IN_FORCE']);
    expect(await house.violations()).toEqual([]);
  });

  test('validated once the cover has ended, it covers from that day and says nothing of the days between', async () => {
    const { morel } = at;
    const { id } = await at.inForce(morel, { lease: { endsOn: '2029-07-03' } });
    await at.house.clock('2029-06-15T08:00:00Z');
    const visa = await at.certified('2029-07-01');
    const { result } = await renew(morel, id, visa.number, '2029-07-02');
    expect(await daysOf(result?.contract?.id ?? '')).toMatchObject({ from: '2029-07-02', leaseEnds: '2029-07-03' });
    await at.validate(morel, result?.contract?.id ?? '', '2029-07-05');
    expect(await daysOf(result?.contract?.id ?? '')).toMatchObject({
      ...{ from: '2029-07-05', to: '2032-07-04', leaseEnds: null },
    });
  });

  test('the visa of another tenant renews nothing', async () => {
    const { morel, house } = at;
    const { id } = await at.inForce(morel);
    const stranger = await at.certified('2029-05-02', await registerTenant(house));
    const { result } = await renew(morel, id, stranger.number, '2029-05-03');
    expect(result).toMatchObject({ __typename: 'ContractNotRenewable' });
    expect(result?.message).toContain('locataire');
  });
});
