import { type Callers, createCallers } from './callers.ts';
import type { Caller, Sign } from './sign.ts';
import type { Upstreams } from './upstreams.ts';

/** The header by which it opens (a token) or closes (empty) the session of the request; it never reaches a client. */
export const SESSION_HEADER = 'x-trousseau-session';
/** `__Host-` ties the cookie to this host, to HTTPS and to the whole site (S14); browsers count localhost as secure. */
const COOKIE = '__Host-trousseau';
/** The header by which it lets the browser keep that somebody signed in with it, and the cookie that keeps it (S08). */
export const DEVICE_HEADER = 'x-trousseau-device';
const DEVICE_COOKIE = '__Host-trousseau-device';
/** As packages/space/src/time-travel.ts writes it, for the addresses of files alone. */
const NOW_COOKIE = 'trousseau-now';
/** Seconds a browser that is not used stays known. */
const DEVICE_SECONDS = 180 * 86_400;

const ANONYMOUS: Caller = { kind: 'ANONYMOUS' };

/** Who is behind a cookie. */
export type Sessions = Callers;

export const createSessions = (upstreams: Upstreams, sign: Sign): Sessions =>
  createCallers(upstreams, sign, '/internal/session');

/** The caller of a request without a session. */
export function anonymous(): Caller {
  return ANONYMOUS;
}

/** The session token of a `Cookie` header; undefined when there is none. */
export const tokenOf = (cookies: string | undefined) => cookieValue(cookies, TOKEN);

/** What a browser kept of an earlier sign-in (S08); undefined for nothing. */
export const deviceOf = (cookies: string | undefined) => cookieValue(cookies, DEVICE);

/** The instant pretended by the tab that asks for a file: an address carries no header. Never in production (A12). */
export const nowOf = (cookies: string | undefined) => cookieValue(cookies, NOW);

const [TOKEN, DEVICE, NOW] = [COOKIE, DEVICE_COOKIE, NOW_COOKIE].map(
  (name) => new RegExp(`(?:^|;)\\s*${name}=([^;]*)`),
) as [RegExp, RegExp, RegExp];

const cookieValue = (cookies: string | undefined, wanted: RegExp) =>
  (cookies && wanted.exec(cookies)?.[1]?.trimEnd()) || undefined;

/** The `Set-Cookie` value by which a browser is known the next time. */
export const deviceCookieOf = (device: string) =>
  `${DEVICE_COOKIE}=${device}; Path=/; Secure; HttpOnly; SameSite=Lax; Max-Age=${DEVICE_SECONDS}`;

/** The `Set-Cookie` value that keeps or clears (empty token) a session. No token ever reaches JavaScript (A10). */
export function cookieOf(token: string): string {
  const attributes = 'Path=/; Secure; HttpOnly; SameSite=Lax';
  return token === '' ? `${COOKIE}=; ${attributes}; Max-Age=0` : `${COOKIE}=${token}; ${attributes}`;
}
