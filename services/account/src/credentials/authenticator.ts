import { Secret, TOTP } from 'otpauth';
import { CODE_DIGITS, CODE_SECONDS, CODES_AROUND } from '../domain/second-factor.ts';

/** Who the authenticator says the code is for. */
const ISSUER = 'Trousseau';

/** 160 random bits in base 32, as authenticators take them (RFC 4226). */
export const newAuthenticatorSecret = () => new Secret({ size: 20 }).base32;

/** The `otpauth://` address that the QR code holds. */
export const authenticatorUri = (secret: string, email: string) => totpOf(secret, email).toString();

/**
 * Which thirty-second step a code belongs to, by the server's clock; null when it is none of those taken now.
 * The step is what is remembered: the same code is never taken twice (S16).
 */
export function stepOfCode(secret: string, code: string, now: { epochMilliseconds: number }): number | null {
  const timestamp = now.epochMilliseconds;
  const delta = totpOf(secret).validate({ token: code, timestamp, window: CODES_AROUND });
  return delta === null ? null : Math.floor(timestamp / (CODE_SECONDS * 1000)) + delta;
}

const totpOf = (secret: string, label = '') =>
  new TOTP({ issuer: ISSUER, label, secret, digits: CODE_DIGITS, period: CODE_SECONDS });
