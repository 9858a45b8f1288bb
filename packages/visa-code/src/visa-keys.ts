import { calculateJwkThumbprint, exportJWK, generateKeyPair, type JSONWebKeySet, type JWK } from 'jose';

/** Letters of a thumbprint that tell our few keys apart, in a code where each letter counts. */
const keyIdLength = 8;

/** A new private key for visas; its id is the beginning of its thumbprint (RFC 7638). */
export async function newVisaKey(): Promise<JWK> {
  const { privateKey } = await generateKeyPair('EdDSA', { crv: 'Ed25519', extractable: true });
  const key = await exportJWK(privateKey);
  const thumbprint = await calculateJwkThumbprint(key);
  return { ...key, kid: thumbprint.slice(0, keyIdLength), alg: 'EdDSA', use: 'sig' };
}

/** The public halves, to publish: the key that signs today and those that signed the visas still in use. */
export const publicKeys = ({ keys }: JSONWebKeySet): JSONWebKeySet => ({
  keys: keys.map(({ d: _private, ...open }) => open),
});
