import type { Position } from '@trousseau/scheme/rights/positions';

/** S16. Seconds one code of an authenticator lasts, its digits, and how many codes before and after it are taken (RFC 6238). */
export const CODE_SECONDS = 30;
export const CODE_DIGITS = 6;
export const CODES_AROUND = 1;

/** S16. How many recovery codes one receives at once; each serves once. */
export const RECOVERY_CODES = 10;

/** What somebody typed: the code of an authenticator, a recovery code, or neither. */
export type TypedCode = { kind: 'AUTHENTICATOR' | 'RECOVERY'; code: string } | null;

/** S16. Reads a typed code, with the spaces and hyphens people add to it. */
export function readSecondFactorCode(typed: string): TypedCode {
  const code = typed.replace(/[\s-]/g, '').toUpperCase();
  if (/^\d{6}$/.test(code)) return { kind: 'AUTHENTICATOR', code };
  return /^[A-HJ-NP-Z2-9]{10}$/.test(code) ? { kind: 'RECOVERY', code } : null;
}

/** Letters and digits nobody takes one for another. */
const ALPHABET = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';

/** A recovery code as it is shown, `K7QXM-2RWPA`: fifty bits. @param below draws an integer under its argument */
export function writeRecoveryCode(below: (limit: number) => number): string {
  const letters = Array.from({ length: 10 }, () => ALPHABET[below(ALPHABET.length)]);
  return `${letters.slice(0, 5).join('')}-${letters.slice(5).join('')}`;
}

/** S16. Who may not do without a second factor: officers, and who administers a partner's space. */
export function secondFactorIsCompulsory({ role, position }: { role: string; position: Position }): boolean {
  return role === 'OFFICER' || (role === 'PARTNER' && position === 'OWNER');
}
