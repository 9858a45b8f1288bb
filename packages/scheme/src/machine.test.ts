import { expect, expectTypeOf, test } from 'vitest';
import { type EventOf, machine, move, type StateOf, verdictOf } from './machine.ts';

const receipt = machine({
  ISSUED: { validate: { by: ['LANDLORD'], to: 'VALIDATED' } },
  VALIDATED: { pay: { by: ['SYSTEM'], to: 'PAID' } },
  PAID: {},
});

test('an allowed actor moves to the next state', () => {
  expect(move(receipt, 'ISSUED', 'validate', 'LANDLORD')).toBe('VALIDATED');
});

test('another actor, or an event of another state, moves nothing', () => {
  expect(move(receipt, 'ISSUED', 'validate', 'OFFICER')).toBeNull();
  expect(move(receipt, 'ISSUED', 'pay', 'SYSTEM')).toBeNull();
  expect(move(receipt, 'PAID', 'pay', 'SYSTEM')).toBeNull();
});

test('words from outside the table are refused, never an exception', () => {
  expect(verdictOf(receipt, 'NOWHERE', 'pay', 'SYSTEM')).toEqual({ allowed: false, to: null });
  expect(verdictOf(receipt, 'VALIDATED', 'toString', 'SYSTEM')).toEqual({ allowed: false, to: null });
  expect(verdictOf(receipt, 'constructor', 'pay', 'SYSTEM')).toEqual({ allowed: false, to: null });
});

test('a guard in brackets is taken as met', () => {
  expect(verdictOf(receipt, 'VALIDATED', 'pay(iban known)', 'SYSTEM')).toEqual({ allowed: true, to: 'PAID' });
});

test('states and events are known to the compiler', () => {
  expectTypeOf<StateOf<typeof receipt>>().toEqualTypeOf<'ISSUED' | 'VALIDATED' | 'PAID'>();
  expectTypeOf<EventOf<typeof receipt>>().toEqualTypeOf<'validate' | 'pay'>();
  // @ts-expect-error a move must lead to a state of the table
  machine({ OPEN: { close: { by: ['OFFICER'], to: 'CLOSED' } } });
  // @ts-expect-error nobody is called AGENT
  machine({ OPEN: { close: { by: ['AGENT'], to: 'OPEN' } } });
});
