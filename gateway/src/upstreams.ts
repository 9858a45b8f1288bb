import { setTimeout as sleep } from 'node:timers/promises';
import { Pool } from 'undici';
import type { ObjectValue } from './engine/graphql-values.ts';
import { SubgraphUnavailable } from './engine/subgraph-unavailable.ts';
import type { DoorMetrics, UpstreamOutcome } from './metrics/door-metrics.ts';
import {
  type CircuitBreaker,
  type CircuitState,
  type CircuitTerms,
  createCircuitBreaker,
} from './upstream/circuit-breaker.ts';
import {
  Abandoned,
  BrokenConnection,
  exchange,
  type UpstreamRequest,
  type UpstreamResponse,
} from './upstream/exchange.ts';
import { openStream, type StreamRequest } from './upstream/open-stream.ts';

/** Connections to the subgraphs, kept open between requests and across supergraphs. */
export interface Upstreams {
  /** @throws {SubgraphUnavailable} when no whole answer came in time, or none is expected; its message is for our logs */
  request(subgraph: string, request: UpstreamRequest): Promise<UpstreamResponse>;
  /** Opens a subscription: see open-stream.ts. */
  stream(subgraph: string, request: StreamRequest): AsyncGenerator<ObjectValue, void>;
  has(subgraph: string): boolean;
  /** Of each subgraph, for those who watch the door. */
  circuits(): ReadonlyMap<string, CircuitState>;
  /** What is under way fails at once. */
  close(): Promise<void>;
}

export interface UpstreamsTerms {
  /** Milliseconds a subgraph has for one request from the moment it is asked for, second try included (F09). */
  readonly timeoutMs: number;
  /** The same for subgraphs that have their own. */
  readonly timeoutsMs?: Readonly<Record<string, number>>;
  readonly circuit?: CircuitTerms;
  /** Told of each try. */
  readonly onTry?: DoorMetrics['upstream'];
}

interface Upstream {
  readonly pool: Pool;
  /** Connections of subscriptions, each of which keeps its own for as long as it lasts. */
  readonly streams: Pool;
  readonly timeoutMs: number;
  readonly circuit: CircuitBreaker;
  readonly tried: (outcome: UpstreamOutcome, startedMs: number) => void;
}

/** What a proxy says, or a service that is stopping: nobody has done the work. */
const NOT_THERE = new Set([502, 503, 504]);
/** Milliseconds before a second try, at random in between: those who failed together do not come back together. */
const RETRY_MS = { least: 20, most: 120 };

export function createUpstreams(
  urls: Readonly<Record<string, string>>,
  { timeoutMs: usualMs, timeoutsMs = {}, circuit, onTry = () => undefined }: UpstreamsTerms,
): Upstreams {
  const upstreams = new Map<string, Upstream>();
  for (const [subgraph, url] of Object.entries(urls)) {
    const timeoutMs = timeoutsMs[subgraph] ?? usualMs;
    const { origin } = new URL(url);
    const options = { headersTimeout: 0, bodyTimeout: 0, connectTimeout: timeoutMs };
    upstreams.set(subgraph, {
      pool: new Pool(origin, { ...options, connections: 128 }),
      streams: new Pool(origin, options),
      timeoutMs,
      circuit: createCircuitBreaker(circuit),
      tried: (outcome, startedMs) => onTry(subgraph, outcome, performance.now() - startedMs),
    });
  }
  return {
    async request(subgraph, request) {
      const upstream = upstreams.get(subgraph);
      if (!upstream) throw new SubgraphUnavailable(`No address is configured for ${subgraph}.`);
      if (!request.retry) return attempt(upstream, request, upstream.timeoutMs);
      const startedMs = performance.now();
      try {
        const first = await attempt(upstream, request, upstream.timeoutMs);
        if (!NOT_THERE.has(first.status)) return first;
      } catch (error) {
        if (!(error instanceof BrokenConnection)) throw error;
      }
      await sleep(RETRY_MS.least + Math.random() * (RETRY_MS.most - RETRY_MS.least));
      return attempt(upstream, request, Math.max(1, upstream.timeoutMs - (performance.now() - startedMs)));
    },
    async *stream(subgraph, request) {
      const upstream = upstreams.get(subgraph);
      if (!upstream) throw new SubgraphUnavailable(`No address is configured for ${subgraph}.`);
      yield* openStream(upstream.streams, request, upstream.timeoutMs);
    },
    has: (subgraph) => upstreams.has(subgraph),
    circuits: () => new Map([...upstreams].map(([name, upstream]) => [name, upstream.circuit.state])),
    async close() {
      await Promise.all([...upstreams.values()].flatMap(({ pool, streams }) => [pool.destroy(), streams.destroy()]));
    },
  };
}

async function attempt({ pool, circuit, tried }: Upstream, request: UpstreamRequest, timeoutMs: number) {
  const startedMs = performance.now();
  if (!circuit.admit()) {
    tried('spared', startedMs);
    throw new SubgraphUnavailable('It has not answered for a while and is left alone.');
  }
  try {
    const response = await exchange(pool, request, timeoutMs);
    const failed = NOT_THERE.has(response.status);
    if (failed) circuit.failed();
    else circuit.succeeded();
    tried(failed ? 'failed' : 'ok', startedMs);
    return response;
  } catch (error) {
    const left = error instanceof Abandoned;
    if (left) circuit.abandoned();
    else circuit.failed();
    tried(left ? 'left' : 'failed', startedMs);
    throw error;
  }
}
