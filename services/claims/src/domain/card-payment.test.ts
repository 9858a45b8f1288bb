import { verdictOf } from '@trousseau/scheme/machine';
import { describe, expect, test } from 'vitest';
import { CARD_PAYMENT_STATUSES } from '../entities/card-payment.ts';
import { cardPaymentMachine, cardSumProblem } from './card-payment.ts';

describe('R-PLAN-03: what may be paid by card', () => {
  test.each([
    [100, 130_000],
    [18_572, 130_000],
    [130_000, 130_000],
    [60, 60],
  ])('%i of %i left', (repaidCents, outstandingCents) => {
    expect(cardSumProblem(repaidCents, outstandingCents)).toBeNull();
  });

  test.each([
    ['a sum below one euro', 99, 130_000, /entre 1,00\s€ et 1\s300,00\s€/],
    ['more than what is left', 130_001, 130_000, /ce qui reste à rembourser/],
    ['a negative sum', -100, 130_000, /Choisissez une somme/],
    ['less than the few cents that are left', 59, 60, /entre 0,60\s€ et 0,60\s€/],
    ['nothing', 0, 0, /Il ne reste rien/],
    ['something where nothing is left', 100, 0, /Il ne reste rien/],
  ])('not %s', (_, repaidCents, outstandingCents, words) => {
    expect(cardSumProblem(repaidCents, outstandingCents)).toMatch(words);
  });
});

describe('what becomes of a payment by card', () => {
  test.each([
    ['what was paid is not refused afterwards', 'PAID', 'refuse', 'SYSTEM'],
    ['what expired is not paid afterwards', 'EXPIRED', 'paid', 'SYSTEM'],
    ['nobody says by hand that a card paid', 'CREATED', 'paid', 'OFFICER'],
    ['a tenant does not say that money went back', 'TO_GIVE_BACK', 'giveBack', 'TENANT'],
  ] as const)('%s', (_, from, event, actor) => {
    expect(verdictOf(cardPaymentMachine as never, from, event, actor)).toEqual({ allowed: false, to: null });
  });

  test('the statuses kept are those of the table', () => {
    expect(Object.keys(cardPaymentMachine.table).sort()).toEqual([...CARD_PAYMENT_STATUSES].sort());
  });
});
