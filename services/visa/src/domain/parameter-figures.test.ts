import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openToChange } from './open-parameters.ts';
import { figuresOf, withFigures } from './parameter-figures.ts';

test('the figures of a value are named by their place', () => {
  expect(figuresOf({ I: 194_000, II: 157_500 })).toEqual([
    { key: 'I', figure: 194_000 },
    { key: 'II', figure: 157_500 },
  ]);
  expect(figuresOf({ outside: true, ceiling: { IDF: 80_000 } })).toEqual([
    { key: 'outside', figure: 1 },
    { key: 'ceiling.IDF', figure: 80_000 },
  ]);
  expect(figuresOf(6)).toEqual([{ key: '', figure: 6 }]);
  expect(figuresOf('I_II_III')).toEqual([]);
});

test.each([
  ['a place too few', [{ key: 'I', figure: 1 }]],
  [
    'a place it does not have',
    [
      { key: 'I', figure: 1 },
      { key: 'IV', figure: 1 },
    ],
  ],
  [
    'a place twice',
    [
      { key: 'I', figure: 1 },
      { key: 'I', figure: 2 },
    ],
  ],
  [
    'a figure below zero',
    [
      { key: 'I', figure: 1 },
      { key: 'II', figure: -1 },
    ],
  ],
  [
    'half a cent',
    [
      { key: 'I', figure: 1 },
      { key: 'II', figure: 0.5 },
    ],
  ],
])('%s is no proposal', (_, proposed) => {
  expect(withFigures({ I: 194_000, II: 157_500 }, proposed)).toBe(null);
});

test('every parameter open to change is given back by its own figures, and takes others', () => {
  fc.assert(
    fc.property(fc.constantFrom(...openToChange), fc.nat(1_000_000), ({ entries }, figure) => {
      const value = entries.at(-1)?.value;
      const own = figuresOf(value);
      expect(withFigures(value, own)).toEqual(value);
      const other = own.map(({ key }) => ({ key, figure }));
      expect(figuresOf(withFigures(value, other))).toHaveLength(own.length);
    }),
  );
});
