import { expect, test } from 'vitest';
import { createTokenBuckets } from './token-buckets.ts';

test('a bucket gives what it holds, then one by one as it fills up, and keys do not share', () => {
  let nowMs = 0;
  const buckets = createTokenBuckets(() => nowMs);
  const take = (times: number, key = 'a') => Array.from({ length: times }, () => buckets.take(key, 30));
  expect(take(31)).toEqual([...Array.from({ length: 30 }, () => 0), 2]);
  expect(take(1, 'b')).toEqual([0]);
  nowMs = 1_000;
  expect(take(1)).toEqual([1]);
  nowMs = 2_000;
  expect(take(2)).toEqual([0, 2]);
  nowMs = 3_600_000;
  expect(take(31).filter((seconds) => seconds === 0)).toHaveLength(30);
});

test('several are taken at once or none', () => {
  const buckets = createTokenBuckets(() => 0);
  expect([20, 20, 10, 1].map((tokens) => buckets.take('a', 30, tokens))).toEqual([0, 20, 0, 2]);
});

test('buckets are bounded, and who asks is not forgotten before who does not', () => {
  const buckets = createTokenBuckets(() => 0);
  buckets.take('idle', 1);
  buckets.take('asking', 1);
  for (let index = 0; index < 99_999; index++) {
    buckets.take(`other ${index}`, 1);
    if (index % 1000 === 0) buckets.take('asking', 1);
  }
  expect([buckets.take('asking', 1) > 0, buckets.take('idle', 1)]).toEqual([true, 0]);
});
