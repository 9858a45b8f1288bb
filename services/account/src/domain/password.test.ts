import { passwordRule } from '@trousseau/scheme/parameters/access';
import { valueOn } from '@trousseau/scheme/parameters/series';
import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { commonPasswords } from './common-passwords.ts';
import { newPasswordFault, passwordFault } from './password.ts';

const bounds = valueOn(passwordRule, Temporal.PlainDate.from('2026-11-22')).value;
const owner = 'camille.durand@exemple.fr';

test.each(['Maison2024', 'mot de p4sse é', 'ABCDEFG!', 'pluie+parapluie', `${'x'.repeat(19)}1`])(
  '«%s» may be chosen',
  (password) => {
    expect(newPasswordFault(password, owner, bounds)).toBeNull();
  },
);

test.each([
  'azerty123',
  'Password1',
  'visale2026!',
  'V1sale!!',
  'Tr0usseau99',
  'camille.durand1',
  'Durand2026',
  'abcdefg1',
])('«%s» satisfies the published rule and is refused as too common', (password) => {
  expect(passwordFault(password, bounds)).toBeNull();
  expect(newPasswordFault(password, owner, bounds)).toBe('PASSWORD_TOO_COMMON');
});

test('length is told before composition, and both before the list', () => {
  expect(newPasswordFault('abc', owner, bounds)).toBe('PASSWORD_LENGTH');
  expect(newPasswordFault('x'.repeat(21), owner, bounds)).toBe('PASSWORD_LENGTH');
  expect(newPasswordFault('password', owner, bounds)).toBe('PASSWORD_COMPOSITION');
});

test('the same accent typed as one key or two is the same password', () => {
  expect(passwordFault('e\u0301lodie75', { ...bounds, maxLength: 8 })).toBeNull();
});

test('the offline list holds at least ten thousand entries, and each satisfies the published rule', () => {
  expect(commonPasswords.size).toBeGreaterThanOrEqual(10_000);
  expect([...commonPasswords].filter((entry) => passwordFault(entry, bounds) !== null)).toEqual([]);
});
