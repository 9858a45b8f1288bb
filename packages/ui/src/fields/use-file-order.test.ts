import { expect, test } from 'vitest';
import { movedIds } from './use-file-order.ts';

test.each([
  ['b', -1, 'b a c'],
  ['b', 1, 'a c b'],
  ['a', 1, 'b a c'],
  ['c', -1, 'a c b'],
] as const)('%s goes by %i', (id, by, expected) => {
  expect(movedIds(['a', 'b', 'c'], id, by).join(' ')).toBe(expected);
});
