import { type Dispatcher, Pool } from 'undici';
import { SubgraphUnavailable } from './engine/subgraph-unavailable.ts';

/** One request to a subgraph; nothing of the client's own headers is in it. */
export interface UpstreamRequest {
  readonly method: 'GET' | 'PUT' | 'POST' | 'DELETE';
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: Uint8Array;
  /** A second try when the connection broke before any answer: only for what may be done twice. */
  readonly retry: boolean;
  /** The client left. */
  readonly signal?: AbortSignal;
}

export interface UpstreamResponse {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: Buffer;
}

/** Connections to the subgraphs, kept open between requests and across supergraphs. */
export interface Upstreams {
  /** @throws {SubgraphUnavailable} when no whole answer came in time; its message is for our logs */
  request(subgraph: string, request: UpstreamRequest): Promise<UpstreamResponse>;
  has(subgraph: string): boolean;
  close(): Promise<void>;
}

/** Above this an answer is a mistake; lists are bounded and files are 10 MB at most. */
const MOST_BYTES = 32 * 1024 * 1024;

/** `timeoutMs` covers one request from the moment it is asked for: waiting for a connection counts (F09). */
export function createUpstreams(urls: Readonly<Record<string, string>>, timeoutMs: number): Upstreams {
  const pools = new Map(
    Object.entries(urls).map(([subgraph, url]) => [
      subgraph,
      new Pool(new URL(url).origin, { connections: 128, headersTimeout: 0, bodyTimeout: 0, connectTimeout: timeoutMs }),
    ]),
  );
  return {
    async request(subgraph, request) {
      const pool = pools.get(subgraph);
      if (!pool) throw new SubgraphUnavailable(`No address is configured for ${subgraph}.`);
      try {
        return await exchange(pool, request, timeoutMs);
      } catch (error) {
        if (!request.retry || !(error instanceof BrokenConnection)) throw error;
        return exchange(pool, request, timeoutMs);
      }
    },
    has: (subgraph) => pools.has(subgraph),
    async close() {
      await Promise.all([...pools.values()].map((pool) => pool.destroy()));
    },
  };
}

/** The connection failed before the subgraph said anything. */
class BrokenConnection extends SubgraphUnavailable {}

/** By undici's dispatch, whose handler is called straight from the parser: a third of the work of its promise interface. */
function exchange(pool: Pool, { signal, ...request }: UpstreamRequest, timeoutMs: number): Promise<UpstreamResponse> {
  const { promise, resolve, reject } = Promise.withResolvers<UpstreamResponse>();
  let controller: Dispatcher.DispatchController | undefined;
  const chunks: Buffer[] = [];
  let size = 0;
  let status = 0;
  let headers: UpstreamResponse['headers'] = {};
  const finish = () => {
    clearTimeout(timer);
    signal?.removeEventListener('abort', onAbort);
  };
  const fail = (error: SubgraphUnavailable) => {
    finish();
    reject(error);
    controller?.abort(error);
  };
  const onAbort = () => fail(new SubgraphUnavailable('The client left.'));
  const timer = setTimeout(() => fail(new SubgraphUnavailable(`No answer within ${timeoutMs} ms.`)), timeoutMs);
  signal?.addEventListener('abort', onAbort, { once: true });
  pool.dispatch(
    { method: request.method, path: request.path, headers: request.headers, body: request.body ?? null },
    {
      onRequestStart(started) {
        controller = started;
        if (signal?.aborted) fail(new SubgraphUnavailable('The client left.'));
      },
      onResponseStart(_controller, statusCode, received) {
        status = statusCode;
        headers = received;
      },
      onResponseData(_controller, chunk) {
        size += chunk.length;
        if (size > MOST_BYTES) fail(new SubgraphUnavailable('The answer has no end.'));
        else chunks.push(chunk);
      },
      onResponseEnd() {
        finish();
        resolve({ status, headers, body: chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks, size) });
      },
      onResponseError(_controller, error) {
        finish();
        reject(status === 0 ? new BrokenConnection(error.message) : new SubgraphUnavailable(error.message));
      },
    },
  );
  return promise;
}
