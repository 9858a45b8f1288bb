import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { capFor, coverWindowOf } from './cover.ts';
import { type PayableFacts, payableIndemnity } from './payable.ts';
import { settledTerms, type Term } from './terms.ts';

const day = (text: string) => Temporal.PlainDate.from(text);
const monthly = 50_000;

const lease = {
  regime: 'R2026' as const,
  kind: 'LAW_1989_EMPTY',
  stock: 'PRIVATE' as const,
  effectiveOn: day('2026-01-01'),
  endsOn: null,
  rentAndChargesCents: monthly,
};

/** Terms of 500 €, due on the 5th of the months from January 2026 on; `received` by month. */
function account(months: number, received: Record<number, number> = {}): Term[] {
  return Array.from({ length: months }, (_, index) => {
    const dueOn = day('2026-01-05').add({ months: index });
    const receivedCents = received[index] ?? 0;
    return {
      dueOn,
      dueCents: monthly,
      housingAidCents: 0,
      housingAidPaidTo: 'NOBODY',
      receivedCents,
      receivedOn: receivedCents > 0 ? dueOn : null,
    };
  });
}

const facts = (terms: Term[], change: Partial<PayableFacts> = {}): PayableFacts => ({
  terms: settledTerms(terms, day('2030-01-01')),
  window: coverWindowOf(lease),
  cap: capFor('R2026', ['GENERAL'], monthly),
  rentAndChargesCents: monthly,
  earlier: [],
  returnedCents: 0,
  ...change,
});

const summary = (given: PayableFacts) => {
  const { payableCents, periodFromOn, periodToOn, terms } = payableIndemnity(given);
  return {
    payableCents,
    from: periodFromOn?.toString(),
    to: periodToOn?.toString(),
    shares: terms.map(({ indemnityCents }) => indemnityCents),
  };
};

describe('R-SUB-01: what is payable', () => {
  test('two whole terms unpaid are paid in full, term by term', () => {
    expect(summary(facts(account(2)))).toEqual({
      payableCents: 100_000,
      from: '2026-01-05',
      to: '2026-02-05',
      shares: [50_000, 50_000],
    });
  });

  test('a late payment settles the oldest term first, and the period begins with the first unpaid one', () => {
    expect(summary(facts(account(3, { 2: 70_000 })))).toEqual({
      payableCents: 80_000,
      from: '2026-02-05',
      to: '2026-03-05',
      shares: [30_000, 50_000],
    });
  });

  test('the housing aid the landlord receives is not paid again; one the tenant receives is theirs to pay with', () => {
    const aided = (housingAidPaidTo: Term['housingAidPaidTo']) =>
      account(2).map((term) => ({ ...term, housingAidCents: 12_000, housingAidPaidTo }));
    expect(summary(facts(aided('LANDLORD'))).payableCents).toBe(76_000);
    expect(summary(facts(aided('TENANT'))).payableCents).toBe(100_000);
  });

  test('a month noted above the rent of the contract counts for the rent of the contract', () => {
    const terms = account(2).map((term) => ({ ...term, dueCents: 90_000 }));
    expect(summary(facts(terms)).payableCents).toBe(100_000);
  });

  test('nothing unpaid: nothing payable, and the line that says so blocks', () => {
    const payable = payableIndemnity(facts(account(2, { 0: 50_000, 1: 50_000 })));
    expect(payable).toMatchObject({ payableCents: 0, terms: [], periodFromOn: null });
    expect(payable.lines.find(({ ruleId }) => ruleId === 'R-SUB-01')?.outcome).toBe('BLOCKS');
  });
});

describe('R-COV-01, R-COV-02: window and cap', () => {
  test('terms after the third year are left out', () => {
    const given = facts(account(38));
    expect(summary(given)).toMatchObject({ payableCents: 36 * monthly, to: '2028-12-05' });
  });

  const paid = [{ periodToOn: day('2026-01-05'), indemnityCents: monthly }];
  const capOf = (capCents: number) => ({ ...capFor('R2026', ['GENERAL'], monthly), capCents });

  test('what was paid before is taken from the cap: what is left is paid, oldest term first', () => {
    expect(summary(facts(account(3), { earlier: paid, cap: capOf(200_000) })).payableCents).toBe(100_000);
    expect(summary(facts(account(3), { earlier: paid, cap: capOf(80_000) }))).toMatchObject({
      payableCents: 30_000,
      to: '2026-02-05',
      shares: [30_000],
    });
  });

  test('an exhausted cap pays nothing, and its line blocks', () => {
    const payable = payableIndemnity(facts(account(3), { earlier: paid, cap: capOf(monthly) }));
    expect(payable.payableCents).toBe(0);
    expect(payable.lines.find(({ ruleId }) => ruleId === 'R-COV-02')?.outcome).toBe('BLOCKS');
  });
});

describe('R-SUB-05, D-SUB-01: a later receipt', () => {
  const earlier = [{ periodToOn: day('2026-02-05'), indemnityCents: 100_000 }];

  test('R-SUB-06: what was given back no longer lowers the next one', () => {
    const paidLate = facts(account(3, { 1: 50_000 }), { earlier });
    expect(summary(paidLate).payableCents).toBe(0);
    expect(summary({ ...paidLate, returnedCents: 50_000 }).payableCents).toBe(50_000);
  });

  test('begins after the period of the earlier one', () => {
    expect(summary(facts(account(3), { earlier }))).toEqual({
      payableCents: 50_000,
      from: '2026-03-05',
      to: '2026-03-05',
      shares: [50_000],
    });
  });

  test('is lowered by what the tenant paid late for indemnified terms and was not returned', () => {
    expect(summary(facts(account(3, { 2: 20_000 }), { earlier })).payableCents).toBe(30_000);
  });

  test('pays nothing while nothing new is unpaid', () => {
    expect(summary(facts(account(2), { earlier })).payableCents).toBe(0);
  });
});
