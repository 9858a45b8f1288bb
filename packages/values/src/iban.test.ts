import { expect, test } from 'vitest';
import { checkIban, formatIban, maskIban, normaliseIban } from './iban.ts';

test.each([
  ['FR1420041010050500013M02606', { valid: true, ribKeyValid: true }],
  ['fr76 3000 6000 0112 3456 7890 189', { valid: true, ribKeyValid: true }],
  ['FR76\u00a03000\u202f6000\u00a00112 3456 7890 189', { valid: true, ribKeyValid: true }],
  ['FR7630006000011234567890188', { valid: false, ribKeyValid: null }],
  ['FR4930006000011234567890190', { valid: true, ribKeyValid: false }],
  ['DE89370400440532013000', { valid: true, ribKeyValid: null }],
  ['MC5811222000010123456789030', { valid: true, ribKeyValid: null }],
  ['FR76', { valid: false, ribKeyValid: null }],
  ['', { valid: false, ribKeyValid: null }],
  ['ZZ7630006000011234567890189', { valid: false, ribKeyValid: null }],
  ['FR76300060000112345678901é9', { valid: false, ribKeyValid: null }],
])('R-ACC-12: %s', (iban, expected) => {
  expect(checkIban(iban)).toEqual(expected);
});

test('an IBAN is kept without spaces, shown in groups, and masked down to its end', () => {
  expect(normaliseIban(' fr76 3000-6000 01123456 7890189 ')).toBe('FR7630006000011234567890189');
  expect(formatIban('FR7630006000011234567890189')).toBe('FR76 3000 6000 0112 3456 7890 189'.replaceAll(' ', '\u00a0'));
  expect(maskIban('FR7630006000011234567890189')).toBe('FR76\u00a0••••\u00a00189');
});
