import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { assessAccount } from './account-assessment.ts';
import { aidRecipient, type Term } from './terms.ts';

const day = (text: string) => Temporal.PlainDate.from(text);
const lease = {
  regime: 'R2026' as const,
  kind: 'LAW_1989_EMPTY',
  stock: 'PRIVATE' as const,
  effectiveOn: day('2026-01-01'),
  endsOn: null,
  rentAndChargesCents: 50_000,
};

const term = (dueOn: string, receivedCents = 0, receivedOn = dueOn, housingAidCents = 0): Term => ({
  dueOn: day(dueOn),
  dueCents: 50_000,
  housingAidCents,
  housingAidPaidTo: aidRecipient(housingAidCents, 'LANDLORD'),
  receivedCents,
  receivedOn: receivedCents > 0 ? day(receivedOn) : null,
});

const assess = (terms: Term[], today: string, change: object = {}) => {
  const { constituted, covered, firstDefaultOn, constitutedOn, arrearsCents, thresholdCents } = assessAccount(
    terms,
    { ...lease, ...change },
    day(today),
  );
  return {
    constituted,
    covered,
    since: firstDefaultOn?.toString(),
    on: constitutedOn?.toString(),
    arrearsCents,
    thresholdCents,
  };
};

describe('R-CLM-01, R-CLM-02: the account on a day', () => {
  test.each([
    [
      'on the second due date itself, one month is unpaid',
      '2026-02-05',
      { constituted: false, arrearsCents: 50_000, since: '2026-01-06', on: undefined },
    ],
    [
      'the day after, two are, and the default is constituted',
      '2026-02-06',
      { constituted: true, arrearsCents: 100_000, since: '2026-01-06', on: '2026-02-06' },
    ],
    [
      'three weeks later it is still of that day',
      '2026-02-27',
      { constituted: true, since: '2026-01-06', on: '2026-02-06' },
    ],
  ])('%s', (_, today, expected) => {
    expect(assess([term('2026-01-05'), term('2026-02-05')], today)).toMatchObject(expected);
  });

  test('the example of the landlord guide: 120 € of aid lower the threshold to 380 €', () => {
    const terms = [term('2026-01-05', 0, '', 12_000), term('2026-02-05', 37_900, '2026-02-05', 12_000)];
    expect(assess(terms, '2026-02-10')).toMatchObject({
      constituted: true,
      arrearsCents: 38_100,
      thresholdCents: 38_000,
    });
    const atThreshold = [term('2026-01-05', 0, '', 12_000), term('2026-02-05', 38_000, '2026-02-05', 12_000)];
    expect(assess(atThreshold, '2026-02-10')).toMatchObject({ constituted: false, arrearsCents: 38_000 });
  });

  test('months unpaid need not follow one another: the default is of the first', () => {
    const terms = [term('2026-01-05'), term('2026-02-05', 50_000), term('2026-03-05')];
    expect(assess(terms, '2026-03-10')).toMatchObject({ constituted: true, since: '2026-01-06', on: '2026-03-06' });
  });

  test('an account settled in full begins a new history', () => {
    const terms = [
      term('2026-01-05', 50_000, '2026-01-20'),
      term('2026-02-05', 50_000),
      term('2026-03-05'),
      term('2026-04-05'),
    ];
    expect(assess(terms, '2026-04-10')).toMatchObject({ constituted: true, since: '2026-03-06', on: '2026-04-06' });
  });

  test('a default paid down to one month is no longer one', () => {
    const terms = [term('2026-01-05'), term('2026-02-05', 50_000, '2026-02-20')];
    expect(assess(terms, '2026-02-19')).toMatchObject({ constituted: true });
    expect(assess(terms, '2026-02-20')).toMatchObject({ constituted: false, since: '2026-01-06', on: undefined });
  });

  test('D-CLM-02: rents paid on their due day leave a default as it is, on that day and after it', () => {
    const terms = [term('2026-01-05'), term('2026-02-05'), term('2026-03-05', 50_000), term('2026-04-05', 50_000)];
    for (const today of ['2026-03-04', '2026-03-05', '2026-03-06', '2026-04-05', '2026-04-06'])
      expect(assess(terms, today)).toMatchObject({ constituted: true, since: '2026-01-06', on: '2026-02-06' });
  });

  test('D-CLM-02: on that day the figures say what the default is judged on', () => {
    const terms = [term('2026-01-05'), term('2026-02-05'), term('2026-03-05', 50_000)];
    const [threshold] = assessAccount(terms, lease, day('2026-03-05')).lines;
    expect(threshold).toMatchObject({ outcome: 'OK' });
    expect(threshold?.detail).toMatch(/Impayés\u00a0: 500,00.*Avec le terme d’aujourd’hui\u00a0: 1\u202f000,00/);
  });

  test('D-CLM-02: what pays the term of the day and the default down to one month, paid on a due day, ends it', () => {
    const terms = [term('2026-01-05'), term('2026-02-05'), term('2026-03-05', 100_000), term('2026-04-05')];
    expect(assess(terms, '2026-03-05')).toMatchObject({ constituted: false, on: undefined });
    expect(assess(terms, '2026-03-06')).toMatchObject({ constituted: false, on: undefined });
    expect(assess(terms, '2026-04-06')).toMatchObject({ constituted: true, since: '2026-01-06', on: '2026-04-06' });
  });

  test('a partial payment on the second due day constitutes nothing before the day after', () => {
    const terms = [term('2026-01-05', 20_000), term('2026-02-05', 25_000)];
    expect(assess(terms, '2026-02-05')).toMatchObject({ constituted: false, on: undefined });
    expect(assess(terms, '2026-02-06')).toMatchObject({ constituted: true, on: '2026-02-06' });
  });

  test('a tenant who is ahead has no arrears', () => {
    expect(assess([term('2026-01-05', 90_000)], '2026-02-01')).toMatchObject({
      constituted: false,
      arrearsCents: 0,
      since: undefined,
    });
  });
});

describe('R-COV-01: the default must arise inside the window', () => {
  const end = { kind: 'STUDENT_NINE_MONTHS', endsOn: day('2026-02-20') };

  test('both terms due before the end of the lease: covered', () => {
    expect(assess([term('2026-01-05'), term('2026-02-05')], '2026-03-01', end)).toMatchObject({
      constituted: true,
      covered: true,
      on: '2026-02-06',
    });
  });

  test('one of the two due after it: in default, not covered', () => {
    expect(assess([term('2026-02-05'), term('2026-03-05')], '2026-03-10', end)).toMatchObject({
      constituted: true,
      covered: false,
    });
  });
});
