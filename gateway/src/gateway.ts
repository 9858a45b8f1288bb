import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Logger } from 'pino';
import { createEngine, type Engine } from './engine/engine.ts';
import { openGenerations } from './engine/generations.ts';
import { readSupergraph } from './engine/supergraph.ts';
import type { Env } from './env.ts';
import { answerFiles } from './http/files.ts';
import { answerGraphql } from './http/graphql.ts';
import { answerHealth } from './http/health.ts';
import { isForeign } from './http/origin.ts';
import { type Exchange, refuse, refuseGraphql, send } from './http/respond.ts';
import { answerStatic } from './http/static.ts';
import { documentLimits, LIMITS } from './limits.ts';
import { createSessions } from './session.ts';
import { createSigner } from './sign.ts';
import { createSharedQueries } from './upstream/share-queries.ts';
import { createUpstreams, type Upstreams } from './upstreams.ts';

/** The one door of the house (A9), without its port. */
export interface Gateway {
  handle(request: IncomingMessage, response: ServerResponse): void;
  /** From here on `/readyz` says no and connections close after their answer (F16). */
  drain(): void;
  close(): Promise<void>;
}

/** Puts the parts together. Throws when the supergraph cannot serve or a secret is unusable. */
export async function createGateway(env: Env, log: Logger): Promise<Gateway> {
  const sign = createSigner(env.signingKey);
  const upstreams = createUpstreams(env.subgraphUrls, {
    timeoutMs: env.upstreamTimeoutMs,
    timeoutsMs: env.subgraphTimeoutsMs,
    circuit: env.circuit,
  });
  const sessions = createSessions(upstreams, sign);
  const generations = await openGenerations({
    file: env.supergraphFile,
    make: (sdl) => makeEngine(sdl, upstreams),
    onSwap: ({ supergraph }) => log.info({ supergraph: supergraph.id }, 'supergraph swapped'),
    onRefused: (err) => log.error({ err }, 'supergraph refused, the one before keeps serving'),
  });
  const graphql = {
    env,
    log,
    sessions,
    sign,
    upstreams,
    shared: createSharedQueries(),
    engine: generations.current,
    opensSession: LIMITS.onlyOnce,
  };
  const files = {
    sessions,
    sign,
    upstreams,
    hasFiles: (name: string) => generations.current().supergraph.subgraphs.includes(name),
  };
  let draining = false;

  const route = async (request: IncomingMessage, exchange: Exchange): Promise<void> => {
    const [path = '/'] = (request.url ?? '/').split('?');
    if (path === '/healthz' || path === '/readyz') {
      const supergraph = generations.current().supergraph.id;
      const { status, body } = answerHealth(path, {
        draining,
        supergraph,
        refusedSupergraph: generations.hasRefused(),
      });
      return send(exchange, status, body);
    }
    if (isForeign(request, env.publicOrigin)) return refuseForeign(path, exchange);
    if (path === '/graphql') return answerGraphql(request, exchange, graphql);
    if (path.startsWith('/files/')) return answerFiles(request, exchange, files);
    return answerStatic(request, exchange, env);
  };

  return {
    handle(request, response) {
      const exchange: Exchange = { response, correlationId: randomUUID(), production: env.mode === 'production' };
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
    },
    async close() {
      await generations.close();
      await upstreams.close();
    },
  };
}

async function makeEngine(sdl: string, upstreams: Upstreams): Promise<Engine> {
  const supergraph = await readSupergraph(sdl);
  const unknown = supergraph.subgraphs.filter((name) => !upstreams.has(name));
  if (unknown.length > 0)
    throw new Error(
      `No address for ${unknown.join(', ')}: set ${unknown.map((name) => `${name.toUpperCase()}_URL`).join(', ')}.`,
    );
  return createEngine(supergraph, documentLimits(LIMITS));
}

function refuseForeign(path: string, exchange: Exchange): void {
  const message = 'Cette demande ne vient pas de notre site.';
  if (path === '/graphql') refuseGraphql(exchange, 403, [{ message, extensions: { code: 'FOREIGN_ORIGIN' } }]);
  else refuse(exchange, 403, 'FOREIGN_ORIGIN', message);
}
