import { callerText, type Identity } from '../sign.ts';
import type { UpstreamResponse } from './exchange.ts';

/** A query to a subgraph, by everything that may change its answer. */
export interface QueryKey {
  readonly subgraph: string;
  readonly body: string;
  /** On whose behalf and at which instant; its correlation id changes nothing. */
  readonly identity: Identity;
}

/** Sends the query for good; it is aborted when the last who waits for it has left. */
export type SendQuery = (signal: AbortSignal) => Promise<UpstreamResponse>;

/** Queries under way that others may wait for too. */
export interface SharedQueries {
  /**
   * The answer of the same query under way, or of this one. Whoever reads it parses its own copy.
   *
   * @param left aborted when this client left; undefined for one that is never taken for gone
   */
  ask(key: QueryKey, left: AbortSignal | undefined, send: SendQuery): Promise<UpstreamResponse>;
  /** After a change: what began before it may not have seen it, and is shared no more. */
  forget(): void;
}

interface UnderWay {
  readonly answer: Promise<UpstreamResponse>;
  readonly abandon: AbortController;
  waiting: number;
}

/**
 * Merges identical queries to a subgraph while one is under way: within an operation, and between requests of the very same
 * caller. The whole caller is part of the key, not a digest of what we think matters: two people never share, nor two sessions
 * of one person.
 */
export function createSharedQueries(): SharedQueries {
  const underWay = new Map<string, UnderWay>();
  const begin = (key: string, send: SendQuery): UnderWay => {
    const abandon = new AbortController();
    const query: UnderWay = { answer: send(abandon.signal), abandon, waiting: 0 };
    underWay.set(key, query);
    const end = () => void (underWay.get(key) === query && underWay.delete(key));
    query.answer.then(end, end);
    return query;
  };
  return {
    ask({ subgraph, body, identity }, left, send) {
      const key = `${subgraph}\n${identity.now ?? ''}\n${identity.language ?? ''}\n${callerText(identity.caller)}\n${body}`;
      const query = underWay.get(key) ?? begin(key, send);
      query.waiting += 1;
      const leave = () => {
        query.waiting -= 1;
        if (query.waiting > 0) return;
        if (underWay.get(key) === query) underWay.delete(key);
        query.abandon.abort();
      };
      if (left?.aborted) leave();
      else left?.addEventListener('abort', leave, { once: true });
      return query.answer;
    },
    forget: () => underWay.clear(),
  };
}
