import type { Send, SubgraphAnswer, SubgraphRequest } from '../engine/execution.ts';
import { isObjectValue, type ObjectValue } from '../engine/graphql-values.ts';
import { SubgraphUnavailable } from '../engine/subgraph-unavailable.ts';
import { cookieOf, DEVICE_HEADER, deviceCookieOf, SESSION_HEADER } from '../session.ts';
import { ACCOUNT_SERVICE, type Identity, type Sign } from '../sign.ts';
import type { Span } from '../tracing/span.ts';
import type { UpstreamRequest, UpstreamResponse } from '../upstream/exchange.ts';
import type { Leaving } from '../upstream/leaving.ts';
import type { SharedQueries } from '../upstream/share-queries.ts';
import type { Upstreams } from '../upstreams.ts';

/** One request's way to the subgraphs: signed for each, on behalf of one caller. */
export interface SubgraphRequests {
  /** @param client who waits; undefined for who is never taken for gone */
  send(client: Leaving | undefined): Send;
  /** Opens the source stream of a subscription. */
  open(request: SubgraphRequest, signal: AbortSignal): AsyncIterable<ObjectValue>;
  /** What the session service wants the browser to keep or forget: only in answer to a mutation, which is nobody else's. */
  cookies(): string[];
  /** Whether the session service was asked for a change: the caller may not be who they were. */
  sessionMayHaveChanged(): boolean;
}

interface Parts {
  readonly sign: Sign;
  readonly upstreams: Upstreams;
  readonly shared: SharedQueries;
}

/** @param span the request's own step, when it is traced */
export function createSubgraphRequests(
  identity: Identity,
  { sign, upstreams, shared }: Parts,
  span?: Span,
): SubgraphRequests {
  const cookies: string[] = [];
  let sessionMayHaveChanged = false;
  const signed = (subgraph: string, text: string) => {
    const body = Buffer.from(text);
    const authorization = sign({ audience: subgraph, method: 'POST', path: '/graphql', body }, identity);
    const headers = { 'content-type': 'application/json', accept: 'application/json', authorization };
    return { method: 'POST', path: '/graphql', headers, body } as const;
  };
  const ask = (subgraph: string, body: string, terms: Pick<UpstreamRequest, 'retry' | 'waiting'>) => {
    const request = { ...signed(subgraph, body), ...terms };
    const fetching = span?.child(`fetch ${subgraph}`, { subgraph });
    return fetching ? traced(fetching, subgraph, request) : upstreams.request(subgraph, request);
  };
  const traced = async (fetching: Span, subgraph: string, request: UpstreamRequest) => {
    const headers = { ...request.headers, traceparent: fetching.traceparent };
    let failed = true;
    try {
      const answer = await upstreams.request(subgraph, { ...request, headers });
      failed = answer.status >= 500;
      return answer;
    } finally {
      fetching.end(failed);
    }
  };
  return {
    send(client) {
      return async ({ subgraph, kind, body }) => {
        if (kind === 'query') {
          const query = (waiting: Leaving) => ask(subgraph, body, { retry: true, waiting });
          return parseAnswer(await shared.ask({ subgraph, body, identity }, client, query));
        }
        if (subgraph === ACCOUNT_SERVICE) sessionMayHaveChanged = true;
        const answer = await ask(subgraph, body, { retry: false }).finally(shared.forget);
        if (subgraph === ACCOUNT_SERVICE) cookies.push(...cookiesOf(answer));
        return parseAnswer(answer);
      };
    },
    open: ({ subgraph, body }, signal) => upstreams.stream(subgraph, { ...signed(subgraph, body), signal }),
    cookies: () => cookies,
    sessionMayHaveChanged: () => sessionMayHaveChanged,
  };
}

function cookiesOf({ headers }: UpstreamResponse): string[] {
  const { [SESSION_HEADER]: session, [DEVICE_HEADER]: device } = headers;
  return [
    ...(typeof session === 'string' ? [cookieOf(session)] : []),
    ...(typeof device === 'string' ? [deviceCookieOf(device)] : []),
  ];
}

function parseAnswer({ status, body }: UpstreamResponse): SubgraphAnswer {
  let content: unknown;
  try {
    content = JSON.parse(body.toString());
  } catch {
    content = undefined;
  }
  if (isObjectValue(content) && ('data' in content || Array.isArray(content['errors']))) return { content, text: body };
  throw new SubgraphUnavailable(`Status ${status} without a GraphQL answer.`);
}
