import { Lru } from './engine/lru.ts';

/** Counts what each key takes, with one bucket per key that fills up again over a minute. */
export interface TokenBuckets {
  /** Takes one token, or as many as said; 0 when there were, otherwise the seconds until there are. */
  take(key: string, perMinute: number, tokens?: number): number;
}

interface Bucket {
  tokens: number;
  atMs: number;
}

/** Buckets known at once. Those who have asked nothing for longest are forgotten first: theirs are full. */
const MOST_BUCKETS = 100_000;

/** `nowMs` is a clock that never goes back. */
export function createTokenBuckets(nowMs: () => number = () => performance.now()): TokenBuckets {
  const buckets = new Lru<Bucket>(MOST_BUCKETS);
  return {
    take(key, perMinute, tokens = 1) {
      const now = nowMs();
      const known = buckets.get(key);
      const bucket = known ?? { tokens: perMinute, atMs: now };
      if (!known) buckets.set(key, bucket);
      bucket.tokens = Math.min(perMinute, bucket.tokens + ((now - bucket.atMs) * perMinute) / 60_000);
      bucket.atMs = now;
      if (bucket.tokens < tokens) return Math.ceil(((tokens - bucket.tokens) * 60) / perMinute);
      bucket.tokens -= tokens;
      return 0;
    },
  };
}
