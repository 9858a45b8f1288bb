import { CompactSign, importJWK, type JWK } from 'jose';
import { packed, type VisaContent } from './visa-content.ts';

/**
 * The code of a visa: its content signed with an Ed25519 key, whose id stands in the header. The same content under the same key gives
 * the same code, so that a visa prints the same bytes again.
 */
export async function signVisaCode(content: VisaContent, key: JWK): Promise<string> {
  const payload = new TextEncoder().encode(JSON.stringify(packed(content)));
  const header = { alg: 'EdDSA', ...(key.kid === undefined ? {} : { kid: key.kid }) };
  return new CompactSign(payload).setProtectedHeader(header).sign(await importJWK(key, 'EdDSA'));
}
