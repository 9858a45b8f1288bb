import { afterAll, beforeAll, expect, test } from 'vitest';
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
