import { expect, test } from 'vitest';
import list from '../domain/common-passwords.json' with { type: 'json' };
import { commonPasswordList } from './generate-common-passwords.ts';

test('the committed list is what its generator writes', () => {
  expect(commonPasswordList()).toEqual(list);
});
