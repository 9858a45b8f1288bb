import { createPrivateKey, hash, type KeyObject, randomUUID, sign } from 'node:crypto';
import { type ProcessKey, pairwiseKey } from '@trousseau/scheme/pairwise-key';

/** The service that opens sessions and gives tokens: the only one whose word about them is taken. */
export const ACCOUNT_SERVICE = 'account';

/** Who stands behind a request, as account states it. The door carries it and reads only its kind. */
export type Caller = { readonly kind: 'ANONYMOUS' | 'PERSON' | 'API_CLIENT' | 'SERVICE' } & Readonly<
  Record<string, unknown>
>;

const texts = new WeakMap<Caller, string>();

/** A caller as JSON, written once for all that is asked on the word of one answer of account. */
export function callerText(caller: Caller): string {
  const text = texts.get(caller) ?? JSON.stringify(caller);
  texts.set(caller, text);
  return text;
}

/** On whose behalf, at which asked-for time and within which request of a client. */
export interface Identity {
  readonly caller: Caller;
  /** ISO instant of `x-trousseau-now`; never in production (A12). */
  readonly now: string | undefined;
  readonly correlationId: string;
  /** Where the client is, as far as it may be told (`networkOf`); absent when the door asks for itself. */
  readonly network?: string | undefined;
  /** What the browser kept of an earlier sign-in; signed for the service that opens sessions alone. */
  readonly device?: string | undefined;
  /** The language of the page that asks; absent for French. */
  readonly language?: 'EN' | undefined;
}

/** The request a token is good for; `path` includes the query string. */
export interface SignedRequest {
  readonly audience: string;
  readonly method: string;
  readonly path: string;
  readonly body: Uint8Array;
}

/** Makes the value of an `Authorization` header: a token that is worth nothing for another service, body or minute (A9). */
export type Sign = (request: SignedRequest, identity: Identity) => string;

/** Seconds a token lives: the time a subgraph may take to begin, well below the 60 it accepts. */
const LIFE_SECONDS = 30;

/**
 * Makes tokens. For a service whose public key is known they are authenticated by the key the two share (HS256), which
 * costs the door 3 µs instead of 40 and the service a tenth of what a signature does; for any other, signed (EdDSA, RFC 8037).
 *
 * @param privateJwk JSON of an Ed25519 key with a `kid`
 * @param trustedKeys JSON Web Key Set of the processes of the house, by `kid`; none, and every token is signed
 */
export function createSigner(privateJwk: string, trustedKeys?: string): Sign {
  const jwk = JSON.parse(privateJwk) as ProcessKey;
  const { kid } = jwk;
  if (!kid) throw new Error('TROUSSEAU_SIGNING_KEY has no kid.');
  const seals = sealsByAudience(jwk, kid, trustedKeys);
  const signed = createSeal(kid, 'EdDSA', signatureBy(createPrivateKey({ key: jwk, format: 'jwk' })));
  return ({ audience, method, path, body }, { caller, now, correlationId, network, device, language }) => {
    const iat = Math.floor(Date.now() / 1000);
    const claims = {
      iss: kid,
      aud: audience,
      iat,
      exp: iat + LIFE_SECONDS,
      jti: randomUUID(),
      cid: correlationId,
      mth: method,
      pth: path,
      bdy: hash('sha256', body, 'base64url'),
      now,
      net: network,
      dev: audience === ACCOUNT_SERVICE ? device : undefined,
      lng: language,
    };
    return (seals.get(audience) ?? signed)(`${JSON.stringify(claims).slice(0, -1)},"caller":${callerText(caller)}}`);
  };
}

/** Turns claims into the value of a header. */
type Seal = (claims: string) => string;

function sealsByAudience(own: ProcessKey, kid: string, trustedKeys: string | undefined): ReadonlyMap<string, Seal> {
  const { keys } = JSON.parse(trustedKeys ?? '{"keys":[]}') as { keys: ProcessKey[] };
  const others = keys.filter((key) => key.kid !== undefined && key.kid !== kid && key.crv === 'Ed25519');
  return new Map(
    others.map((key) => {
      const audience = String(key.kid);
      const shared = pairwiseKey(own, key, { from: kid, to: audience });
      return [audience, createSeal(kid, 'HS256', hmacBy(shared))];
    }),
  );
}

function createSeal(kid: string, alg: string, authenticate: (input: string) => string): Seal {
  const header = base64url(JSON.stringify({ alg, kid }));
  return (claims) => {
    const input = `${header}.${base64url(claims)}`;
    return `Bearer ${input}.${authenticate(input)}`;
  };
}

/** By node:crypto rather than jose, which services use to verify: the synchronous signature costs half (35 against 70 µs). */
const signatureBy = (key: KeyObject) => (input: string) => sign(null, Buffer.from(input), key).toString('base64url');

const BLOCK_BYTES = 64;

/**
 * HMAC-SHA-256 as RFC 2104 defines it, for keys of one block at most and an input of ASCII. Two hashes in one call each cost the
 * door a third of what createHmac does, whose native object has to be made and collected for each fetch.
 */
function hmacBy(key: KeyObject): (input: string) => string {
  const inner = Buffer.alloc(BLOCK_BYTES);
  key.export().copy(inner);
  const outer = Buffer.alloc(BLOCK_BYTES + 32);
  inner.copy(outer);
  for (let index = 0; index < BLOCK_BYTES; index++) {
    inner.writeUInt8(inner.readUInt8(index) ^ 0x36, index);
    outer.writeUInt8(outer.readUInt8(index) ^ 0x5c, index);
  }
  return (input) => {
    const message = Buffer.allocUnsafe(BLOCK_BYTES + input.length);
    inner.copy(message);
    message.write(input, BLOCK_BYTES, 'latin1');
    outer.write(hash('sha256', message, 'binary'), BLOCK_BYTES, 'latin1');
    return hash('sha256', outer, 'base64url');
  };
}

const base64url = (text: string) => Buffer.from(text).toString('base64url');
