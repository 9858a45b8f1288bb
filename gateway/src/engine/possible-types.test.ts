import { parse } from 'graphql';
import { expect, test } from 'vitest';
import { readPossibleTypes } from './possible-types.ts';

const satisfies = readPossibleTypes(
  parse(
    'interface Dated { on: Int } type Payment implements Dated { on: Int } union Event = Payment | Reminder type Reminder { a: Int }',
  ),
);

test.each([
  ['Payment', 'Payment', true],
  ['Payment', 'Dated', true],
  ['Payment', 'Event', true],
  ['Reminder', 'Dated', false],
  ['Dated', 'Dated', true],
  ['Dated', 'Payment', false],
  [undefined, 'Dated', false],
])('%s satisfies %s: %s', (typename, condition, expected) => {
  expect(satisfies(typename, condition)).toBe(expected);
});
