import { expect, test } from 'vitest';
import { readActivationCode, writeActivationCode } from './activation-code.ts';

test('a code pasted with spaces and in lower case is read', () => {
  expect(readActivationCode(' bs 632 762 ')).toEqual({ normalised: 'BS632762', wellFormed: true });
});

test('a written code is well formed at both ends of chance', () => {
  expect(writeActivationCode(() => 0)).toBe('AA000000');
  expect(writeActivationCode((below) => below - 1)).toBe('ZZ999999');
});
