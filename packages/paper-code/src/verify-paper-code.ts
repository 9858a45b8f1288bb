import { Buffer } from 'node:buffer';
import { verify, type X509Certificate } from 'node:crypto';
import { factsOf, type PaperFacts } from './paper-facts.ts';
import { type PaperCode, parsePaperCode } from './parse-paper-code.ts';
import { certificateOf, isValidOn, type TrustList } from './trust-list.ts';

/** What a code is worth, and what it says when it is genuine. */
export type VerifiedCode =
  | { readonly state: 'VALID'; readonly facts: PaperFacts }
  | { readonly state: 'UNREADABLE' | 'UNKNOWN_AUTHORITY' | 'BAD_SIGNATURE' | 'EXPIRED_CERTIFICATE' };

/** The digest that goes with a curve (specification of France Titres, 3.3.7, §4). */
const digests: Readonly<Record<string, string>> = { prime256v1: 'sha256', secp384r1: 'sha384', secp521r1: 'sha512' };

/** Verifies the signature of a 2D-Doc against the trust list; the certificate must have been valid on the day it signed. */
export function verifyPaperCode(raw: string, trusted: TrustList): VerifiedCode {
  const code = parsePaperCode(raw);
  if (!code) return { state: 'UNREADABLE' };
  const certificate = certificateOf(trusted, code.authority, code.certificate);
  if (!certificate) return { state: 'UNKNOWN_AUTHORITY' };
  if (!isSignedBy(code, certificate)) return { state: 'BAD_SIGNATURE' };
  return isValidOn(certificate, code.signedOn)
    ? { state: 'VALID', facts: factsOf(code) }
    : { state: 'EXPIRED_CERTIFICATE' };
}

function isSignedBy({ signed, signature }: PaperCode, { publicKey }: X509Certificate): boolean {
  const digest = digests[publicKey.asymmetricKeyDetails?.namedCurve ?? ''];
  if (!digest) return false;
  return verify(digest, Buffer.from(signed, 'latin1'), { key: publicKey, dsaEncoding: 'ieee-p1363' }, signature);
}
