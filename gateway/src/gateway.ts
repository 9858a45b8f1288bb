import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Logger } from 'pino';
import { createAccessTokens } from './access-tokens.ts';
import { createEngine, type Engine } from './engine/engine.ts';
import { type Generations, openGenerations } from './engine/generations.ts';
import { readSupergraph } from './engine/supergraph.ts';
import type { Env } from './env.ts';
import { type Front, partnerFront, publicFront } from './front.ts';
import { answerFiles, type FilesParts, WELL_KNOWN } from './http/files.ts';
import { answerGraphql, type GraphqlParts } from './http/graphql.ts';
import { answerHealth, type Health } from './http/health.ts';
import { isForeign } from './http/origin.ts';
import { answerPartnerSchema } from './http/partner-schema.ts';
import { type Exchange, refuse, refuseGraphql, send } from './http/respond.ts';
import { answerStatic } from './http/static.ts';
import type { OpenStreams } from './http/subscription.ts';
import { answerToken, type TokenParts } from './http/token.ts';
import { documentLimits, LIMITS } from './limits.ts';
import { createDoorMetrics, type DoorMetrics, watchDoor } from './metrics/door-metrics.ts';
import { createRegistry } from './metrics/registry.ts';
import { watchProcess } from './metrics/watch-process.ts';
import { openPersistedDocuments, type PersistedDocuments } from './persisted-documents.ts';
import { createProtection } from './protection.ts';
import { createSessions } from './session.ts';
import { createSigner } from './sign.ts';
import type { Tracing } from './tracing/span.ts';
import { createSharedQueries } from './upstream/share-queries.ts';
import { createUpstreams, type Upstreams } from './upstreams.ts';

/** The one door of the house (A9), without its port. */
export interface Gateway {
  handle(request: IncomingMessage, response: ServerResponse): void;
  /** From here on `/readyz` says no, streams end and connections close after their answer (F16). */
  drain(): void;
  /** What `/metrics` says, in the text format of Prometheus. */
  metrics(): string;
  close(): Promise<void>;
}

/** Puts the parts together. Throws when the supergraph cannot serve or a secret is unusable. */
export async function createGateway(env: Env, log: Logger): Promise<Gateway> {
  const sign = createSigner(env.signingKey, env.trustedKeys);
  const registry = createRegistry();
  const metrics = createDoorMetrics(registry);
  const upstreams = createUpstreams(env.subgraphUrls, {
    timeoutMs: env.upstreamTimeoutMs,
    timeoutsMs: env.subgraphTimeoutsMs,
    circuit: env.circuit,
    onTry: metrics.upstream,
  });
  const graphs = await openGraphs(env, { upstreams, metrics, log, labelShares: env.labelShares });
  const { fronts, hasRefused } = graphs;
  const documents = await openDocuments(env, log);
  const tracing = env.tracing && (await openTracing(env.tracing));
  const protection = createProtection(env);
  const who = {
    sessions: createSessions(upstreams, sign),
    accessTokens: createAccessTokens(upstreams, sign),
    protection,
  };
  const streams: OpenStreams = new Set();
  const graphql = {
    log,
    ...who,
    sign,
    upstreams,
    shared: createSharedQueries(),
    documents,
    opensSession: LIMITS.onlyOnce,
    streams,
    heartbeatMs: env.heartbeatMs,
    metrics,
    limitsFactor: env.limitsFactor,
    tracing,
  };
  const files = {
    ...who,
    sign,
    upstreams,
    hasFiles: (name: string) => graphs.current().supergraph.subgraphs.includes(name),
  };
  const stopWatching = watchProcess(registry);
  watchDoor(registry, {
    circuits: upstreams.circuits,
    engines: () => Object.entries(fronts).flatMap(([path, front]) => (front ? [[path, front.engine()] as const] : [])),
    refusedSupergraph: hasRefused,
    openStreams: () => streams.size,
  });
  let draining = false;

  const health = () => ({
    draining,
    supergraph: graphs.current().supergraph.id,
    refusedSupergraph: hasRefused(),
  });
  const route = createRoute({ env, fronts, graphql, files, tokens: { ...who, log }, health });
  return {
    handle(request, response) {
      const exchange: Exchange = { response, correlationId: randomUUID(), production: env.mode === 'production' };
      metrics.began();
      response.once('close', metrics.ended);
      if (draining) response.setHeader('connection', 'close');
      route(request, exchange).catch((err: unknown) => {
        log.error({ err, correlationId: exchange.correlationId }, 'request failed');
        if (response.headersSent) response.destroy();
        else
          refuse(exchange, 500, 'INTERNAL_SERVER_ERROR', `Erreur interne. Référence\u00a0: ${exchange.correlationId}.`);
      });
    },
    drain() {
      draining = true;
      for (const stream of streams) stream.abort();
    },
    metrics: registry.text,
    async close() {
      stopWatching();
      protection.close();
      await Promise.all([graphs.close(), documents.close()]);
      await upstreams.close();
      await tracing?.close();
    },
  };
}

interface Routed {
  readonly env: Env;
  /** Addresses where GraphQL is asked. */
  readonly fronts: Readonly<Record<string, Front | undefined>>;
  readonly graphql: Omit<GraphqlParts, 'front'>;
  readonly files: FilesParts;
  readonly tokens: TokenParts;
  readonly health: () => Health;
}

/** Which path goes where. */
function createRoute({ env, fronts, graphql, files, tokens, health }: Routed) {
  const partnerSchema = { ...graphql, front: fronts['/partner/graphql'] };
  return async (request: IncomingMessage, exchange: Exchange): Promise<void> => {
    const path = pathOf(request.url);
    if (path === '/healthz' || path === '/readyz') {
      const { status, body } = answerHealth(path, health());
      return send(exchange, status, body);
    }
    if (path === '/oauth/token') return answerToken(request, exchange, tokens);
    if (isForeign(request, env.publicOrigin)) return refuseForeign(path, exchange);
    const front = fronts[path];
    if (front) return answerGraphql(request, exchange, { ...graphql, front });
    if (path === '/partner/schema.graphql') return answerPartnerSchema(request, exchange, partnerSchema);
    if (path.startsWith('/files/') || path in WELL_KNOWN) return answerFiles(request, exchange, files);
    return answerStatic(request, exchange, env);
  };
}

function pathOf(url = '/'): string {
  const end = url.indexOf('?');
  return end < 0 ? url : url.slice(0, end);
}

function openDocuments(env: Env, log: Logger): Promise<PersistedDocuments> {
  const onRefused = ({ file, error }: { file: string; error: unknown }) =>
    log.error({ file, err: error }, 'list of documents refused');
  return openPersistedDocuments({ ...env, onRefused });
}

/** Read only where there is a collector: a library of some weight that most machines do not need. */
async function openTracing({ endpoint, ratio }: NonNullable<Env['tracing']>): Promise<Tracing> {
  const { openTelemetry } = await import('./tracing/open-telemetry.ts');
  return openTelemetry(endpoint, ratio);
}

interface GraphParts {
  readonly upstreams: Upstreams;
  readonly metrics: DoorMetrics;
  readonly log: Logger;
  readonly labelShares: Env['labelShares'];
}

/** The whole graph and what partners are shown of it, each replaced by itself when its file changes. */
async function openGraphs({ supergraphFile, partnerSupergraphFile, mode }: Env, parts: GraphParts) {
  const whole = await openGraph(supergraphFile, parts);
  const partner = partnerSupergraphFile === undefined ? undefined : await openGraph(partnerSupergraphFile, parts);
  const fronts: Readonly<Record<string, Front | undefined>> = {
    '/graphql': publicFront(whole.current, mode),
    '/partner/graphql': partner && partnerFront(partner.current),
  };
  return {
    fronts,
    current: whole.current,
    hasRefused: () => whole.hasRefused() || (partner?.hasRefused() ?? false),
    async close() {
      await Promise.all([whole.close(), partner?.close()]);
    },
  };
}

function openGraph(file: string, { upstreams, metrics, log, labelShares }: GraphParts): Promise<Generations> {
  return openGenerations({
    file,
    make: (sdl) => makeEngine(sdl, upstreams, labelShares),
    onSwap({ supergraph }) {
      metrics.swapped();
      log.info({ file, supergraph: supergraph.id }, 'supergraph swapped');
    },
    onRefused: (err) => log.error({ file, err }, 'supergraph refused, the one before keeps serving'),
  });
}

async function makeEngine(sdl: string, upstreams: Upstreams, labelShares: Env['labelShares']): Promise<Engine> {
  const supergraph = await readSupergraph(sdl, labelShares);
  const unknown = supergraph.subgraphs.filter((name) => !upstreams.has(name));
  if (unknown.length > 0)
    throw new Error(
      `No address for ${unknown.join(', ')}: set ${unknown.map((name) => `${name.toUpperCase()}_URL`).join(', ')}.`,
    );
  return createEngine(supergraph, documentLimits(LIMITS));
}

function refuseForeign(path: string, exchange: Exchange): void {
  const message = 'Cette demande ne vient pas de notre site.';
  if (path.endsWith('/graphql')) refuseGraphql(exchange, 403, [{ message, extensions: { code: 'FOREIGN_ORIGIN' } }]);
  else refuse(exchange, 403, 'FOREIGN_ORIGIN', message);
}
