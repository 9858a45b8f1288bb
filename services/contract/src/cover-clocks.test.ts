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
