import { type PasswordRule, passwordRule } from '@trousseau/scheme/parameters/access';
import { valueOn } from '@trousseau/scheme/parameters/series';
import type { Temporal } from 'temporal-polyfill';
import { newPasswordFault, type PasswordFault } from '../domain/password.ts';

const why = ({ minLength, maxLength }: PasswordRule): Record<PasswordFault, string> => ({
  PASSWORD_LENGTH: `Le mot de passe doit compter de ${minLength} à ${maxLength} caractères.`,
  PASSWORD_COMPOSITION:
    'Le mot de passe doit contenir au moins une lettre, et au moins un chiffre ou un signe de ponctuation.',
  PASSWORD_TOO_COMMON:
    'Ce mot de passe est trop facile à deviner. Choisissez-en un que vous n’utilisez nulle part ailleurs, par exemple plusieurs mots et un chiffre.',
});

/** R-ACC-03. A new password judged on the day it is chosen. @returns the refusal, or null when it may be taken */
export function choosePassword(password: string, email: string, today: Temporal.PlainDate) {
  const rule = valueOn(passwordRule, today).value;
  const code = newPasswordFault(password, email, rule);
  return code && { kind: 'PasswordRefused' as const, message: why(rule)[code], code };
}
