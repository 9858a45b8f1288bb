import type { Pool } from 'undici';
import { isObjectValue, type ObjectValue } from '../engine/graphql-values.ts';
import { SubgraphUnavailable } from '../engine/subgraph-unavailable.ts';
import { Abandoned, type UpstreamRequest } from './exchange.ts';
import { readEventStream } from './read-event-stream.ts';

/** Milliseconds without a word, not even a heartbeat, after which a source is taken for dead. */
const SILENCE_MS = 60_000;

/** What opens a subscription. */
export interface StreamRequest extends Omit<UpstreamRequest, 'waiting' | 'retry'> {
  /** Aborted when nobody reads any more. */
  readonly signal: AbortSignal;
}

/**
 * Opens a subscription of a subgraph (GraphQL over server-sent events, distinct connections): a GraphQL answer per `next`, until
 * `complete`. A client that reads slowly slows the source down: nothing is kept for it here.
 *
 * @param startMs milliseconds the subgraph has to begin
 * @throws {SubgraphUnavailable} when it does not begin, falls silent or ends without saying so
 */
export async function* openStream(
  pool: Pool,
  { method, path, headers, body, signal }: StreamRequest,
  startMs: number,
): AsyncGenerator<ObjectValue, void> {
  try {
    const answer = await pool.request({
      method,
      path,
      headers: { ...headers, accept: 'text/event-stream' },
      body: body ?? null,
      headersTimeout: startMs,
      bodyTimeout: SILENCE_MS,
      signal,
    });
    const type = String(answer.headers['content-type'] ?? '');
    if (!type.startsWith('text/event-stream')) {
      // Refused before it began: one answer says why.
      yield parseEvent(await answer.body.text());
      return;
    }
    for await (const { event, data } of readEventStream(answer.body)) {
      if (event === 'complete') return;
      if (event === 'next') yield parseEvent(data);
    }
  } catch (error) {
    if (signal.aborted) throw new Abandoned();
    throw error instanceof SubgraphUnavailable ? error : new SubgraphUnavailable(String(error));
  }
  throw new SubgraphUnavailable('The stream ended without saying so.');
}

function parseEvent(text: string): ObjectValue {
  let event: unknown;
  try {
    event = JSON.parse(text);
  } catch {
    event = undefined;
  }
  if (isObjectValue(event) && ('data' in event || Array.isArray(event['errors']))) return event;
  throw new SubgraphUnavailable('An event of the stream is not a GraphQL answer.');
}
