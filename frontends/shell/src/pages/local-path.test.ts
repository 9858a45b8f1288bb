import { expect, test } from 'vitest';
import { localPath } from './local-path.ts';

test.each([
  ['/bailleur/contrats?page=2', '/bailleur/contrats?page=2'],
  ['https://ailleurs.example', null],
  ['//ailleurs.example', null],
  ['/\\ailleurs.example', null],
  ['bailleur', null],
  [null, null],
])('after signing in, %s leads to %s', (asked, path) => {
  expect(localPath(asked)).toBe(path);
});
