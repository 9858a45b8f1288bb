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
export function exchange(pool: Pool, request: UpstreamRequest, timeoutMs: number): Promise<UpstreamResponse> {
  const { method, path, headers, body = null, waiting } = request;
  if (waiting?.left) return Promise.reject(new Abandoned());
  return new Promise((resolve, reject) => {
    pool.dispatch({ method, path, headers, body }, new Reading({ resolve, reject, waiting, timeoutMs }));
  });
}

interface ReadingTerms extends Pick<UpstreamRequest, 'waiting'> {
  readonly resolve: (response: UpstreamResponse) => void;
  readonly reject: (error: SubgraphUnavailable) => void;
  readonly timeoutMs: number;
}

/** One answer, as its parts arrive. */
class Reading implements Dispatcher.DispatchHandler {
  readonly #terms: ReadingTerms;
  readonly #timer: NodeJS.Timeout;
  readonly #chunks: Buffer[] = [];
  #controller: Dispatcher.DispatchController | undefined;
  #failure: SubgraphUnavailable | undefined;
  #size = 0;
  #status = 0;
  #headers: UpstreamResponse['headers'] = {};

  constructor(terms: ReadingTerms) {
    this.#terms = terms;
    const { timeoutMs, waiting } = terms;
    this.#timer = setTimeout(() => this.#fail(new SubgraphUnavailable(`No answer within ${timeoutMs} ms.`)), timeoutMs);
    waiting?.listen(this.#onLeft);
  }

  readonly #onLeft = () => this.#fail(new Abandoned());

  #finish(): void {
    clearTimeout(this.#timer);
    this.#terms.waiting?.unlisten(this.#onLeft);
  }

  #fail(error: SubgraphUnavailable): void {
    this.#finish();
    this.#failure = error;
    this.#terms.reject(error);
    this.#controller?.abort(error);
  }

  onRequestStart(controller: Dispatcher.DispatchController): void {
    this.#controller = controller;
    // It waited for a connection too long: what was reported as failed must not be done afterwards.
    if (this.#failure) controller.abort(this.#failure);
  }

  onResponseStart(
    _controller: Dispatcher.DispatchController,
    status: number,
    headers: UpstreamResponse['headers'],
  ): void {
    this.#status = status;
    this.#headers = headers;
  }

  onResponseData(_controller: Dispatcher.DispatchController, chunk: Buffer): void {
    this.#size += chunk.length;
    if (this.#size > MOST_BYTES) this.#fail(new SubgraphUnavailable('The answer has no end.'));
    else this.#chunks.push(chunk);
  }

  onResponseEnd(): void {
    this.#finish();
    const [only] = this.#chunks;
    const body = only && this.#chunks.length === 1 ? only : Buffer.concat(this.#chunks, this.#size);
    this.#terms.resolve({ status: this.#status, headers: this.#headers, body });
  }

  onResponseError(_controller: Dispatcher.DispatchController, { message }: Error): void {
    this.#finish();
    this.#terms.reject(this.#status === 0 ? new BrokenConnection(message) : new SubgraphUnavailable(message));
  }
}
