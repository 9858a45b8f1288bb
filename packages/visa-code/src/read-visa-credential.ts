import { SDJwtVcInstance } from '@sd-jwt/sd-jwt-vc';
import {
  base64url,
  type CryptoKey,
  decodeJwt,
  decodeProtectedHeader,
  importJWK,
  type JSONWebKeySet,
  type JWK,
} from 'jose';
import type { VisaContent } from './visa-content.ts';
import { claimNames, hasher } from './visa-credential.ts';

/** What a credential that somebody shows is worth, without asking anybody. */
export type CredentialReading =
  /** Ours, as it was signed and not past its end; only what its holder chose to show. */
  | { readonly kind: 'GENUINE'; readonly shown: Partial<VisaContent> }
  /** It names one of our keys, but what it shows or its signature was changed, or its time is over. */
  | { readonly kind: 'REFUSED' }
  /** Not ours: another form, or a key we never published or no longer trust. */
  | { readonly kind: 'FOREIGN' };

/**
 * Reads the wallet form of a visa against the published keys; needs no network.
 * @param now seconds since 1970
 */
export async function readVisaCredential(
  presented: string,
  keys: JSONWebKeySet,
  now: number,
): Promise<CredentialReading> {
  const key = keys.keys.find(({ kid }) => kid !== undefined && kid === keyIdOf(presented));
  if (!key) return { kind: 'FOREIGN' };
  try {
    const { payload } = await (await verifierOf(key)).verify(presented, { currentDate: now });
    if (!(await isAllOurs(presented))) return { kind: 'REFUSED' };
    const shown = Object.entries(claimNames).flatMap(([name, claim]) =>
      claim in payload ? [[name, (payload as Record<string, unknown>)[claim]]] : [],
    );
    return { kind: 'GENUINE', shown: Object.fromEntries(shown) };
  } catch {
    return { kind: 'REFUSED' };
  }
}

async function verifierOf(key: JWK): Promise<SDJwtVcInstance> {
  const publicKey = (await importJWK(key, 'EdDSA')) as CryptoKey;
  return new SDJwtVcInstance({
    hasher,
    verifier: (data, signature) =>
      crypto.subtle.verify('Ed25519', publicKey, base64url.decode(signature), new TextEncoder().encode(data)),
  });
}

/** Whether every thing shown is named by what was signed: RFC 9901 wants one that is not to be refused, the library leaves it out. */
async function isAllOurs(presented: string): Promise<boolean> {
  const [signed = '', ...disclosures] = presented.split('~');
  const named = (decodeJwt(signed)['_sd'] ?? []) as readonly string[];
  const digests = await Promise.all(
    disclosures.filter(Boolean).map(async (disclosure) => base64url.encode(await hasher(disclosure))),
  );
  return digests.every((digest) => named.includes(digest));
}

function keyIdOf(presented: string): string | undefined {
  try {
    return decodeProtectedHeader(presented.split('~')[0] ?? '').kid;
  } catch {
    return undefined;
  }
}
