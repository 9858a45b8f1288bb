import type { IncomingMessage } from 'node:http';
import type { Logger } from 'pino';
import { credentialsOf, NO_POLICIES } from '../credentials.ts';
import { executeOperation } from '../engine/engine.ts';
import type { Send } from '../engine/execution.ts';
import { isObjectValue, type ObjectValue } from '../engine/graphql-values.ts';
import type { Operation } from '../engine/prepare.ts';
import { RequestError } from '../engine/request-error.ts';
import { SubgraphUnavailable } from '../engine/subgraph-unavailable.ts';
import type { Front } from '../front.ts';
import { identify, SessionOver } from '../identify.ts';
import { type PersistedDocuments, resolveDocument } from '../persisted-documents.ts';
import { cookieOf, SESSION_HEADER, SESSION_SERVICE, type Sessions } from '../session.ts';
import type { Identity, Sign } from '../sign.ts';
import { Abandoned, type UpstreamResponse } from '../upstream/exchange.ts';
import type { SharedQueries } from '../upstream/share-queries.ts';
import type { Upstreams } from '../upstreams.ts';
import { clientLeft } from './client-left.ts';
import { readGraphqlRequest } from './graphql-request.ts';
import { type Exchange, refuseGraphql, send } from './respond.ts';

/** What answering takes. */
export interface GraphqlParts {
  readonly log: Logger;
  readonly sessions: Sessions;
  readonly sign: Sign;
  readonly upstreams: Upstreams;
  readonly shared: SharedQueries;
  readonly documents: PersistedDocuments;
  readonly front: Front;
  /** Mutations that open a session or try to. */
  readonly opensSession: ReadonlySet<string>;
}

/** Answers `/graphql`. */
export async function answerGraphql(request: IncomingMessage, exchange: Exchange, parts: GraphqlParts): Promise<void> {
  if (request.method !== 'POST') {
    const error = { message: 'Une requête GraphQL s’envoie en POST.', extensions: { code: 'METHOD_NOT_ALLOWED' } };
    return refuseGraphql(exchange, 405, [error], { allow: 'POST' });
  }
  try {
    await run(request, exchange, parts);
  } catch (error) {
    if (error instanceof RequestError) {
      refuseGraphql(
        exchange,
        error.status,
        error.toErrors(),
        error instanceof SessionOver ? { 'set-cookie': cookieOf('') } : {},
      );
      return;
    }
    const { correlationId } = exchange;
    parts.log.error({ err: error, correlationId }, 'request failed');
    const masked = {
      message: `Erreur interne. Référence\u00a0: ${correlationId}.`,
      extensions: { code: 'INTERNAL_SERVER_ERROR', correlationId },
    };
    send(exchange, 200, JSON.stringify({ errors: [masked], data: null }));
  }
}

async function run(request: IncomingMessage, exchange: Exchange, parts: GraphqlParts): Promise<void> {
  const { log, sessions, documents, front, opensSession } = parts;
  const { correlationId, production, response } = exchange;
  const startedMs = performance.now();
  const asked = await readGraphqlRequest(request);
  if (front.scope !== undefined) await admit(request, exchange, parts, front.scope);
  const query = resolveDocument(asked, documents, front.listedOnly);
  const operation = front.engine().prepare({ query, operationName: asked.operationName });
  const toleratesDeadSession =
    operation.kind === 'mutation' && [...operation.rootFields].some((name) => opensSession.has(name));
  const identified = await identify(request, { sessions, correlationId, production, toleratesDeadSession });
  if (operation.introspects && !front.introspection) {
    throw new RequestError('INTROSPECTION_REFUSED', 'Le schéma ne se consulte pas à cette adresse.');
  }
  const fetches = createSend(operation, identified.identity, exchange, parts);
  const text = await executeOperation(operation, asked.variables, {
    send: fetches.send,
    credentials: credentialsOf(identified.identity.caller, NO_POLICIES),
    correlationId,
    onMasked({ subgraph, error }) {
      if (!(error instanceof Abandoned)) log.error({ correlationId, subgraph, err: describe(error) }, 'field failed');
    },
  });
  if (operation.kind === 'mutation' && identified.token !== undefined) sessions.forget(identified.token);
  const cookie = fetches.session();
  if (!response.destroyed) send(exchange, 200, text, cookie === undefined ? {} : { 'set-cookie': cookieOf(cookie) });
  log.info(
    { correlationId, operation: operation.name, kind: operation.kind, ms: Math.round(performance.now() - startedMs) },
    'answered',
  );
}

/** Before a word of the document is answered: what a schema holds is told to those it is for. */
async function admit(
  request: IncomingMessage,
  { correlationId, production }: Exchange,
  { sessions }: GraphqlParts,
  scope: string,
): Promise<void> {
  const { identity } = await identify(request, { sessions, correlationId, production });
  const { authenticated, scopes } = credentialsOf(identity.caller, NO_POLICIES);
  if (!authenticated) throw new RequestError('UNAUTHENTICATED', 'Connectez-vous pour continuer.', { status: 401 });
  if (!scopes.has(scope))
    throw new RequestError('SCOPE_REQUIRED', 'Cette adresse est réservée aux partenaires.', { status: 403 });
}

/**
 * One request's way to the subgraphs: signed for each, and listening to what the session service says of the session. A query
 * nobody waits for is given up; a mutation that began is finished, and only a mutation may speak of the session, because its
 * answer is nobody else's.
 */
function createSend(
  operation: Operation,
  identity: Identity,
  { response }: Exchange,
  { sign, upstreams, shared }: GraphqlParts,
) {
  let session: string | undefined;
  const left = operation.kind === 'query' ? clientLeft(response) : undefined;
  const ask = (subgraph: string, text: string, terms: { retry: boolean; signal?: AbortSignal }) => {
    const body = Buffer.from(text);
    const authorization = sign({ audience: subgraph, method: 'POST', path: '/graphql', body }, identity);
    const headers = { 'content-type': 'application/json', accept: 'application/json', authorization };
    return upstreams.request(subgraph, { method: 'POST', path: '/graphql', headers, body, ...terms });
  };
  const send: Send = async ({ subgraph, kind, body }) => {
    if (kind === 'query') {
      const key = { subgraph, body, identity };
      return parseAnswer(await shared.ask(key, left, (signal) => ask(subgraph, body, { retry: true, signal })));
    }
    const answer = await ask(subgraph, body, { retry: false }).finally(shared.forget);
    const opened = answer.headers[SESSION_HEADER];
    if (subgraph === SESSION_SERVICE && typeof opened === 'string') session = opened;
    return parseAnswer(answer);
  };
  return { send, session: () => session };
}

function parseAnswer({ status, body }: UpstreamResponse): ObjectValue {
  let answer: unknown;
  try {
    answer = JSON.parse(body.toString());
  } catch {
    answer = undefined;
  }
  if (isObjectValue(answer) && ('data' in answer || Array.isArray(answer['errors']))) return answer;
  throw new SubgraphUnavailable(`Status ${status} without a GraphQL answer.`);
}

/** What a subgraph said, for our logs: its message, code and reference, never the data around. */
function describe(error: unknown): unknown {
  if (error instanceof Error) return error;
  const { message, extensions, path } = isObjectValue(error) ? error : {};
  return { message, extensions, path };
}
