import type { PasswordRule } from '@trousseau/scheme/parameters/access';
import { isTooCommon } from './common-passwords.ts';

/** Why a password is refused; the first cause found, in the order a person can repair them. */
export type PasswordFault = 'PASSWORD_LENGTH' | 'PASSWORD_COMPOSITION' | 'PASSWORD_TOO_COMMON';

const LETTER = /\p{L}/u;
// «Caractère de ponctuation» is read as people type it: $ + = | are symbols for Unicode and punctuation on a keyboard.
const DIGIT_OR_PUNCTUATION = /[\p{Nd}\p{P}\p{S}]/u;

/**
 * R-ACC-03. Length in code points, at least one letter of any alphabet, at least one digit or punctuation mark (D-ACC-02).
 * Compares the composed form, so that «é» typed as one key or as two is the same password.
 * @returns the fault, or null when the published rule is satisfied
 */
export function passwordFault(password: string, rule: PasswordRule): PasswordFault | null {
  const composed = composePassword(password);
  const length = [...composed].length;
  if (length < rule.minLength || length > rule.maxLength) return 'PASSWORD_LENGTH';
  const composition =
    (!rule.requiresLetter || LETTER.test(composed)) &&
    (!rule.requiresDigitOrPunctuation || DIGIT_OR_PUNCTUATION.test(composed));
  return composition ? null : 'PASSWORD_COMPOSITION';
}

/**
 * R-ACC-03 and its compensation: the published rule alone accepts `Password1`, so what everybody tries first
 * (offline list, words of this scheme, one's own address) is refused on top of it (S03).
 */
export function newPasswordFault(password: string, email: string, rule: PasswordRule): PasswordFault | null {
  return (
    passwordFault(password, rule) ?? (isTooCommon(composePassword(password), email) ? 'PASSWORD_TOO_COMMON' : null)
  );
}

/** The form that is judged and hashed: nothing is trimmed or cut (S01), only composed (NFC). */
export const composePassword = (password: string) => password.normalize('NFC');
