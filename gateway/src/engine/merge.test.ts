import { expect, test } from 'vitest';
import type { ObjectValue } from './graphql-values.ts';
import { clone, merge } from './merge.ts';

const merged = (target: ObjectValue, source: ObjectValue) => {
  merge(target, source);
  return target;
};

test('objects are merged field by field and lists of the same length item by item', () => {
  expect(
    merged({ a: { b: 1 }, list: [{ x: 1 }, { x: 2 }] }, { a: { c: 2 }, list: [{ y: 1 }, { y: 2 }], z: 1 }),
  ).toEqual({
    a: { b: 1, c: 2 },
    list: [
      { x: 1, y: 1 },
      { x: 2, y: 2 },
    ],
    z: 1,
  });
});

test('what is known is not lost to a null, and a null gives way to what comes', () => {
  expect(merged({ a: { b: 1 }, c: null }, { a: null, c: 3 })).toEqual({ a: { b: 1 }, c: 3 });
});

test('a list of another length replaces', () => {
  expect(merged({ list: [1, 2] }, { list: [3] })).toEqual({ list: [3] });
});

test('no key reaches the prototype of all objects', () => {
  merge({}, JSON.parse('{"__proto__": {"polluted": true}}') as ObjectValue);
  merge({}, JSON.parse('{"constructor": {"prototype": {"polluted": true}}}') as ObjectValue);
  expect(({} as ObjectValue)['polluted']).toBeUndefined();
});

test('a copy shares nothing', () => {
  const value = { a: [{ b: 1 }] };
  const copy = clone(value);
  expect(copy).toEqual(value);
  expect(copy.a[0]).not.toBe(value.a[0]);
});
