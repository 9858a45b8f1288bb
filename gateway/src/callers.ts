import { Lru } from './engine/lru.ts';
import { SubgraphUnavailable } from './engine/subgraph-unavailable.ts';
import { ACCOUNT_SERVICE, type Caller, type Sign } from './sign.ts';
import type { Upstreams } from './upstreams.ts';

/** Milliseconds an answer is believed: what was ended elsewhere is over within that time (S21, S29). */
const BELIEVED_MS = 500;
/** Age from which a token in use is asked for again, aside: nobody waits for it at the end of each half second. */
const RENEWED_MS = 250;
/** Tokens known at once; who has asked nothing for longest is looked up again. */
const MOST_KNOWN = 10_000;

/** Who stands behind a token: of a session, or of a program. */
export interface Callers {
  /**
   * Whose token it is; null when it opens nothing (unknown, ended, expired).
   *
   * @param now the instant the request plays, for what depends on a day; the token itself ages by the real clock (A12)
   * @throws {SubgraphUnavailable} when nobody can say
   */
  find(token: string, correlationId: string, now: string | undefined): Promise<Caller | null>;
  /** After a change made with this token, the next request asks again: rights may have changed. */
  forget(token: string): void;
}

interface Known {
  /** The instant it was asked for. */
  readonly now: string | undefined;
  readonly caller: Promise<Caller | null>;
  readonly askedMs: number;
  /** Asked for again by one request, which is enough. */
  renewed: boolean;
}

/** Asks the account service at `path` who holds a token, and believes the answer for half a second at most. */
export function createCallers(upstreams: Upstreams, sign: Sign, path: string): Callers {
  const known = new Lru<Known>(MOST_KNOWN);
  const ask = async (token: string, correlationId: string, now: string | undefined): Promise<Caller | null> => {
    const answer = await askAccount<{ caller: Caller }>({ upstreams, sign, correlationId, now }, path, { token });
    return answer?.caller ?? null;
  };
  return {
    find(token, correlationId, now) {
      const askedMs = performance.now();
      const begin = (): Known => ({ now, caller: ask(token, correlationId, now), askedMs, renewed: false });
      const recent = known.get(token);
      if (!recent || recent.now !== now || askedMs - recent.askedMs > BELIEVED_MS) {
        const fresh = begin();
        known.set(token, fresh);
        fresh.caller.catch(() => known.get(token) === fresh && known.delete(token));
        return fresh.caller;
      }
      if (askedMs - recent.askedMs > RENEWED_MS && !recent.renewed) {
        recent.renewed = true;
        const fresh = begin();
        // Not if it was forgotten meanwhile: the answer may be older than the change.
        const replace = () => known.get(token) === recent && known.set(token, fresh);
        fresh.caller.then(replace, () => undefined);
      }
      return recent.caller;
    },
    forget: (token) => known.delete(token),
  };
}

interface Asking {
  readonly now: string | undefined;
  readonly upstreams: Upstreams;
  readonly sign: Sign;
  readonly correlationId: string;
}

/**
 * Asks the account service something in the door's own name; null when it answers that there is no such thing.
 *
 * @throws {SubgraphUnavailable} when it does not answer
 */
export async function askAccount<Answer>(
  { upstreams, sign, correlationId, now }: Asking,
  path: string,
  question: object,
): Promise<Answer | null> {
  const body = Buffer.from(JSON.stringify(question));
  const identity = { caller: { kind: 'SERVICE', service: 'gateway' }, now, correlationId } as const;
  const authorization = sign({ audience: ACCOUNT_SERVICE, method: 'POST', path, body }, identity);
  const headers = { 'content-type': 'application/json', authorization };
  const answer = await upstreams.request(ACCOUNT_SERVICE, { method: 'POST', path, headers, body, retry: true });
  if (answer.status === 404) return null;
  if (answer.status !== 200) throw new SubgraphUnavailable(`${path} was not answered: status ${answer.status}.`);
  return JSON.parse(answer.body.toString()) as Answer;
}
