import { createHmac, randomBytes } from 'node:crypto';
import { sameHash } from './secrets.ts';

/**
 * S08. What a browser keeps after a sign-in, in a cookie of its own that outlives the session: `<nonce>.<signature>`, signed for one
 * person. It opens nothing; it tells the owner's browser from whoever tries passwords elsewhere.
 *
 * @param key the secrets key of the account service
 */
export function newKnownDevice(key: string, identityId: string): string {
  const nonce = randomBytes(16).toString('base64url');
  return `${nonce}.${signature(key, identityId, nonce)}`;
}

/** The nonce of a device known to this person; null for another person's, one nobody signed, or none. */
export function knownDeviceOf(key: string, identityId: string, device: string | null): string | null {
  const [nonce = '', signed = ''] = device?.split('.') ?? [];
  return nonce !== '' && sameHash(signed, signature(key, identityId, nonce)) ? nonce : null;
}

const signature = (key: string, identityId: string, nonce: string) =>
  createHmac('sha256', Buffer.from(key, 'base64')).update(`device:${identityId}:${nonce}`).digest('base64url');
