import type { ServerResponse } from 'node:http';
import type { ResponseError } from '../engine/graphql-values.ts';
import { compress, encodingOf, isWorthCompressing } from './compress.ts';
import { dataHeaders } from './headers.ts';

/** What every answer of the door needs to know: whether HTTPS may be promised, and which request it answers. */
export interface Exchange {
  readonly response: ServerResponse;
  readonly correlationId: string;
  readonly production: boolean;
}

/** Bytes up to which an answer leaves in one piece with its headers; above, copying it costs more than a second piece. */
const ONE_PIECE_BYTES = 16 * 1024;

type Headers = Readonly<Record<string, string | string[]>>;

/** Sends data (GraphQL, JSON, a file): never cached, never interpreted as a page, compressed for who asks. */
export function send(
  { response, correlationId, production }: Exchange,
  status: number,
  body: string | Buffer,
  more: Headers = {},
): void {
  const headers: Record<string, string | number | string[]> = {
    'content-type': 'application/json; charset=utf-8',
    'content-length': Buffer.byteLength(body),
    vary: 'Accept-Encoding',
    'x-correlation-id': correlationId,
    ...dataHeaders(production),
    // What was not read of a body that is too large is not waited for.
    ...(status === 413 ? { connection: 'close' } : {}),
    ...more,
  };
  const encoding = isWorthCompressing(String(headers['content-type']), body.length)
    ? encodingOf(response.req.headers['accept-encoding'])
    : undefined;
  if (encoding === undefined) {
    response.writeHead(status, headers);
    // A string goes to the socket with the headers, and Latin-1 is a byte a character, whatever the bytes stand for.
    if (typeof body === 'string' || body.length > ONE_PIECE_BYTES) response.end(body);
    else response.end(body.toString('latin1'), 'latin1');
    return;
  }
  compress(encoding, body)
    .then((compressed) => {
      response.writeHead(status, {
        ...headers,
        'content-length': compressed.length,
        'content-encoding': encoding,
      });
      response.end(compressed);
    })
    .catch(() => response.destroy());
}

/** Refuses a GraphQL request before execution. */
export function refuseGraphql(
  exchange: Exchange,
  status: number,
  errors: readonly ResponseError[],
  more: Headers = {},
): void {
  send(exchange, status, JSON.stringify({ errors }), more);
}

/** Refuses any other request: `{ code, message }`, as services do for files. */
export function refuse(exchange: Exchange, status: number, code: string, message: string, more: Headers = {}): void {
  send(exchange, status, JSON.stringify({ code, message }), more);
}
