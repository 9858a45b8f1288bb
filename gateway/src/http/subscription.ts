import { once } from 'node:events';
import type { ResponseError } from '../engine/graphql-values.ts';
import { RequestError } from '../engine/request-error.ts';
import { dataHeaders } from './headers.ts';
import type { Exchange } from './respond.ts';
import type { StreamFormat } from './stream-format.ts';

/** The streams that are open, so that they can be told to end (F16). */
export type OpenStreams = Set<AbortController>;

export interface Subscription {
  readonly format: StreamFormat;
  /** The answers to write, until the signal says that nobody reads them. */
  readonly answers: (signal: AbortSignal) => AsyncIterable<string>;
  /** @throws {RequestError} when the stream must end: who opened it may read it no longer */
  readonly check: () => Promise<void>;
  readonly streams: OpenStreams;
  /** Milliseconds between two signs of life. */
  readonly heartbeatMs: number;
}

/**
 * Milliseconds between two looks at who reads a silent stream. With the time the door believes an answer (`session.ts`) it
 * is below a second: whoever was removed from a space reads on no longer (S21). People with several streams are looked up once.
 */
const LOOK_EVERY_MS = 400;

/** Writes a stream at the pace of its reader, until its source, its session, its client or this process ends it. */
export async function answerSubscription(
  { response, correlationId, production }: Exchange,
  { format, answers, check, streams, heartbeatMs }: Subscription,
): Promise<void> {
  const stop = new AbortController();
  let errors: readonly ResponseError[] | undefined;
  const end = (error: unknown) => {
    if (error instanceof RequestError) errors ??= error.toErrors();
    stop.abort();
  };
  response.once('close', () => stop.abort());
  streams.add(stop);
  response.writeHead(200, {
    'content-type': format.contentType,
    'x-correlation-id': correlationId,
    // Proxies that keep answers until they are whole would keep this one for ever.
    'x-accel-buffering': 'no',
    ...dataHeaders(production),
  });
  response.write(format.opening);
  const look = setInterval(() => {
    // Nothing is told meanwhile: a session that cannot be looked up just now may still be open.
    check().catch((error: unknown) => isOver(error) && end(error));
  }, LOOK_EVERY_MS);
  const heartbeat = setInterval(() => {
    if (!response.writableNeedDrain) response.write(format.heartbeat);
  }, heartbeatMs);
  try {
    for await (const answer of answers(stop.signal)) {
      if (stop.signal.aborted) break;
      await check();
      if (!response.write(format.next(answer))) await once(response, 'drain', { signal: stop.signal });
    }
  } catch (error) {
    end(error);
    if (!(error instanceof RequestError) && !isAbort(error)) throw error;
  } finally {
    clearInterval(look);
    clearInterval(heartbeat);
    streams.delete(stop);
    if (!response.destroyed) response.end(`${errors ? format.failure(errors) : ''}${format.complete}`);
  }
}

const isOver = (error: unknown) => error instanceof RequestError && error.status === 401;

const isAbort = (error: unknown) => error instanceof Error && error.name === 'AbortError';
