/** Counts what each key takes, with one bucket per key that fills up again over a minute. */
export interface TokenBuckets {
  /** Takes one token, or as many as said; 0 when there were, otherwise the seconds until there are. */
  take(key: string, perMinute: number, tokens?: number): number;
}

interface Bucket {
  tokens: number;
  atMs: number;
}

/** Buckets known at once: whoever comes with a hundred thousand addresses makes room by being forgotten first. */
const MOST_BUCKETS = 100_000;

/** `nowMs` is a clock that never goes back. */
export function createTokenBuckets(nowMs: () => number = () => performance.now()): TokenBuckets {
  const buckets = new Map<string, Bucket>();
  return {
    take(key, perMinute, tokens = 1) {
      const now = nowMs();
      const bucket = buckets.get(key) ?? { tokens: perMinute, atMs: now };
      bucket.tokens = Math.min(perMinute, bucket.tokens + ((now - bucket.atMs) * perMinute) / 60_000);
      bucket.atMs = now;
      // Put last again: the first ones are those who have asked nothing for longest, whose buckets are full.
      buckets.delete(key);
      buckets.set(key, bucket);
      if (buckets.size > MOST_BUCKETS) {
        const [oldest] = buckets.keys();
        if (oldest !== undefined) buckets.delete(oldest);
      }
      if (bucket.tokens < tokens) return Math.ceil(((tokens - bucket.tokens) * 60) / perMinute);
      bucket.tokens -= tokens;
      return 0;
    },
  };
}
