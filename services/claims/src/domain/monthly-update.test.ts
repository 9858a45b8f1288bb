import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { firstAskedOn, monthsToTell, nextAskedOn, toldInARow } from './monthly-update.ts';
import type { Term } from './terms.ts';
import { judgeToldMonths, type ToldMonth } from './told-months.ts';

const day = (text: string) => Temporal.PlainDate.from(text);
const days = (terms: readonly Pick<Term, 'dueOn'>[]) => terms.map(({ dueOn }) => dueOn.toString());
const lease = { dueDay: 5, effectiveOn: day('2026-06-15') };
/** 650 € due on the 5th; unpaid unless said otherwise. */
const term = (dueOn: string, change: Partial<Term> = {}): Term => ({
  ...{ dueOn: day(dueOn), dueCents: 65_000, housingAidCents: 0, housingAidPaidTo: 'NOBODY' },
  ...{ receivedCents: 0, receivedOn: null },
  ...change,
});
const noted = [term('2026-07-05'), term('2026-08-05')];
const on = (today: string, change: object = {}) => ({
  ...{ lease, noted, askedOn: day('2026-09-05'), today: day(today), indemnified: [] },
  ...change,
});

describe('R-CLM-13: the month an account is asked for', () => {
  test.each([
    ['the first rent after the indemnity', '2026-08-26', '2026-09-05'],
    ['that of the same month when it is still to come', '2026-09-04', '2026-09-05'],
    ['not the one that falls due on the very day', '2026-09-05', '2026-10-05'],
  ])('%s', (_, paidOn, expected) => {
    expect(firstAskedOn(lease, day(paidOn))?.toString()).toBe(expected);
  });

  test('nothing is asked after the exit', () => {
    const left = { ...lease, exitOn: day('2026-10-01') };
    expect(firstAskedOn(left, day('2026-09-20'))).toBeNull();
    expect(nextAskedOn(left, day('2026-09-05'))).toBeNull();
    expect(nextAskedOn({ ...lease, exitOn: day('2026-10-05') }, day('2026-09-05'))?.toString()).toBe('2026-10-05');
    expect(monthsToTell(on('2026-10-06', { lease: left }))).toHaveLength(1);
  });
});

describe('R-CLM-13: the months to tell', () => {
  test.each([
    ['none before the rent falls due', '2026-09-04', []],
    ['the month, from the day it falls due', '2026-09-05', ['2026-09-05']],
    ['all those that were missed', '2026-11-20', ['2026-09-05', '2026-10-05', '2026-11-05']],
  ])('%s', (_, today, expected) => {
    expect(days(monthsToTell(on(today)))).toEqual(expected);
  });

  test('a month skipped before the one asked for is told with it', () => {
    expect(days(monthsToTell(on('2026-10-06', { askedOn: day('2026-10-05') })))).toEqual(['2026-09-05', '2026-10-05']);
  });

  test('a line noted in advance is still to be told, as it was noted', () => {
    const ahead = [...noted, term('2026-09-05', { dueCents: 70_000 })];
    expect(monthsToTell(on('2026-09-06', { noted: ahead }))).toEqual([term('2026-09-05', { dueCents: 70_000 })]);
  });

  test('nothing changed: the sums of the month before, received on the day they fall due', () => {
    const paid = { receivedCents: 40_000, housingAidCents: 12_000, housingAidPaidTo: 'TENANT' as const };
    const half = [...noted, term('2026-09-05', { ...paid, receivedOn: day('2026-09-11') })];
    expect(monthsToTell(on('2026-10-06', { noted: half, askedOn: day('2026-10-05') }))).toEqual([
      term('2026-10-05', { ...paid, receivedOn: day('2026-10-05') }),
    ]);
  });
});

describe('R-CLM-13: what a landlord tells', () => {
  const judge = (today: string, months: ToldMonth[], change: object = {}) => {
    const { told, refused, noted: after } = judgeToldMonths(on(today, change), months);
    return { told: told.map(String), refused: refused.map(({ message }) => message), last: after.at(-1) };
  };

  test('nothing changed for one month, another sum received in the next, sent in any order', () => {
    const { told, refused, last } = judge('2026-10-07', [
      { dueOn: day('2026-10-05'), receivedCents: 65_000 },
      { dueOn: day('2026-09-05') },
    ]);
    expect({ told, refused }).toEqual({ told: ['2026-09-05', '2026-10-05'], refused: [] });
    expect(last).toEqual(term('2026-10-05', { receivedCents: 65_000, receivedOn: day('2026-10-05') }));
  });

  test('a month is refused while the one before it is not told', () => {
    expect(judge('2026-10-07', [{ dueOn: day('2026-10-05') }])).toMatchObject({
      told: [],
      refused: ['Indiquez d’abord l’échéance du 5 septembre 2026.'],
    });
  });

  test('a month refused for its sums says why, and the following one waits for it', () => {
    const { told, refused } = judge('2026-10-07', [
      { dueOn: day('2026-09-05'), housingAidCents: 70_000 },
      { dueOn: day('2026-10-05') },
    ]);
    expect(told).toEqual([]);
    expect(refused).toEqual([
      'L’aide au logement ne dépasse pas le loyer et les charges du mois.',
      'Indiquez d’abord l’échéance du 5 septembre 2026.',
    ]);
  });

  test('an aid told for the first time goes to the landlord unless the tenant is said to receive it, and with none nobody does', () => {
    const aid = { dueOn: day('2026-09-05'), housingAidCents: 12_000 };
    expect(judge('2026-09-06', [aid]).last).toMatchObject({ housingAidPaidTo: 'LANDLORD' });
    const toTenant = judge('2026-09-06', [{ ...aid, housingAidPaidTo: 'TENANT' }]).last;
    expect(toTenant).toMatchObject({ housingAidPaidTo: 'TENANT' });
    const before = { noted: [...noted, toTenant], askedOn: day('2026-10-05') };
    const next = { dueOn: day('2026-10-05') };
    expect(judge('2026-10-06', [next], before).last).toMatchObject({ housingAidPaidTo: 'TENANT' });
    expect(judge('2026-10-06', [{ ...next, housingAidCents: 0 }], before).last).toMatchObject({
      housingAidPaidTo: 'NOBODY',
    });
    expect(judge('2026-09-06', [{ ...aid, housingAidPaidTo: 'NOBODY' }]).refused).toEqual([
      'Indiquez qui reçoit cette aide\u00a0: le bailleur ou le locataire. Si elle n’est plus versée, écrivez 0.',
    ]);
  });

  test('a sum received on a day to come is refused', () => {
    const months = [{ dueOn: day('2026-09-05'), receivedCents: 100, receivedOn: day('2026-09-30') }];
    expect(judge('2026-09-06', months).refused).toEqual(['Ce jour n’est pas encore arrivé.']);
  });

  test('told again just as it is, a month changes nothing; told otherwise, it is refused', () => {
    const same = { dueOn: day('2026-08-05'), receivedCents: 0 };
    expect(judge('2026-09-06', [same])).toMatchObject({ told: [], refused: [] });
    expect(judge('2026-09-06', [{ ...same, receivedCents: 100 }]).refused).toEqual([
      'Ce mois est déjà actualisé. Corrigez-le dans le compte du locataire.',
    ]);
  });

  test('a month that is not asked for is refused', () => {
    expect(judge('2026-09-06', [{ dueOn: day('2026-06-20') }]).refused).toEqual([
      'Ce compte n’attend pas d’actualisation pour ce mois. Rechargez la page.',
    ]);
  });
});

test('K-MONTH: its months are done in a row, up to the first that is not told', () => {
  const told = ['2026-09-05', '2026-11-05'];
  const { done, next } = toldInARow(on('2026-11-20'), (dueOn) => told.includes(dueOn.toString()));
  expect([done.map(String), String(next)]).toEqual([['2026-09-05'], '2026-10-05']);
});

test('K-MONTH: a rent noted before it falls due is not told yet', () => {
  const { done, next } = toldInARow(on('2026-09-04'), () => true);
  expect([done, String(next)]).toEqual([[], '2026-09-05']);
});
