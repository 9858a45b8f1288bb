import { sealBytes, unsealBytes } from '@trousseau/service/cipher';

/**
 * Encrypts what must be read again, unlike a password: whoever has the table has not the secret (S16).
 *
 * @param key 32 bytes in base 64, from the environment
 * @param owner whose it is: the text opens for nobody else's row
 */
export function seal(key: string, owner: string, text: string): string {
  return sealBytes(Buffer.from(key, 'base64'), owner, Buffer.from(text)).toString('base64');
}

/** Decrypts what `seal` made. @throws when the key, the owner or a byte is not the same */
export function unseal(key: string, owner: string, sealed: string): string {
  return unsealBytes(Buffer.from(key, 'base64'), owner, Buffer.from(sealed, 'base64')).toString('utf8');
}
