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
  // By body alone, which is long and hashed once; who asks for the same one is told apart by `isSame`.
  const underWay = new Map<string, UnderWay[]>();
  const end = (query: UnderWay) => {
    for (const part of query.parts) part();
    const same = underWay.get(query.key.body);
    const index = same?.indexOf(query) ?? -1;
    if (!same || index < 0) return;
    if (same.length === 1) underWay.delete(query.key.body);
    else same.splice(index, 1);
  };
  const begin = (key: QueryKey, send: SendQuery): UnderWay => {
    const everybody = new Leaving();
    const query: UnderWay = { key, answer: send(everybody), everybody, parts: [], waiting: 0 };
    const same = underWay.get(key.body);
    if (same) same.push(query);
    else underWay.set(key.body, [query]);
    const over = () => end(query);
    query.answer.then(over, over);
    return query;
  };
  return {
    ask(key, client, send) {
      const query = underWay.get(key.body)?.find((other) => isSame(other.key, key)) ?? begin(key, send);
      query.waiting += 1;
      if (client) wait(query, client, end);
      return query.answer;
    },
    forget: () => underWay.clear(),
  };
}

function isSame({ subgraph, identity: one }: QueryKey, { subgraph: asked, identity: other }: QueryKey): boolean {
  return (
    subgraph === asked &&
    one.now === other.now &&
    one.language === other.language &&
    callerText(one.caller) === callerText(other.caller)
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
