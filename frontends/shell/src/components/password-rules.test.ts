import { expect, test } from 'vitest';
import { meetsRules, passwordRules } from './password-rules.ts';

const published = {
  __typename: 'PasswordRule' as const,
  minLength: 8,
  maxLength: 20,
  requiresLetter: true,
  requiresDigitOrPunctuation: true,
};
const unmet = (password: string) =>
  passwordRules(published, password, (key) => key)
    .filter(({ met }) => !met)
    .map(({ id }) => id);

test.each([
  ['Maison2024', []],
  ['abcdefg_', []],
  ['Élodie75', []],
  ['abcdef1', ['length']],
  ['abcdefghijklmnopqrst1', ['length']],
  ['12345678', ['letter']],
  ['abcdefgh', ['digit']],
  ['', ['length', 'letter', 'digit']],
])('R-ACC-03: « %s » leaves %o to do', (password, left) => {
  expect(unmet(password)).toEqual(left);
});

test('a condition that the published rule does not ask is not shown', () => {
  const rules = passwordRules({ ...published, requiresDigitOrPunctuation: false }, 'abcdefgh', (key) => key);
  expect(rules.map(({ id }) => id)).toEqual(['length', 'letter']);
  expect(meetsRules(rules)).toBe(true);
});
