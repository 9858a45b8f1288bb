import { SubgraphUnavailable } from './engine/subgraph-unavailable.ts';
import type { Caller, Sign } from './sign.ts';
import type { Upstreams } from './upstreams.ts';

/** The service that opens sessions: the only one whose word about them is taken. */
export const SESSION_SERVICE = 'account';
/** The header by which it opens (a token) or closes (empty) the session of the request; it never reaches a client. */
export const SESSION_HEADER = 'x-trousseau-session';
/** `__Host-` ties the cookie to this host, to HTTPS and to the whole site (S14); browsers count localhost as secure. */
const COOKIE = '__Host-trousseau';

/** Milliseconds an answer is believed: a session that was ended elsewhere is over within that time (S21). */
const BELIEVED_MS = 500;
/** Sessions known at once; the oldest is asked again. */
const MOST_KNOWN = 10_000;

const ANONYMOUS: Caller = { kind: 'ANONYMOUS' };

/** Who is behind a cookie. */
export interface Sessions {
  /**
   * The person of an open session; null when the token opens nothing (unknown, ended, expired).
   *
   * @param now the instant the request plays, for what depends on a day; the session itself ages by the real clock (A12)
   * @throws {SubgraphUnavailable} when nobody can say
   */
  find(token: string, correlationId: string, now: string | undefined): Promise<Caller | null>;
  /** After this session changed something of what its service keeps, its next request asks again: rights may have changed. */
  forget(token: string): void;
}

interface Asked {
  readonly correlationId: string;
  readonly now: string | undefined;
}

interface Known {
  /** The instant it was asked for. */
  readonly now: string | undefined;
  readonly caller: Promise<Caller | null>;
  readonly untilMs: number;
}

export function createSessions(upstreams: Upstreams, sign: Sign): Sessions {
  const known = new Map<string, Known>();
  const ask = async (token: string, { correlationId, now }: Asked): Promise<Caller | null> => {
    const body = Buffer.from(JSON.stringify({ token }));
    const path = '/internal/session';
    const identity = { caller: { kind: 'SERVICE', service: 'gateway' }, now, correlationId } as const;
    const authorization = sign({ audience: SESSION_SERVICE, method: 'POST', path, body }, identity);
    const headers = { 'content-type': 'application/json', authorization };
    const answer = await upstreams.request(SESSION_SERVICE, { method: 'POST', path, headers, body, retry: true });
    if (answer.status === 404) return null;
    if (answer.status !== 200) throw new SubgraphUnavailable(`The session was not looked up: status ${answer.status}.`);
    return (JSON.parse(answer.body.toString()) as { caller: Caller }).caller;
  };
  return {
    find(token, correlationId, now) {
      const nowMs = performance.now();
      const recent = known.get(token);
      if (recent && recent.untilMs > nowMs && recent.now === now) return recent.caller;
      const fresh: Known = { caller: ask(token, { correlationId, now }), now, untilMs: nowMs + BELIEVED_MS };
      known.delete(token);
      known.set(token, fresh);
      forgetOldest(known);
      fresh.caller.catch(() => known.get(token) === fresh && known.delete(token));
      return fresh.caller;
    },
    forget: (token) => void known.delete(token),
  };
}

function forgetOldest(known: Map<string, Known>): void {
  if (known.size <= MOST_KNOWN) return;
  const [oldest] = known.keys();
  if (oldest !== undefined) known.delete(oldest);
}

/** The caller of a request without a session. */
export function anonymous(): Caller {
  return ANONYMOUS;
}

/** The session token of a `Cookie` header; undefined when there is none. */
export function tokenOf(cookies: string | undefined): string | undefined {
  for (const pair of cookies?.split(';') ?? []) {
    const [name, ...value] = pair.trim().split('=');
    if (name === COOKIE) return value.join('=') || undefined;
  }
  return undefined;
}

/** The `Set-Cookie` value that keeps or clears (empty token) a session. No token ever reaches JavaScript (A10). */
export function cookieOf(token: string): string {
  const attributes = 'Path=/; Secure; HttpOnly; SameSite=Lax';
  return token === '' ? `${COOKIE}=; ${attributes}; Max-Age=0` : `${COOKIE}=${token}; ${attributes}`;
}
