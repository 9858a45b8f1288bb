import {
  createHash,
  createPrivateKey,
  createPublicKey,
  createSecretKey,
  diffieHellman,
  hkdfSync,
  type JsonWebKey,
  type KeyObject,
} from 'node:crypto';

/** An Ed25519 key of a process of the house; `d` only in the private half. */
export type ProcessKey = JsonWebKey & { readonly kid?: string };

interface Direction {
  /** Name of the process that speaks. */
  readonly from: string;
  /** Name of the process it speaks to. */
  readonly to: string;
}

/**
 * The secret two processes share without ever sending it: Diffie-Hellman (RFC 7748) between their signing keys, read as
 * X25519 keys the way libsodium does, then HKDF-SHA-256 (RFC 5869) for one direction. What it authenticates costs a
 * tenth of a signature, and nobody but the two can make it: a third service, with its own key and every public one, cannot.
 *
 * @param own this process's private key
 * @param other the other process's public key
 * @throws when either is no Ed25519 key
 */
export function pairwiseKey(own: ProcessKey, other: ProcessKey, { from, to }: Direction): KeyObject {
  const secret = diffieHellman({ privateKey: privateX25519(own), publicKey: publicX25519(other) });
  const derived = hkdfSync('sha256', secret, '', `trousseau caller token ${from} to ${to}`, 32);
  return createSecretKey(Buffer.from(derived));
}

/** DER around the 32 bytes of an X25519 key (RFC 8410). */
const PRIVATE_HEAD = Buffer.from('302e020100300506032b656e04220420', 'hex');
const PUBLIC_HEAD = Buffer.from('302a300506032b656e032100', 'hex');

/** Both curves share their scalars: the one an Ed25519 seed stands for is the first half of its SHA-512 (RFC 8032, 5.1.5). */
function privateX25519({ crv, d }: ProcessKey): KeyObject {
  if (crv !== 'Ed25519' || d === undefined) throw new Error('A pairwise key needs a private Ed25519 key.');
  const scalar = createHash('sha512').update(Buffer.from(d, 'base64url')).digest().subarray(0, 32);
  return createPrivateKey({ key: Buffer.concat([PRIVATE_HEAD, scalar]), format: 'der', type: 'pkcs8' });
}

/** u = (1 + y) / (1 − y), the map between the two forms of the curve (RFC 7748, 4.1). */
function publicX25519({ crv, x }: ProcessKey): KeyObject {
  const bytes = Buffer.from(x ?? '', 'base64url');
  if (crv !== 'Ed25519' || bytes.length !== 32) throw new Error('A pairwise key needs a public Ed25519 key.');
  const last = bytes[31] ?? 0;
  bytes[31] = last & 0x7f;
  const y = BigInt(`0x${Buffer.from(bytes).reverse().toString('hex')}`);
  const u = modulo((1n + y) * inverse(modulo(1n - y)));
  const point = Buffer.from(u.toString(16).padStart(64, '0'), 'hex').reverse();
  return createPublicKey({ key: Buffer.concat([PUBLIC_HEAD, point]), format: 'der', type: 'spki' });
}

const P = 2n ** 255n - 19n;
const modulo = (value: bigint) => ((value % P) + P) % P;

/** By Fermat: the power p − 2. */
function inverse(value: bigint): bigint {
  let result = 1n;
  let base = value;
  for (let exponent = P - 2n; exponent > 0n; exponent >>= 1n) {
    if (exponent & 1n) result = modulo(result * base);
    base = modulo(base * base);
  }
  return result;
}
