import { createHash } from 'node:crypto';
import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ApolloServer, HeaderMap } from '@apollo/server';
import { ApolloServerPluginInlineTraceDisabled } from '@apollo/server/plugin/disabled';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { type GraphQLSchema, parse, subscribe } from 'graphql';
import { createLocalJWKSet, type JSONWebKeySet, type JWTPayload, jwtVerify } from 'jose';
import { documentOf, type TestSubgraph } from './federated.ts';

/** A request as the subgraph saw it, with the token it verified. */
export interface Seen {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
  readonly claims: JWTPayload;
}

/** What resolvers of a test get. */
export interface TestContext {
  readonly claims: JWTPayload;
  /** Headers of the HTTP answer. */
  readonly answerHeaders: Record<string, string>;
}

/** A route beside /graphql; gives a status and a body, or undefined when the path is not its own. */
export type TestRoute = (
  seen: Seen,
) => { status: number; body: string | Buffer; headers?: Record<string, string> } | undefined;

export interface RealSubgraph {
  readonly url: string;
  readonly seen: Seen[];
  /** `hang` never answers, `break` closes the connection, `garbage` answers 502 with a page. */
  mode: 'answer' | 'hang' | 'break' | 'garbage';
  /** Requests whose client did not wait for the answer. */
  abandoned: number;
  /** Cuts every connection. */
  disconnect(): void;
  close(): Promise<void>;
}

/** A subgraph over HTTP, as independent of our code as can be: Apollo Server answers, jose verifies the caller's token. */
export async function startSubgraph(
  subgraph: TestSubgraph & { route?: TestRoute },
  keys: JSONWebKeySet,
): Promise<RealSubgraph> {
  const schema = buildSubgraphSchema([
    { typeDefs: documentOf(subgraph), resolvers: (subgraph.resolvers ?? {}) as never },
  ]);
  const apollo = new ApolloServer<TestContext>({
    schema,
    csrfPrevention: false,
    plugins: [ApolloServerPluginInlineTraceDisabled()],
  });
  await apollo.start();
  const trusted = createLocalJWKSet(keys);
  const running: Pick<RealSubgraph, 'seen' | 'mode' | 'abandoned'> = { seen: [], mode: 'answer', abandoned: 0 };

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    response.once('close', () => {
      if (!response.writableFinished) running.abandoned += 1;
    });
    const chunks: Buffer[] = [];
    for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
    const body = Buffer.concat(chunks);
    const { method = '', url: path = '', headers } = request;
    const claims = await verify({ method, path, headers, body }, subgraph.name, trusted);
    if (!claims) return void response.writeHead(401).end('{"errors":[{"message":"Unauthorized"}]}');
    const seen: Seen = { method, path, headers, body, claims };
    running.seen.push(seen);
    if (running.mode === 'hang') return;
    if (running.mode === 'break') return void request.socket.destroy();
    if (running.mode === 'garbage') return void response.writeHead(502).end('<html>10.0.0.7 bad gateway</html>');
    const routed = path === '/graphql' ? undefined : (subgraph.route?.(seen) ?? { status: 404, body: '' });
    if (routed) return void response.writeHead(routed.status, routed.headers ?? {}).end(routed.body);
    if (headers.accept === 'text/event-stream') await answerStream(schema, seen, response);
    else await answerGraphql(apollo, seen, response);
  }

  const server = createServer((request, response) => {
    answer(request, response).catch(() => response.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return Object.assign(running, {
    url: `http://127.0.0.1:${port}`,
    disconnect: () => server.closeAllConnections(),
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await apollo.stop();
    },
  });
}

async function answerGraphql(
  apollo: ApolloServer<TestContext>,
  { headers, body, claims }: Seen,
  response: ServerResponse,
): Promise<void> {
  const answerHeaders: Record<string, string> = {};
  const result = await apollo.executeHTTPGraphQLRequest({
    httpGraphQLRequest: {
      method: 'POST',
      headers: new HeaderMap([['content-type', headers['content-type'] ?? '']]),
      search: '',
      body: JSON.parse(body.toString()) as unknown,
    },
    context: async () => ({ claims, answerHeaders }),
  });
  response.writeHead(result.status ?? 200, { ...Object.fromEntries(result.headers), ...answerHeaders });
  response.end(result.body.kind === 'complete' ? result.body.string : '');
}

/** GraphQL over server-sent events, which Apollo Server does not speak. */
async function answerStream(schema: GraphQLSchema, { body, claims }: Seen, response: ServerResponse): Promise<void> {
  const { query, variables } = JSON.parse(body.toString()) as { query: string; variables?: Record<string, unknown> };
  const contextValue: TestContext = { claims, answerHeaders: {} };
  const events = await subscribe({ schema, document: parse(query), variableValues: variables ?? {}, contextValue });
  if (!(Symbol.asyncIterator in events)) return void response.end(JSON.stringify(events));
  response.writeHead(200, { 'content-type': 'text/event-stream' });
  response.write(':\n\n');
  response.once('close', () => void events.return?.());
  for await (const event of events) response.write(`event: next\ndata: ${JSON.stringify(event)}\n\n`);
  response.end('event: complete\ndata:\n\n');
}

/** Everything a subgraph must check before it believes a word (S18, S26). */
async function verify(
  { method, path, headers, body }: Omit<Seen, 'claims'>,
  audience: string,
  trusted: ReturnType<typeof createLocalJWKSet>,
): Promise<JWTPayload | null> {
  const token = /^Bearer (.+)$/.exec(headers.authorization ?? '')?.[1] ?? '';
  try {
    const { payload, protectedHeader } = await jwtVerify(token, trusted, {
      algorithms: ['EdDSA'],
      audience,
      issuer: 'gateway',
      maxTokenAge: 60,
    });
    const digest = createHash('sha256').update(body).digest('base64url');
    const bound = payload['bdy'] === digest && payload['mth'] === method && payload['pth'] === path;
    const short = (payload.exp ?? Number.POSITIVE_INFINITY) - (payload.iat ?? 0) <= 60;
    return bound && short && protectedHeader.kid === 'gateway' && payload.jti !== undefined ? payload : null;
  } catch {
    return null;
  }
}
