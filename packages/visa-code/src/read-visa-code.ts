import { compactVerify, decodeProtectedHeader, importJWK, type JSONWebKeySet } from 'jose';
import { unpacked, type VisaContent } from './visa-content.ts';

/** What a code is worth, without asking anybody. */
export type VisaCodeReading =
  /** Ours, and as it was signed. Whether the visa was used or revoked since is only known online. */
  | { readonly kind: 'GENUINE'; readonly content: VisaContent }
  /** It names one of our keys, but its content or its signature was changed. */
  | { readonly kind: 'ALTERED' }
  /** Not a code of ours: another form, or a key we never published or no longer trust. */
  | { readonly kind: 'FOREIGN' };

/** Longer than any code can be: what is longer is not looked at. */
const longestCode = 1000;

/**
 * Reads the code of a visa (a compact JWS, RFC 7515, signed with Ed25519) against the published keys. Needs no network: the keys may
 * have been fetched long before. Takes the whole address of the QR code too.
 */
export async function readVisaCode(scanned: string, keys: JSONWebKeySet): Promise<VisaCodeReading> {
  const code = scanned.trim().replace(/^.*#/s, '');
  const key = code.length > longestCode ? undefined : keys.keys.find(({ kid }) => kid === keyIdOf(code));
  if (!key) return { kind: 'FOREIGN' };
  try {
    const { payload } = await compactVerify(code, await importJWK(key, 'EdDSA'), { algorithms: ['EdDSA'] });
    const content = unpacked(payload);
    return content ? { kind: 'GENUINE', content } : { kind: 'FOREIGN' };
  } catch {
    return { kind: 'ALTERED' };
  }
}

/** The key a code says it was signed with; null when it is no code at all. */
function keyIdOf(code: string): string | null {
  try {
    return decodeProtectedHeader(code).kid ?? null;
  } catch {
    return null;
  }
}
