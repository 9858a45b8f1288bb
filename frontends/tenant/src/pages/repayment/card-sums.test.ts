import { expect, test } from 'vitest';
import { cardSums } from './card-sums.ts';

const instalment = (dueOn: string, state: 'PAID' | 'MISSED' | 'DUE' | 'TO_COME', paidCents = 0) => ({
  ...{ dueOn, state, paidCents, instalmentCents: 20_000 },
});
const plan = (status: 'ACTIVE' | 'BREACHED' | 'REQUESTED', missedCents: number, ...instalments: object[]) =>
  ({ status, missedCents, instalments }) as unknown as NonNullable<Parameters<typeof cardSums>[0]['plan']>;

test('without a plan that runs, all that is left is the only sum proposed', () => {
  const all = [{ kind: 'ALL', repaidCents: 100_000 }];
  expect(cardSums({ outstandingCents: 100_000, plan: null })).toEqual(all);
  const asked = plan('REQUESTED', 0, instalment('2026-10-05', 'TO_COME'));
  expect(cardSums({ outstandingCents: 100_000, plan: asked })).toEqual(all);
});

test('what is left of the next instalment comes first', () => {
  const running = plan(
    'ACTIVE',
    0,
    instalment('2026-10-05', 'PAID', 20_000),
    instalment('2026-11-05', 'TO_COME', 5_000),
  );
  expect(cardSums({ outstandingCents: 75_000, plan: running })).toEqual([
    { kind: 'INSTALMENT', repaidCents: 15_000, dueOn: '2026-11-05' },
    { kind: 'ALL', repaidCents: 75_000 },
  ]);
});

test('what is late comes before the next instalment', () => {
  const late = plan('BREACHED', 20_000, instalment('2026-10-05', 'MISSED'), instalment('2026-11-05', 'DUE'));
  expect(cardSums({ outstandingCents: 90_000, plan: late }).map(({ kind }) => kind)).toEqual([
    'MISSED',
    'INSTALMENT',
    'ALL',
  ]);
});

test('a last instalment that is all that is left is proposed once', () => {
  const last = plan('ACTIVE', 0, instalment('2026-11-05', 'DUE'));
  expect(cardSums({ outstandingCents: 20_000, plan: last })).toEqual([{ kind: 'ALL', repaidCents: 20_000 }]);
});
