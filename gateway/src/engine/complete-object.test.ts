import { expect, test } from 'vitest';
import { completeObject } from './complete-object.ts';
import type { Completer, Completing } from './completer.ts';

const scalar: Completer = { complete: (value) => value ?? null, child: () => undefined, isScalar: true };
const promised: Completer = { complete: (value) => value ?? undefined, child: () => undefined };
const shouting: Completer = { complete: (value) => String(value).toUpperCase(), child: () => undefined };
const completing = (): Completing => ({
  path: [],
  cost: 0,
  onNullViolation: () => undefined,
  onDenied: () => undefined,
});
const complete = (value: unknown, ...fields: [string, Completer][]) =>
  JSON.stringify(completeObject(() => fields).complete(value, completing()));

test.each<[string, object, string]>([
  ['in the order of the selection', { id: '1', name: 'a' }, '{"id":"1","name":"A"}'],
  ['with what was fetched for ourselves', { __typename: 'Visa', id: '1', key: 2, name: 'a' }, '{"id":"1","name":"A"}'],
  ['in another order', { name: 'a', id: '1' }, '{"id":"1","name":"A"}'],
  [
    'with ours in between and another order',
    { key: 2, name: 'a', __typename: 'Visa', id: '1' },
    '{"id":"1","name":"A"}',
  ],
  ['without its last fields', { __typename: 'Visa', id: '1' }, '{"id":"1","name":"UNDEFINED"}'],
  ['without its first fields', { name: 'a' }, '{"id":null,"name":"A"}'],
])('an object %s', (_how, value, expected) => {
  expect(complete(value, ['id', scalar], ['name', shouting])).toBe(expected);
});

test('each field is completed once, whichever way the object is put together', () => {
  const seen: unknown[] = [];
  const watching: Completer = {
    complete(value) {
      seen.push(value);
      return value;
    },
    child: () => undefined,
  };
  complete({ a: 1, c: 3, b: 2 }, ['a', watching], ['b', watching], ['c', watching]);
  expect(seen).toEqual([1, 2, 3]);
});

test('a null that may not be takes the object along, and what is no object is null', () => {
  const object = completeObject(() => [
    ['id', scalar],
    ['owner', promised],
  ]);
  expect(
    [{ id: '1', owner: null }, { id: '1' }, [], 'text', null].map((value) => object.complete(value, completing())),
  ).toEqual([undefined, undefined, null, null, null]);
});
