import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { assessAccount } from './account-assessment.ts';
import { assessForCaf } from './caf-assessment.ts';
import type { Term } from './terms.ts';

const day = (text: string) => Temporal.PlainDate.from(text);
const unpaid = (dueOn: string, change: Partial<Term> = {}): Term => ({
  ...{ dueOn: day(dueOn), dueCents: 50_000, housingAidCents: 0, housingAidPaidTo: 'NOBODY' },
  ...{ receivedCents: 0, receivedOn: null },
  ...change,
});
const lease = {
  ...{ regime: 'R2026' as const, kind: 'LAW_1989_EMPTY', stock: 'PRIVATE' as const },
  ...{ effectiveOn: day('2026-03-01'), endsOn: null, rentAndChargesCents: 50_000 },
};

function judged(terms: Term[], on: string) {
  const guarantee = assessAccount(terms, lease, day(on));
  const caf = assessForCaf(terms, lease.rentAndChargesCents, guarantee, day(on));
  return {
    guaranteeOn: guarantee.constitutedOn?.toString() ?? null,
    cafOn: caf.constitutedOn?.toString() ?? null,
    reportByOn: caf.reportByOn?.toString() ?? null,
    criterion: caf.criterion,
    ruleId: caf.lines[0]?.ruleId,
  };
}

describe('R-CAF-14: one account, two tests side by side', () => {
  test('two months are a default for both on the same day, and the report is due two months later', () => {
    expect(judged([unpaid('2026-07-05'), unpaid('2026-08-05')], '2026-08-10')).toEqual({
      ...{ guaranteeOn: '2026-08-06', cafOn: '2026-08-06', reportByOn: '2026-10-06' },
      ...{ criterion: 'AMOUNT', ruleId: 'R-CAF-10' },
    });
  });

  test('more than one month and less than two is a default for the guarantee alone', () => {
    const terms = [
      unpaid('2026-07-05'),
      unpaid('2026-08-05', { receivedCents: 40_000, receivedOn: day('2026-08-05') }),
    ];
    expect(judged(terms, '2026-08-10')).toMatchObject({ guaranteeOn: '2026-08-06', cafOn: null, reportByOn: null });
  });

  test('R-CAF-10, D-CLM-01: an aid the tenant receives leaves the whole rent owed and lowers the threshold of the guarantee alone', () => {
    const aid = { housingAidCents: 20_000 };
    const to = (housingAidPaidTo: Term['housingAidPaidTo'], received: number) => [
      unpaid('2026-07-05', { ...aid, housingAidPaidTo }),
      unpaid('2026-08-05', { ...aid, housingAidPaidTo, receivedCents: received, receivedOn: day('2026-08-05') }),
    ];
    expect(judged(to('TENANT', 1), '2026-08-10')).toMatchObject({ guaranteeOn: '2026-07-06', cafOn: null });
    expect(judged(to('LANDLORD', 1), '2026-08-10')).toMatchObject({ guaranteeOn: '2026-08-06', cafOn: null });
    const bothUnpaid = (paidTo: Term['housingAidPaidTo']) =>
      to(paidTo, 0).map((term) => ({ ...term, receivedOn: null }));
    for (const paidTo of ['TENANT', 'LANDLORD'] as const)
      expect(judged(bothUnpaid(paidTo), '2026-08-10')).toMatchObject({ cafOn: '2026-08-06' });
  });

  test('the same arrears become a default for the CAF when its rule changes', () => {
    const terms = [
      unpaid('2026-11-05'),
      unpaid('2026-12-05', { receivedCents: 40_000, receivedOn: day('2026-12-05') }),
    ];
    expect(judged(terms, '2026-12-31')).toMatchObject({ cafOn: null, ruleId: 'R-CAF-10' });
    expect(judged(terms, '2027-01-02')).toMatchObject({
      cafOn: '2027-01-01',
      reportByOn: '2027-03-01',
      ruleId: 'R-CAF-11',
    });
  });

  test('R-CAF-11: a small sum becomes one by growing old', () => {
    const terms = [unpaid('2027-01-05', { receivedCents: 30_000, receivedOn: day('2027-01-05') })];
    expect(judged(terms, '2027-04-05')).toMatchObject({ cafOn: null });
    expect(judged(terms, '2027-04-06')).toMatchObject({ cafOn: '2027-04-06', criterion: 'THREE_MONTHS' });
  });

  test('R-CAF-10: the aid paid to the landlord lowers the two months', () => {
    const aid = { housingAidCents: 20_000 };
    expect(judged([unpaid('2026-07-05', aid), unpaid('2026-08-05', aid)], '2026-08-10')).toMatchObject({
      cafOn: '2026-08-06',
    });
  });

  test('D-CLM-02: a rent paid on its due day leaves a default as it is, on that day and after it', () => {
    const paid = unpaid('2026-09-05', { receivedCents: 50_000, receivedOn: day('2026-09-05') });
    const terms = [unpaid('2026-07-05'), unpaid('2026-08-05'), paid];
    for (const on of ['2026-09-04', '2026-09-05', '2026-09-06'])
      expect(judged(terms, on)).toMatchObject({ guaranteeOn: '2026-08-06', cafOn: '2026-08-06' });
  });

  test('an account put right has nothing to report', () => {
    const late = { receivedCents: 50_000, receivedOn: day('2026-08-20') };
    expect(judged([unpaid('2026-07-05', late), unpaid('2026-08-05', late)], '2026-08-21')).toMatchObject({
      cafOn: null,
    });
  });
});
