import type { IncomingMessage, ServerResponse } from 'node:http';
import { type ApolloServer, HeaderMap } from '@apollo/server';
import { Temporal } from 'temporal-polyfill';
import type { CallerClaims, createVerifier } from './caller-token.ts';
import type { Context, House, Route } from './definition.ts';
import { receiveEvent } from './events-in.ts';
import { createContext } from './house.ts';
import { runClocks } from './run-clocks.ts';
import { MAX_BODY_BYTES } from './server.ts';

interface Parts {
  house: House;
  apollo: ApolloServer<Context>;
  verify: ReturnType<typeof createVerifier>;
}

/** Answers every request of a service; but for health and signed events, only a caller token opens anything (S26). */
export function createRequestHandler({ house, apollo, verify }: Parts) {
  const routes = house.definition.routes.map((route) => ({ route, pattern: new URLPattern({ pathname: route.path }) }));

  async function answer(request: IncomingMessage, response: ServerResponse) {
    const method = request.method ?? 'GET';
    const path = request.url ?? '/';
    if (path === '/healthz') return send(response, 200, 'ok');
    if (path === '/readyz') return ready(response);
    const body = await readBody(request);
    if (body === null)
      return send(response, 413, { code: 'FILE_TOO_LARGE', message: 'Le fichier dépasse 10\u00a0Mo.' });
    if (path === '/events' && method === 'POST')
      return send(response, await receiveEvent(house, request.headers, body), '');
    const token = /^Bearer (.+)$/.exec(request.headers.authorization ?? '')?.[1] ?? '';
    const claims = await verify(token, { audience: house.definition.name, method, path, body });
    if (!claims || (claims.now !== undefined && house.env.mode === 'production'))
      return send(response, 401, { errors: [{ message: 'Unauthorized' }] });
    const url = new URL(path, 'http://service');
    if (url.pathname === '/graphql' && method === 'POST') return graphql(request, response, body, claims);
    if (url.pathname === '/internal/clock' && method === 'POST') return clock(response, body, claims);
    for (const { route, pattern } of routes) {
      const match = route.method === method ? pattern.exec({ pathname: url.pathname }) : null;
      if (match)
        return serve(route, match.pathname.groups as Record<string, string>, url, request, response, body, claims);
    }
    return send(response, 404, { code: 'NOT_FOUND', message: 'Cette adresse n’existe pas.' });
  }

  async function ready(response: ServerResponse) {
    const connected = await house.orm.isConnected();
    return send(response, connected ? 200 : 503, connected ? 'ready' : 'database unreachable');
  }

  async function graphql(request: IncomingMessage, response: ServerResponse, body: Uint8Array, claims: CallerClaims) {
    const sessionHeaders: Record<string, string> = {};
    const session = {
      open: (token: string) => void (sessionHeaders['x-trousseau-session'] = token),
      close: () => void (sessionHeaders['x-trousseau-session'] = ''),
    };
    const headers = new HeaderMap([['content-type', request.headers['content-type'] ?? '']]);
    const parsed = parseJson(body);
    if (parsed === undefined) return send(response, 400, { errors: [{ message: 'Invalid JSON' }] });
    const result = await apollo.executeHTTPGraphQLRequest({
      httpGraphQLRequest: { method: 'POST', headers, search: '', body: parsed },
      context: async () => contextOf(claims, session),
    });
    const text = result.body.kind === 'complete' ? result.body.string : '';
    response.writeHead(result.status ?? 200, { ...Object.fromEntries(result.headers), ...sessionHeaders });
    response.end(text);
  }

  async function clock(response: ServerResponse, body: Uint8Array, claims: CallerClaims) {
    if (claims.caller.kind !== 'SERVICE' || claims.caller.service !== 'local' || house.env.mode === 'production')
      return send(response, 404, '');
    const { now } = parseJson(body) as { now: string };
    return send(response, 200, { ran: await runClocks(house, Temporal.Instant.from(now)) });
  }

  async function serve(
    route: Route,
    params: Record<string, string>,
    url: URL,
    request: IncomingMessage,
    response: ServerResponse,
    body: Uint8Array,
    claims: CallerClaims,
  ) {
    const result = await route.handle(contextOf(claims), {
      params,
      query: url.searchParams,
      contentType: request.headers['content-type'] ?? '',
      body,
    });
    response.writeHead(result.status, result.headers ?? {});
    response.end(result.body);
  }

  const contextOf = (claims: CallerClaims, session?: Context['session']) =>
    createContext(house, {
      viewer: claims.caller,
      correlationId: claims.correlationId,
      now: claims.now === undefined ? undefined : Temporal.Instant.from(claims.now),
      ...(session ? { session } : {}),
    });

  return (request: IncomingMessage, response: ServerResponse) =>
    answer(request, response).catch((error: unknown) => {
      house.log.error({ err: error }, 'request failed');
      if (!response.headersSent)
        send(response, 500, { code: 'INTERNAL_SERVER_ERROR', message: 'Erreur interne. Rien n’a été enregistré.' });
      else response.destroy();
    });
}

function send(response: ServerResponse, status: number, body: object | string) {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  response.writeHead(status, {
    'content-type': typeof body === 'string' ? 'text/plain' : 'application/json',
    'cache-control': 'no-store',
  });
  response.end(text);
}

function parseJson(body: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(body));
  } catch {
    return undefined;
  }
}

/** The whole body, or null as soon as it is larger than a service accepts. */
async function readBody(request: IncomingMessage): Promise<Buffer | null> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > MAX_BODY_BYTES) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
