import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { LabelShares } from './engine/draw-override.ts';
import { CIRCUIT_TERMS, type CircuitTerms } from './upstream/circuit-breaker.ts';

/** How strict the house is: `production` refuses the time header and promises HTTPS; `development` tells strangers the schema. */
export type Mode = 'demonstration' | 'development' | 'test' | 'production';

/** Everything the door is told; nothing else of it is configurable. */
export interface Env {
  readonly mode: Mode;
  readonly port: number;
  /** The one origin browsers may come from with a cookie. */
  readonly publicOrigin: string;
  /** Where each subgraph listens, by its name in the supergraph. */
  readonly subgraphUrls: Readonly<Record<string, string>>;
  /** Private Ed25519 JWK, JSON, with its `kid`. */
  readonly signingKey: string;
  /** JSON Web Key Set of the processes of the house; undefined when they are not told, and every token is then signed. */
  readonly trustedKeys: string | undefined;
  readonly supergraphFile: string;
  /** What partners are shown of it; undefined where partners are not served. */
  readonly partnerSupergraphFile: string | undefined;
  readonly shellDir: string;
  /** Undefined when no space was ever published here. */
  readonly spacesDir: string | undefined;
  /** Milliseconds a subgraph has to answer. */
  readonly upstreamTimeoutMs: number;
  /** The same for subgraphs that have their own. */
  readonly subgraphTimeoutsMs: Readonly<Record<string, number>>;
  /** When a subgraph that does not answer is left alone, and for how long. */
  readonly circuit: CircuitTerms;
  /** Milliseconds between two signs of life of a stream, which are also when its session is looked up. */
  readonly heartbeatMs: number;
  /** Where `/metrics` is answered, on this machine alone by default; undefined when nobody reads them. */
  readonly metrics: { readonly host: string; readonly port: number } | undefined;
  /** What callers may ask (cost, rate) is multiplied by this: 1 where people are served, more where machines measure and test. */
  readonly limitsFactor: number;
  /** The OpenTelemetry collector and which part of the requests it is told of; undefined when there is none. */
  readonly tracing: { readonly endpoint: string; readonly ratio: number } | undefined;
  /** Which part of the requests follows each `@override(label:)` that is a name (`OVERRIDE_LABELS=new-debts:25,beta:100`), in percent. */
  readonly labelShares: LabelShares;
  /** Proxies in front of the door, whose word for a client's address is taken (`TRUSTED_PROXIES`, separated by commas). */
  readonly trustedProxies: ReadonlySet<string>;
  /** Requests under way above which the door takes on no more. */
  readonly capacity: number;
}

const MODES: readonly string[] = ['demonstration', 'development', 'test', 'production'] satisfies Mode[];
/** One developer's machine reloads more than a person does; suites sign hundreds of people in from one address. */
const FACTORS: Readonly<Record<string, number>> = { development: 100, test: 1000 };
const NOT_SUBGRAPHS = new Set(['SMTP', 'BANK']);

/**
 * Reads the environment once.
 *
 * @throws a sentence that names the variable when one is missing: a door without its key does not open (S71)
 */
export function readEnv(source: Readonly<Record<string, string | undefined>> = process.env): Env {
  const required = (name: string) => {
    const value = source[name];
    if (!value) throw new Error(`The gateway needs the environment variable ${name}.`);
    return value;
  };
  const mode = required('TROUSSEAU_MODE');
  if (!MODES.includes(mode)) throw new Error(`TROUSSEAU_MODE is one of ${MODES.join(', ')}, not ${mode}.`);
  const supergraphFile = source['SUPERGRAPH_FILE'] ?? beside('../supergraph.graphql');
  return {
    mode: mode as Mode,
    port: Number(required('PORT')),
    publicOrigin: new URL(required('PUBLIC_ORIGIN')).origin,
    subgraphUrls: readUrls(source),
    signingKey: required('TROUSSEAU_SIGNING_KEY'),
    trustedKeys: source['TROUSSEAU_TRUSTED_KEYS'],
    supergraphFile,
    partnerSupergraphFile: source['PARTNER_SUPERGRAPH_FILE'] ?? partnersOf(supergraphFile),
    shellDir: source['SHELL_DIR'] ?? beside('../../frontends/shell/dist'),
    spacesDir: source['SPACES_DIR'],
    upstreamTimeoutMs: Number(source['UPSTREAM_TIMEOUT_MS'] ?? 5000),
    subgraphTimeoutsMs: readTimeouts(source),
    metrics: source['METRICS_PORT']
      ? { host: source['METRICS_HOST'] ?? '127.0.0.1', port: Number(source['METRICS_PORT']) }
      : undefined,
    trustedProxies: new Set(
      (source['TRUSTED_PROXIES'] ?? '')
        .split(',')
        .map((address) => address.trim())
        .filter(Boolean),
    ),
    labelShares: readShares(source['OVERRIDE_LABELS'] ?? ''),
    capacity: Number(source['CAPACITY'] ?? 512),
    limitsFactor: Number(source['LIMITS_FACTOR'] ?? FACTORS[mode] ?? 1),
    tracing: source['OTEL_EXPORTER_OTLP_ENDPOINT']
      ? { endpoint: source['OTEL_EXPORTER_OTLP_ENDPOINT'], ratio: Number(source['OTEL_TRACES_SAMPLER_ARG'] ?? 1) }
      : undefined,
    heartbeatMs: Number(source['HEARTBEAT_MS'] ?? 10_000),
    circuit: {
      failures: Number(source['CIRCUIT_FAILURES'] ?? CIRCUIT_TERMS.failures),
      restMs: Number(source['CIRCUIT_REST_MS'] ?? CIRCUIT_TERMS.restMs),
    },
  };
}

/** The partners' part of a supergraph lies beside it; where it does not, partners are not served. */
function partnersOf(supergraphFile: string): string | undefined {
  const file = join(dirname(supergraphFile), 'partner-supergraph.graphql');
  return existsSync(file) ? file : undefined;
}

/** `VISA_URL=http://…` says where the subgraph `visa` listens: a new subgraph needs no line here. */
function readUrls(source: Readonly<Record<string, string | undefined>>): Record<string, string> {
  const urls: Record<string, string> = {};
  for (const [name, value] of Object.entries(source)) {
    const subgraph = /^([A-Z]+)_URL$/.exec(name)?.[1];
    if (subgraph && value && !NOT_SUBGRAPHS.has(subgraph)) urls[subgraph.toLowerCase()] = value;
  }
  return urls;
}

/** `VISA_TIMEOUT_MS=2000` is for the subgraph `visa` alone. */
function readTimeouts(source: Readonly<Record<string, string | undefined>>): Record<string, number> {
  const timeouts: Record<string, number> = {};
  for (const [name, value] of Object.entries(source)) {
    const subgraph = /^([A-Z]+)_TIMEOUT_MS$/.exec(name)?.[1];
    if (subgraph && value && subgraph !== 'UPSTREAM') timeouts[subgraph.toLowerCase()] = Number(value);
  }
  return timeouts;
}

/** @throws when a share is not from 0 to 100: a field would be nowhere, or everywhere, by a slip of the pen */
function readShares(text: string): LabelShares {
  const pairs = text.split(',').filter((pair) => pair.trim() !== '');
  return Object.fromEntries(
    pairs.map((pair) => {
      const [label = '', share = ''] = pair.split(':').map((part) => part.trim());
      if (label === '' || !/^\d{1,3}$/.test(share) || Number(share) > 100)
        throw new Error(`OVERRIDE_LABELS is like new-debts:25,beta:100, in percent; «${pair}» is not.`);
      return [label, Number(share)];
    }),
  );
}

const beside = (path: string) => fileURLToPath(new URL(path, import.meta.url));
