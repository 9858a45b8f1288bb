import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { balanceAfter, type Term } from './terms.ts';

const term = (dueOn: string, receivedCents: number): Term => ({
  dueOn: Temporal.PlainDate.from(dueOn),
  ...{ dueCents: 62_000, housingAidCents: 18_000, housingAidPaidTo: 'LANDLORD', receivedCents, receivedOn: null },
});

test('D-CLM-02: the balance grows with what stays unpaid, goes down with what is paid on top, and never below zero', () => {
  const account = [
    term('2026-07-05', 44_000),
    term('2026-08-05', 10_000),
    term('2026-09-05', 0),
    term('2026-10-05', 200_000),
  ];
  expect(account.map(({ dueOn }) => balanceAfter(account, dueOn))).toEqual([0, 34_000, 78_000, 0]);
});
