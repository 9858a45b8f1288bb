import type { IncomingMessage, ServerResponse } from 'node:http';
import { type ApolloServer, HeaderMap } from '@apollo/server';
import { mayUpload } from '@trousseau/scheme/rights/positions';
import { GraphQLError } from 'graphql';
import { Temporal } from 'temporal-polyfill';
import type { CallerClaims, createVerifier } from './caller-token.ts';
import type { Context, House, Route, RouteRequest, RouteResponse } from './definition.ts';
import { receiveEvent } from './events-in.ts';
import { createContext } from './house.ts';
import { isMalformedId } from './mask-errors.ts';
import { parseJson, readBody } from './read-body.ts';
import { forbidden, notFound, positionForbids } from './refusal.ts';
import { runClocks } from './run-clocks.ts';
import { type Teller, tellerOf, toldAnswer } from './told.ts';
import { roleOf, type Viewer } from './viewer.ts';

interface Parts {
  house: House;
  apollo: ApolloServer<Context>;
  verify: ReturnType<typeof createVerifier>;
}

/** One request whose caller is proved. */
interface Call {
  request: IncomingMessage;
  response: ServerResponse;
  url: URL;
  body: Buffer;
  claims: CallerClaims;
}

/** Header by which the account service tells the gateway to open (token) or close (empty) a session. */
const SESSION_HEADER = 'x-trousseau-session';
/** Header by which it lets the browser keep that somebody signed in with it (S08). */
const DEVICE_HEADER = 'x-trousseau-device';

/** Answers every request of a service; but for health and signed events, only a caller token opens anything (S26). */
export function createRequestHandler(parts: Parts) {
  const { house } = parts;
  const tell = tellerOf(house.definition);
  const routes = house.definition.routes.map((route) => ({ route, pattern: patternOf(route.path) }));

  async function answer(request: IncomingMessage, response: ServerResponse) {
    const path = request.url ?? '/';
    const method = request.method ?? 'GET';
    if (path === '/healthz') return send(response, 200, 'ok');
    if (path === '/readyz') return ready(house, response);
    const body = await readBody(request);
    if (body === null)
      return send(response, 413, { code: 'FILE_TOO_LARGE', message: 'Le fichier dépasse 10\u00a0Mo.' });
    if (path === '/events' && method === 'POST')
      return send(response, await receiveEvent(house, request.headers, body), '');
    const token = /^Bearer (.+)$/.exec(request.headers.authorization ?? '')?.[1] ?? '';
    const claims = await parts.verify(token, { audience: house.definition.name, method, path, body });
    const pretends = claims?.now !== undefined && house.env.mode === 'production';
    if (!claims || pretends) return send(response, 401, { errors: [{ message: 'Unauthorized' }] });
    const call: Call = { request, response, url: new URL(path, 'http://service'), body, claims };
    if (call.url.pathname === '/graphql' && method === 'POST') return graphql(parts, call);
    if (call.url.pathname === '/internal/clock' && method === 'POST') return clock(house, call);
    for (const { route, pattern } of routes) {
      const match = route.method === method ? pattern.exec(call.url.pathname) : null;
      if (match) return serve({ house, tell }, call, route, { ...match.groups });
    }
    return send(response, 404, { code: 'NOT_FOUND', message: 'Cette adresse n’existe pas.' });
  }

  return (request: IncomingMessage, response: ServerResponse) =>
    answer(request, response).catch((error: unknown) => {
      house.log.error({ err: error }, 'request failed');
      const message = 'Erreur interne. Rien n’a été enregistré.';
      if (response.headersSent) response.destroy();
      else send(response, 500, { code: 'INTERNAL_SERVER_ERROR', message });
    });
}

/** `/files/contracts/:id.pdf` as an expression whose groups are the parameters. */
const patternOf = (path: string) => new RegExp(`^${path.replaceAll('.', '\\.').replace(/:(\w+)/g, '(?<$1>[^/]+?)')}$`);

async function ready({ orm }: House, response: ServerResponse) {
  const connected = await orm.isConnected();
  send(response, connected ? 200 : 503, connected ? 'ready' : 'database unreachable');
}

async function graphql({ house, apollo }: Parts, { request, response, body, claims }: Call) {
  const parsed = parseJson(body);
  if (parsed === undefined) return send(response, 400, { errors: [{ message: 'Invalid JSON' }] });
  const opened: Record<string, string> = {};
  const session: Context['session'] = {
    open(token) {
      opened[SESSION_HEADER] = token;
    },
    close() {
      opened[SESSION_HEADER] = '';
    },
    remember(device) {
      opened[DEVICE_HEADER] = device;
    },
  };
  const headers = new HeaderMap([['content-type', request.headers['content-type'] ?? '']]);
  const result = await apollo.executeHTTPGraphQLRequest({
    httpGraphQLRequest: { method: 'POST', headers, search: '', body: parsed },
    context: async () => contextOf(house, claims, session),
  });
  response.writeHead(result.status ?? 200, { ...Object.fromEntries(result.headers), ...opened });
  response.end(result.body.kind === 'complete' ? result.body.string : '');
}

/** `npm run clock`: only the local tools may move the clocks, and never in production. */
async function clock(house: House, { response, body, claims }: Call) {
  const isLocal = claims.caller.kind === 'SERVICE' && claims.caller.service === 'local';
  if (!isLocal || house.env.mode === 'production') return send(response, 404, '');
  const { now } = parseJson(body) as { now: string };
  return send(response, 200, { ran: await runClocks(house, Temporal.Instant.from(now)) });
}

async function serve(
  { house, tell }: { house: House; tell: Teller },
  { request, response, url, body, claims }: Call,
  route: Route,
  params: Record<string, string>,
) {
  const contentType = request.headers['content-type'] ?? '';
  const result = await handle(route, contextOf(house, claims), {
    params,
    query: url.searchParams,
    contentType,
    body,
  }).catch(refusedRoute);
  response.writeHead(result.status, result.headers ?? {});
  response.end(toldAnswer(result, (french) => tell(french, claims.language ?? 'FR')));
}

/** A route that is not read is a write, and asks for the position of one. */
async function handle(route: Route, context: Context, request: RouteRequest): Promise<RouteResponse> {
  const { viewer } = context;
  if (roleOf(viewer) === 'ENROLLING') throw forbidden();
  if (route.method !== 'GET' && viewer.kind === 'PERSON' && !mayUpload(viewer.memberRole))
    throw positionForbids(viewer.memberRole);
  return route.handle(context, request);
}

/** HTTP status of what a route may throw; anything else is a bug. */
const ROUTE_STATUS: Record<string, number> = {
  NOT_FOUND: 404,
  BAD_USER_INPUT: 400,
  INVALID_STATE: 409,
  FORBIDDEN: 403,
  UNAUTHENTICATED: 401,
};

function refusedRoute(error: unknown): RouteResponse {
  if (isMalformedId(error)) return refusedRoute(notFound());
  const code = error instanceof GraphQLError ? String(error.extensions.code) : '';
  const status = ROUTE_STATUS[code];
  if (status === undefined) throw error;
  const { message } = error as GraphQLError;
  return { status, headers: { 'content-type': 'application/json' }, body: JSON.stringify({ code, message }) };
}

function contextOf(house: House, claims: CallerClaims, session?: Context['session']) {
  return createContext(house, {
    viewer: seenBy(house, claims.caller),
    correlationId: claims.correlationId,
    network: claims.network,
    device: claims.device,
    language: claims.language,
    now: claims.now === undefined ? undefined : Temporal.Instant.from(claims.now),
    ...(session ? { session } : {}),
  });
}

/** S16. Who owes a second factor is somebody in the account service, where it is enrolled, and nobody elsewhere. */
const seenBy = (house: House, caller: Viewer): Viewer =>
  roleOf(caller) === 'ENROLLING' && house.definition.name !== 'account' ? { kind: 'ANONYMOUS' } : caller;

function send(response: ServerResponse, status: number, body: object | string) {
  const isText = typeof body === 'string';
  response.writeHead(status, {
    'content-type': isText ? 'text/plain' : 'application/json',
    'cache-control': 'no-store',
  });
  response.end(isText ? body : JSON.stringify(body));
}
