import { SDJwtVcInstance } from '@sd-jwt/sd-jwt-vc';
import { type CryptoKey, importJWK, type JWK } from 'jose';
import type { VisaContent } from './visa-content.ts';

/** The media type of a credential (SD-JWT VC); its `typ` is the part after the slash. */
export const credentialType = 'application/dc+sd-jwt';

/** What the credential calls the things that may be shown one by one. */
export const claimNames = {
  number: 'number',
  initials: 'initials',
  maxRentCents: 'max_rent_cents',
  validUntil: 'valid_until',
} as const satisfies Record<keyof VisaContent, string>;

/** The name of our kind of credential, below its issuer. */
export const vctOf = (issuer: string) => `${issuer}/.well-known/vct/visa`;

const encoder = new TextEncoder();
const base64url = (bytes: Uint8Array) =>
  btoa(String.fromCharCode(...bytes)).replace(/[+/=]/g, (sign) => ({ '+': '-', '/': '_' })[sign] ?? '');

/** SHA-256, by which a credential names what it hides. */
export async function hasher(data: string | ArrayBuffer): Promise<Uint8Array> {
  const bytes = typeof data === 'string' ? encoder.encode(data) : data;
  return new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
}

export interface CredentialTerms {
  /** The origin of the house: its keys are found from there. */
  readonly issuer: string;
  /** Seconds since 1970. The end is always shown: a visa without an end would be good for ever. */
  readonly issuedAt: number;
  readonly expiresAt: number;
}

/**
 * The visa for a digital wallet: an SD-JWT VC of what its QR code says, signed with the same key. Its holder shows the number, the initials,
 * the maximum rent and the last day each apart, or none. Not bound to a key of the wallet: it is worth what the code on paper is worth.
 */
export async function issueVisaCredential(content: VisaContent, key: JWK, terms: CredentialTerms): Promise<string> {
  const privateKey = (await importJWK(key, 'EdDSA')) as CryptoKey;
  const issuing = new SDJwtVcInstance({
    signAlg: 'EdDSA',
    signer: async (data) =>
      base64url(new Uint8Array(await crypto.subtle.sign('Ed25519', privateKey, encoder.encode(data)))),
    hasher,
    hashAlg: 'sha-256',
    saltGenerator: (length) => base64url(crypto.getRandomValues(new Uint8Array(length))),
  });
  const { number, initials, maxRentCents: max_rent_cents, validUntil: valid_until } = content;
  const { issuer: iss, issuedAt: iat, expiresAt: exp } = terms;
  return issuing.issue(
    { iss, iat, exp, vct: vctOf(iss), number, initials, max_rent_cents, valid_until },
    { _sd: Object.values(claimNames) },
    { header: key.kid === undefined ? {} : { kid: key.kid } },
  );
}
