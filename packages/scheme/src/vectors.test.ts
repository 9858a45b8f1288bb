import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { machine } from './machine.ts';
import { readVectors, vectorsOf } from './vector-files.ts';
import { agrees, answer, centsOf, eurosOf, failureOf, mergeRules, stateRule, type Vector } from './vectors.ts';

const vector = (rule: string, input: object, expected: object): Vector => ({
  id: 'T-1',
  rule,
  input: input as Vector['input'],
  expected: expected as Vector['expected'],
  derivation: '',
  origin: '',
});

test('the committed vectors are all there, each with its own id', () => {
  const vectors = readVectors();
  expect(vectors).toHaveLength(254);
  expect(new Set(vectors.map(({ id }) => id)).size).toBe(254);
  expect(vectorsOf('R-CLM-01')).toHaveLength(7);
  expect(() => vectorsOf('R-NONE-00')).toThrow('R-NONE-00');
});

test('every sum of the committed vectors is a whole number of cents and comes back the same', () => {
  for (const { input, expected } of readVectors()) {
    for (const value of [...Object.values(input), ...Object.values(expected)]) {
      if (typeof value === 'number') expect(eurosOf(centsOf(value))).toBe(value);
    }
  }
  expect(() => centsOf(0.005)).toThrow(RangeError);
});

test('an answer may say more than expected, never less and nothing else', () => {
  expect(agrees({ valid: true }, { valid: true, extra: 1 })).toBe(true);
  expect(agrees({ reason: null }, { valid: true })).toBe(false);
  expect(agrees({ grounds: ['A', 'B'] }, { grounds: ['A', 'B'] })).toBe(true);
  expect(agrees({ grounds: ['A'] }, { grounds: ['A', 'B'] })).toBe(false);
  expect(agrees({ cap: 1 }, null)).toBe(false);
});

test('a day that comes out is compared by its text', () => {
  const rules = { 'R-X': ({ from }: { from: string }) => ({ until: Temporal.PlainDate.from(from).add({ days: 10 }) }) };
  expect(failureOf(rules, vector('R-X', { from: '2026-06-01' }, { until: '2026-06-11' }))).toBeNull();
  expect(failureOf(rules, vector('R-X', { from: '2026-06-01' }, { until: '2026-06-12' }))?.actual).toEqual({
    until: '2026-06-11',
  });
});

test('a rule without function, or one that throws, fails', () => {
  expect(failureOf({}, vector('R-X', {}, {}))?.actual).toContain('No function answers R-X');
  expect(failureOf({}, vector('constructor', {}, {}))).not.toBeNull();
  const rules = {
    'R-X': () => {
      throw new RangeError('out of range');
    },
  };
  expect(failureOf(rules, vector('R-X', {}, {}))?.actual).toContain('out of range');
});

test('a rule has one function', () => {
  expect(() => mergeRules([{ 'R-X': () => 1 }, { 'R-X': () => 2 }])).toThrow('R-X');
});

test('a status table answers its vectors', () => {
  const rules = {
    'R-STATE-RECEIPT': stateRule(machine({ VALIDATED: { pay: { by: ['SYSTEM'], to: 'PAID' } }, PAID: {} })),
  };
  for (const item of vectorsOf('R-STATE-RECEIPT')) expect(answer(rules, item)).toMatchObject(item.expected);
});
