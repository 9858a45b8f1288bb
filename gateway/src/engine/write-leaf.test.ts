import fc from 'fast-check';
import { expect, test } from 'vitest';
import { writeLeaf } from './write-leaf.ts';

test('every value is written as JSON.stringify writes it', () => {
  const values = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string(),
    fc.double(),
    fc.integer(),
    fc.boolean(),
    fc.jsonValue(),
  );
  fc.assert(
    fc.property(values, (value) => void expect(writeLeaf(value)).toBe(JSON.stringify(value))),
    { numRuns: 2000 },
  );
  for (const odd of ['\u2028', '\ud83d\ude00', '\ud800', '"', '\\', '\n', '\u007f', -0, 1e21, 5e-324]) {
    expect(writeLeaf(odd)).toBe(JSON.stringify(odd));
  }
  expect([undefined, Number.NaN, Number.POSITIVE_INFINITY].map(writeLeaf)).toEqual(['null', 'null', 'null']);
});
