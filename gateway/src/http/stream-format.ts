import type { ResponseError } from '../engine/graphql-values.ts';

/** How a stream of GraphQL answers is written to a client. */
export interface StreamFormat {
  readonly contentType: string;
  readonly opening: string;
  /** @param answer JSON text of one GraphQL answer */
  next(answer: string): string;
  /** Why the stream ends before its time; followed by `complete`. */
  failure(errors: readonly ResponseError[]): string;
  readonly heartbeat: string;
  readonly complete: string;
}

/** GraphQL over server-sent events, distinct connections mode. */
const EVENT_STREAM: StreamFormat = {
  contentType: 'text/event-stream; charset=utf-8',
  // A first byte at once: clients and proxies then know that the stream is open.
  opening: ':\n\n',
  next: (answer) => `event: next\ndata: ${answer}\n\n`,
  failure: (errors) => `event: next\ndata: ${JSON.stringify({ errors })}\n\n`,
  heartbeat: ':\n\n',
  complete: 'event: complete\ndata:\n\n',
};

/** A part is written with the boundary that closes it: clients read a part when they see its end. */
const part = (json: string) => `\r\ncontent-type: application/json\r\n\r\n${json}\r\n--graphql`;

/** Multipart subscription protocol 1.0. */
const MULTIPART: StreamFormat = {
  contentType: 'multipart/mixed;boundary="graphql";subscriptionSpec=1.0',
  opening: `--graphql${part('{}')}`,
  next: (answer) => part(`{"payload":${answer}}`),
  failure: (errors) => part(JSON.stringify({ payload: null, errors })),
  heartbeat: part('{}'),
  complete: '--\r\n',
};

/** The format that an `Accept` header asks for; undefined when it asks for none that streams. */
export function streamFormatOf(accept: string | undefined): StreamFormat | undefined {
  if (accept?.includes('text/event-stream')) return EVENT_STREAM;
  if (accept?.includes('multipart/mixed')) return MULTIPART;
  return undefined;
}
