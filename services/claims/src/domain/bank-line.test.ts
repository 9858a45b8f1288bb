import { expect, test } from 'vitest';
import { endToEndIdOf, ownReferenceIn, paymentIdOf } from './bank-line.ts';

test.each([
  ['R26-7KQ4-M2XA', 'R26-7KQ4-M2XA'],
  ['virement r26 7kq4 m2xa merci', 'R26-7KQ4-M2XA'],
  ['/INV/R267KQ4M2XA', 'R26-7KQ4-M2XA'],
  ['reversement V26 7KQ4 M2XA', 'V26-7KQ4-M2XA'],
  ['LOYER26-7KQ4-M2XA', null],
  ['R26-7KQ4-M2XAB', null],
  ['R26-7KO4-M2XA', null],
  ['', null],
])('the reference in «%s»', (text, expected) => {
  expect(ownReferenceIn(text)).toBe(expected);
});

test('an order is found again by what the bank reports of it', () => {
  const id = '019a2b3c-4d5e-7f60-8123-456789abcdef';
  expect(endToEndIdOf(id)).toHaveLength(32);
  expect(paymentIdOf(endToEndIdOf(id))).toBe(id);
  expect(paymentIdOf('NOTPROVIDED')).toBeNull();
  expect(paymentIdOf(null)).toBeNull();
});
