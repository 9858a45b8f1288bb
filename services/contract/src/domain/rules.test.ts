import { vectorsOf } from '@trousseau/scheme/vector-files';
import { failureOf } from '@trousseau/scheme/vectors';
import { describe, expect, test } from 'vitest';
import { rules } from './rules.ts';

describe.each(Object.keys(rules))('%s', (ruleId) => {
  test.each(vectorsOf(ruleId))('$id $derivation', (vector) => {
    expect(failureOf(rules, vector)).toBeNull();
  });
});
