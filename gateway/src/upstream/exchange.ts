import type { Dispatcher, Pool } from 'undici';
import { SubgraphUnavailable } from '../engine/subgraph-unavailable.ts';
import type { Leaving } from './leaving.ts';

/** One request to a subgraph; nothing of the client's own headers is in it. */
export interface UpstreamRequest {
  readonly method: 'GET' | 'PUT' | 'POST' | 'DELETE';
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: Uint8Array;
  /** A second try when the connection broke before any answer, or when who stands before the subgraph has none: only for what may be done twice. */
  readonly retry: boolean;
  /** Who waits for the answer; undefined for what is finished whoever does. */
  readonly waiting?: Leaving | undefined;
}

export interface UpstreamResponse {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: Buffer;
}

/** The connection failed before the subgraph said anything. */
export class BrokenConnection extends SubgraphUnavailable {}

/** Nobody waits for the answer any more: the subgraph is not to blame. */
export class Abandoned extends SubgraphUnavailable {
  constructor() {
    super('Nobody waits for this answer any more.');
  }
}

/** Above this an answer is a mistake; lists are bounded and files are 10 MB at most. */
export const MOST_BYTES = 32 * 1024 * 1024;

/**
 * Sends one request and reads the whole answer. By undici's dispatch, whose handler is called straight from the parser: a third of
 * the work of its promise interface.
 *
 * @throws {SubgraphUnavailable} when no whole answer came within `timeoutMs`; waiting for a connection counts
 */
export function exchange(
  pool: Pool,
  { method, path, headers: sent, body, waiting }: UpstreamRequest,
  timeoutMs: number,
): Promise<UpstreamResponse> {
  const { promise, resolve, reject } = Promise.withResolvers<UpstreamResponse>();
  let controller: Dispatcher.DispatchController | undefined;
  let failure: SubgraphUnavailable | undefined;
  const chunks: Buffer[] = [];
  let size = 0;
  let status = 0;
  let headers: UpstreamResponse['headers'] = {};
  const finish = () => {
    clearTimeout(timer);
    waiting?.unlisten(onLeft);
  };
  const fail = (error: SubgraphUnavailable) => {
    finish();
    failure = error;
    reject(error);
    controller?.abort(error);
  };
  const onLeft = () => fail(new Abandoned());
  const timer = setTimeout(() => fail(new SubgraphUnavailable(`No answer within ${timeoutMs} ms.`)), timeoutMs);
  if (waiting?.left) {
    onLeft();
    return promise;
  }
  waiting?.listen(onLeft);
  pool.dispatch(
    { method, path, headers: sent, body: body ?? null },
    {
      onRequestStart(started) {
        controller = started;
        // It waited for a connection too long: what was reported as failed must not be done afterwards.
        if (failure) started.abort(failure);
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
