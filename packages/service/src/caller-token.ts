import { createHash, type KeyObject, randomUUID } from 'node:crypto';
import { type ProcessKey, pairwiseKey } from '@trousseau/scheme/pairwise-key';
import type { Language } from '@trousseau/values/language';
import { createLocalJWKSet, importJWK, type JWK, type JWTVerifyGetKey, jwtVerify, SignJWT } from 'jose';
import type { Viewer } from './viewer.ts';

/** What the token says about one request (A9): it is worth nothing for another target, body or minute. */
export interface CallerClaims {
  caller: Viewer;
  /** ISO instant asked for by `x-trousseau-now`; never present in production (A12). */
  now?: string;
  /** Correlation id, printed in logs and in masked errors. */
  correlationId: string;
  /** The network a person's request came from, its end cut off by the door. */
  network?: string;
  /** What the browser kept of an earlier sign-in (S08). */
  device?: string;
  /** The language of the page that asks; French when it says nothing. */
  language?: Language;
}

/** The request a token is bound to. `path` includes the query string. */
export interface SignedRequest {
  audience: string;
  method: string;
  path: string;
  body: Uint8Array | string;
}

/** Seconds a token lives. A subgraph refuses anything older or longer (S18, S26). */
export const TOKEN_SECONDS = 60;

/** Seconds by which the clocks of two machines of the house may differ: a token made just now is not yet made where the clock is behind. */
const CLOCK_TOLERANCE_SECONDS = 5;

const digest = (body: Uint8Array | string) => createHash('sha256').update(body).digest('base64url');

/** Signs requests in the name of one process of the house. */
export async function createSigner(privateJwk: string) {
  const jwk = JSON.parse(privateJwk) as JWK;
  const key = await importJWK(jwk, 'EdDSA');
  const issuer = jwk.kid ?? '';
  return (request: SignedRequest, claims: CallerClaims) =>
    new SignJWT({
      caller: claims.caller,
      cid: claims.correlationId,
      bdy: digest(request.body),
      mth: request.method,
      pth: request.path,
      ...(claims.now === undefined ? {} : { now: claims.now }),
      ...(claims.network === undefined ? {} : { net: claims.network }),
      ...(claims.device === undefined ? {} : { dev: claims.device }),
      ...(claims.language === undefined ? {} : { lng: claims.language }),
    })
      .setProtectedHeader({ alg: 'EdDSA', kid: issuer })
      .setIssuer(issuer)
      .setAudience(request.audience)
      .setIssuedAt()
      .setExpirationTime(`${TOKEN_SECONDS}s`)
      .setJti(randomUUID())
      .sign(key);
}

/**
 * Verifies caller tokens against the keys of the house: signed (EdDSA), or authenticated by the key that their issuer shares
 * with this process alone (HS256), which is why a key has one algorithm and the token does not choose.
 * The verifier answers null for anything that is not exactly right: the caller of a subgraph learns only «401».
 *
 * @param privateJwk this process's own key; without one only signed tokens are accepted
 */
export function createVerifier(trustedKeys: string, privateJwk?: string) {
  const trusted = JSON.parse(trustedKeys) as { keys: JWK[] };
  const signing = createLocalJWKSet(trusted);
  const shared = sharedKeys(trusted.keys, privateJwk);
  const keys: JWTVerifyGetKey = (header, token) => {
    if (header.alg !== 'HS256') return signing(header, token);
    const key = shared.get(header.kid ?? '');
    if (!key) throw new Error('No key is shared with this issuer.');
    return key;
  };
  return async (token: string, request: SignedRequest): Promise<CallerClaims | null> => {
    try {
      const { payload, protectedHeader } = await jwtVerify(token, keys, {
        algorithms: ['EdDSA', 'HS256'],
        audience: request.audience,
        maxTokenAge: TOKEN_SECONDS,
        clockTolerance: CLOCK_TOLERANCE_SECONDS,
        requiredClaims: ['iss', 'exp', 'iat', 'jti', 'caller', 'bdy'],
      });
      const issuer = protectedHeader.kid;
      if (issuer === undefined || payload.iss !== issuer || 'jku' in protectedHeader) return null;
      if ((payload.exp ?? 0) - (payload.iat ?? 0) > TOKEN_SECONDS) return null;
      if (payload.bdy !== digest(request.body) || payload.mth !== request.method || payload.pth !== request.path)
        return null;
      const caller = payload.caller as Viewer;
      if (!mayAssert(issuer, caller)) return null;
      return {
        caller,
        correlationId: String(payload.cid ?? payload.jti),
        ...(typeof payload.now === 'string' ? { now: payload.now } : {}),
        ...(typeof payload.net === 'string' ? { network: payload.net } : {}),
        ...(typeof payload.dev === 'string' ? { device: payload.dev } : {}),
        ...(payload.lng === 'EN' ? { language: payload.lng } : {}),
      };
    } catch {
      return null;
    }
  };
}

function sharedKeys(trusted: readonly JWK[], privateJwk: string | undefined): Map<string, KeyObject> {
  if (privateJwk === undefined) return new Map();
  const own = JSON.parse(privateJwk) as ProcessKey;
  const others = trusted.filter(({ kid, crv }) => kid !== own.kid && crv === 'Ed25519') as ProcessKey[];
  return new Map(
    others.map((key) => {
      const issuer = String(key.kid);
      return [issuer, pairwiseKey(own, key, { from: issuer, to: String(own.kid) })];
    }),
  );
}

/** Only the gateway speaks for people; every other process speaks for itself. */
function mayAssert(issuer: string, caller: Viewer) {
  if (caller.kind === 'SERVICE') return caller.service === issuer;
  return issuer === 'gateway';
}
