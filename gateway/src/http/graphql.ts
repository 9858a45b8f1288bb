import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Logger } from 'pino';
import type { AccessTokens } from '../access-tokens.ts';
import { networkOf } from '../client-address.ts';
import { credentialsOf, kindOf, NO_POLICIES } from '../credentials.ts';
import { type Call, executeOperation } from '../engine/engine.ts';
import type { SubgraphRequest } from '../engine/execution.ts';
import { isObjectValue, type ObjectValue } from '../engine/graphql-values.ts';
import { mapSourceToResponseEvent } from '../engine/map-source-to-response-event.ts';
import type { Operation } from '../engine/prepare.ts';
import { RequestError } from '../engine/request-error.ts';
import type { Front } from '../front.ts';
import { type Identified, identify, SessionOver } from '../identify.ts';
import { COST_LIMITS, judgeCost } from '../limits.ts';
import type { DoorMetrics, Outcome } from '../metrics/door-metrics.ts';
import { type PersistedDocuments, resolveDocument } from '../persisted-documents.ts';
import type { Protection } from '../protection.ts';
import type { Sessions } from '../session.ts';
import { callerText, type Sign } from '../sign.ts';
import type { Span, Tracing } from '../tracing/span.ts';
import { Abandoned } from '../upstream/exchange.ts';
import { Leaving } from '../upstream/leaving.ts';
import type { SharedQueries } from '../upstream/share-queries.ts';
import type { Upstreams } from '../upstreams.ts';
import { admit } from './admit.ts';
import { clientLeft } from './client-left.ts';
import { readGraphqlRequest, type SentRequest } from './graphql-request.ts';
import { refusalHeaders } from './refusal-headers.ts';
import { type Exchange, refuseGraphql, send } from './respond.ts';
import { streamFormatOf } from './stream-format.ts';
import { createSubgraphRequests, type SubgraphRequests } from './subgraph-requests.ts';
import { answerSubscription, type OpenStreams } from './subscription.ts';

/** What answering takes. */
export interface GraphqlParts {
  readonly log: Logger;
  readonly sessions: Sessions;
  readonly accessTokens: AccessTokens;
  readonly sign: Sign;
  readonly upstreams: Upstreams;
  readonly shared: SharedQueries;
  readonly documents: PersistedDocuments;
  readonly front: Front;
  /** Mutations that open a session or try to. */
  readonly opensSession: ReadonlySet<string>;
  readonly streams: OpenStreams;
  /** Milliseconds between two signs of life of a stream, which are also when its session is looked up. */
  readonly heartbeatMs: number;
  readonly metrics: DoorMetrics;
  readonly limitsFactor: number;
  /** Undefined where nobody collects traces. */
  readonly tracing: Tracing | undefined;
  readonly protection: Protection;
}

/** Answers `/graphql`. */
export async function answerGraphql(request: IncomingMessage, exchange: Exchange, parts: GraphqlParts): Promise<void> {
  if (request.method !== 'POST') {
    const error = { message: 'Une requête GraphQL s’envoie en POST.', extensions: { code: 'METHOD_NOT_ALLOWED' } };
    return refuseGraphql(exchange, 405, [error], { allow: 'POST' });
  }
  const span = parts.tracing?.request(exchange.correlationId);
  try {
    await run(request, exchange, { ...parts, span });
    span?.end();
  } catch (error) {
    span?.end(!(error instanceof RequestError));
    parts.metrics.answered('other', 'unknown', error instanceof RequestError ? 'refused' : 'failed', 0);
    if (error instanceof RequestError) {
      refuseGraphql(exchange, error.status, error.toErrors(), refusalHeaders(error));
      return;
    }
    const { correlationId } = exchange;
    parts.log.error({ err: error, correlationId }, 'request failed');
    // A stream that began has said its end.
    if (exchange.response.headersSent) return;
    const masked = {
      message: `Erreur interne. Référence\u00a0: ${correlationId}.`,
      extensions: { code: 'INTERNAL_SERVER_ERROR', correlationId },
    };
    send(exchange, 200, JSON.stringify({ errors: [masked], data: null }));
  }
}

interface Traced extends GraphqlParts {
  readonly span: Span | undefined;
}

async function run(request: IncomingMessage, exchange: Exchange, parts: Traced): Promise<void> {
  const { log, sessions, front, opensSession, metrics, protection, span } = parts;
  const { correlationId, production, response } = exchange;
  const startedMs = performance.now();
  const address = protection.admitRequest(request, response);
  const asked = await readGraphqlRequest(request);
  if (front.scope !== undefined) await admit(request, exchange, parts, front.scope);
  const { operation, label } = prepare(asked, parts);
  const toleratesDeadSession =
    operation.kind === 'mutation' && [...operation.rootFields].some((name) => opensSession.has(name));
  const network = networkOf(address);
  const accessTokens = front.takesTokens ? parts.accessTokens : undefined;
  const who = { sessions, accessTokens, correlationId, production };
  const identified = await identify(request, { ...who, network, toleratesDeadSession });
  protection.admitOperation({ address, caller: identified.identity.caller, rootFields: operation.rootFields });
  if (operation.introspects && !front.introspection) {
    throw new RequestError('INTROSPECTION_REFUSED', 'Le schéma ne se consulte pas à cette adresse.');
  }
  const fetches = createSubgraphRequests(identified.identity, parts, span);
  const call: Call = {
    // A query nobody waits for is given up; a mutation that began is finished.
    send: fetches.send(operation.kind === 'query' ? clientLeft(response) : undefined),
    admitCost(cost) {
      judgeCost(cost, COST_LIMITS[kindOf(identified.identity.caller)] * parts.limitsFactor);
      protection.admitCost({ address, caller: identified.identity.caller, cost });
    },
    tellsCost: front.tellsCost,
    credentials: credentialsOf(identified.identity.caller, NO_POLICIES),
    correlationId,
    span,
    onMasked({ subgraph, error }) {
      if (!(error instanceof Abandoned)) log.error({ correlationId, subgraph, err: describe(error) }, 'field failed');
    },
  };
  if (operation.kind === 'subscription') {
    protection.stream(response);
    const open = { operation, variables: asked.variables, call, identified, fetches };
    await subscribe(request, exchange, parts, open);
    log.info({ correlationId, operation: operation.name, kind: operation.kind, ms: since(startedMs) }, 'stream ended');
    return;
  }
  const { body, hasErrors } = await executeOperation(operation, asked.variables, call);
  if (fetches.sessionMayHaveChanged() && identified.token !== undefined) sessions.forget(identified.token);
  const cookies = fetches.cookies();
  if (!response.destroyed) send(exchange, 200, body, cookies.length === 0 ? {} : { 'set-cookie': cookies });
  const outcome = outcomeOf(response, hasErrors);
  metrics.answered(label, operation.kind, outcome, performance.now() - startedMs);
  log.info(
    { correlationId, operation: operation.name, kind: operation.kind, outcome, ms: since(startedMs) },
    'answered',
  );
}

/** The operation that a request designates, and what it is counted under: only our builds give names. */
function prepare(asked: SentRequest, { documents, front, span }: Traced): { operation: Operation; label: string } {
  const query = resolveDocument(asked, documents, front.listedOnly);
  const preparing = span?.child('parse and validate');
  try {
    const operation = front.engine().prepare({ query, operationName: asked.operationName });
    const label = (documents.has(query) && operation.name) || 'other';
    span?.name(label === 'other' ? operation.kind : `${operation.kind} ${label}`);
    return { operation, label };
  } finally {
    preparing?.end();
  }
}

interface Opening {
  readonly operation: Operation;
  readonly variables: ObjectValue;
  readonly call: Call;
  readonly identified: Identified;
  readonly fetches: SubgraphRequests;
}

/** Opens a stream, which lasts as long as who opened it remains who they were. */
async function subscribe(
  request: IncomingMessage,
  exchange: Exchange,
  { front, sessions, accessTokens, streams, heartbeatMs }: GraphqlParts,
  { operation, variables, call, identified, fetches }: Opening,
): Promise<void> {
  const format = streamFormatOf(request.headers.accept);
  if (!format) {
    const message = 'Un abonnement se demande en text/event-stream ou en multipart/mixed.';
    throw new RequestError('NOT_ACCEPTABLE', message, { status: 406 });
  }
  // Before the stream begins: afterwards the status is sent.
  call.admitCost(operation.estimateCost(operation.coerceVariables(variables)));
  const { correlationId, production } = exchange;
  const opener = callerText(identified.identity.caller);
  await answerSubscription(exchange, {
    format,
    answers(signal) {
      const reader = new Leaving();
      signal.addEventListener('abort', () => reader.leave(), { once: true });
      const open = (source: SubgraphRequest) => fetches.open(source, signal);
      return mapSourceToResponseEvent(operation, variables, { ...call, send: fetches.send(reader) }, open);
    },
    async check() {
      const who = { sessions, accessTokens: front.takesTokens ? accessTokens : undefined };
      const { identity } = await identify(request, { ...who, correlationId, production });
      if (callerText(identity.caller) !== opener) throw new SessionOver();
    },
    streams,
    heartbeatMs,
  });
}

function outcomeOf({ destroyed }: ServerResponse, hasErrors: boolean): Outcome {
  if (destroyed) return 'left';
  return hasErrors ? 'partial' : 'ok';
}

const since = (startedMs: number) => Math.round(performance.now() - startedMs);

/** What a subgraph said, for our logs: its message, code and reference, never the data around. */
function describe(error: unknown): unknown {
  if (error instanceof Error) return error;
  const { message, extensions, path } = isObjectValue(error) ? error : {};
  return { message, extensions, path };
}
