import { expect, test } from 'vitest';
import { matchReceipts } from './match-receipts.ts';

const row = (dueOn: string, receivedCents = 0, receivedOn = '') => ({
  ...{
    dueOn,
    dueCents: 65_000,
    housingAidCents: 15_000,
    housingAidPaidTo: 'LANDLORD' as const,
    receivedCents,
    receivedOn,
  },
});
const credit = (on: string, creditCents: number, words = 'VIREMENT') => ({ on, creditCents, words });
const rows = [row('2026-08-05', 50_000, '2026-08-06'), row('2026-09-05'), row('2026-10-05')];
const names = ['Camille Durand-Petit', 'Li Wu'];

test('what is exactly left of a month is proposed for the oldest such month, the next one for the next', () => {
  expect(matchReceipts([credit('2026-10-06', 50_000), credit('2026-11-02', 50_000)], rows, names)).toMatchObject([
    { parts: [{ dueOn: '2026-09-05', partCents: 50_000 }], because: 'SUM' },
    { parts: [{ dueOn: '2026-10-05', partCents: 50_000 }], because: 'SUM' },
  ]);
});

test('a part under a tenant’s name pays the oldest month that is short, and goes over to the next', () => {
  const parts = [
    credit('2026-10-06', 30_000, 'VIR M DURAND-PETIT'),
    credit('2026-10-20', 40_000, 'durand petit loyer'),
  ];
  expect(matchReceipts(parts, rows, names).map((one) => one.parts)).toEqual([
    [{ dueOn: '2026-09-05', partCents: 30_000 }],
    [
      { dueOn: '2026-09-05', partCents: 20_000 },
      { dueOn: '2026-10-05', partCents: 20_000 },
    ],
  ]);
});

test.each([
  ['noted already', credit('2026-08-06', 50_000, 'DURAND')],
  ['of a stranger and of no month’s sum', credit('2026-10-06', 12_345, 'REMBOURSEMENT')],
  ['more than all that is short', credit('2026-10-06', 100_001, 'DURAND-PETIT')],
  ['of somebody whose name only holds the two letters of a tenant’s', credit('2026-10-06', 1_000, 'LI BRAIRIE')],
])('a credit %s is not proposed', (_, one) => {
  expect(matchReceipts([one], rows, names)).toEqual([]);
});
