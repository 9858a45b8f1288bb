import { callerText, type Identity } from '../sign.ts';
import type { UpstreamResponse } from './exchange.ts';
import { Leaving } from './leaving.ts';

/** A query to a subgraph, by everything that may change its answer. */
export interface QueryKey {
  readonly subgraph: string;
  readonly body: string;
  /** On whose behalf and at which instant; its correlation id changes nothing. */
  readonly identity: Identity;
}

/** Sends the query for good; it is given up when the last who waits for it has left. */
export type SendQuery = (waiting: Leaving) => Promise<UpstreamResponse>;

/** Queries under way that others may wait for too. */
export interface SharedQueries {
  /**
   * The answer of the same query under way, or of this one. Whoever reads it parses its own copy.
   *
   * @param client who waits; undefined for one that is never taken for gone
   */
  ask(key: QueryKey, client: Leaving | undefined, send: SendQuery): Promise<UpstreamResponse>;
  /** After a change: what began before it may not have seen it, and is shared no more. */
  forget(): void;
}

interface UnderWay {
  readonly key: QueryKey;
  /** The whole caller, as text. */
  readonly who: string;
  readonly answer: Promise<UpstreamResponse>;
  /** Everybody who waits, as one: they have left when the last has. */
  readonly everybody: Leaving;
  /** Undoes what listens to a client that is still there. */
  readonly parts: (() => void)[];
  waiting: number;
}

/**
 * Merges identical queries to a subgraph while one is under way: within an operation, and between requests of the very same
 * caller. The whole caller is compared, not a digest of what we think matters: two people never share, nor two sessions
 * of one person.
 */
export function createSharedQueries(): SharedQueries {
  // A list, gone through for each query: a map of what comes and goes so fast is copied all the time (see lru.ts).
  let underWay: UnderWay[] = [];
  const end = (query: UnderWay) => {
    for (const part of query.parts) part();
    const index = underWay.indexOf(query);
    if (index < 0) return;
    const last = underWay.pop();
    if (last && index < underWay.length) underWay[index] = last;
  };
  const begin = (key: QueryKey, who: string, send: SendQuery): UnderWay => {
    const everybody = new Leaving();
    const query: UnderWay = { key, who, answer: send(everybody), everybody, parts: [], waiting: 0 };
    underWay.push(query);
    const over = () => end(query);
    query.answer.then(over, over);
    return query;
  };
  return {
    ask(key, client, send) {
      const who = callerText(key.identity.caller);
      const query = underWay.find((other) => isSame(other, key, who)) ?? begin(key, who, send);
      query.waiting += 1;
      if (client) wait(query, client, end);
      return query.answer;
    },
    forget() {
      underWay = [];
    },
  };
}

/** What differs most often, and is compared fastest, comes first: among a thousand under way it is all that is looked at. */
function isSame({ key, who: theirs }: UnderWay, { subgraph, body, identity }: QueryKey, who: string): boolean {
  return (
    key.body.length === body.length &&
    key.subgraph === subgraph &&
    theirs === who &&
    key.identity.now === identity.now &&
    key.identity.language === identity.language &&
    key.body === body
  );
}

/** The query goes on until everybody who waits for it has left; then `end` forgets it. */
function wait(query: UnderWay, client: Leaving, end: (query: UnderWay) => void): void {
  const leave = () => {
    query.waiting -= 1;
    if (query.waiting > 0) return;
    end(query);
    query.everybody.leave();
  };
  if (client.left) leave();
  else {
    client.listen(leave);
    query.parts.push(() => client.unlisten(leave));
  }
}
