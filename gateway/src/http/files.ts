import type { IncomingMessage } from 'node:http';
import { networkOf } from '../client-address.ts';
import { RequestError } from '../engine/request-error.ts';
import { SubgraphUnavailable } from '../engine/subgraph-unavailable.ts';
import { identify } from '../identify.ts';
import type { Protection } from '../protection.ts';
import type { Sessions } from '../session.ts';
import type { Sign } from '../sign.ts';
import type { Upstreams } from '../upstreams.ts';
import { clientLeft } from './client-left.ts';
import { readBody } from './read-body.ts';
import { refusalHeaders } from './refusal-headers.ts';
import { type Exchange, refuse, send } from './respond.ts';

/** Bytes of a file (S47). It is held whole for as long as it is signed and forwarded: the signature covers it. */
const MAX_FILE_BYTES = 10 * 1024 * 1024;

/** Headers of a service's answer that reach the person; the door writes every other. */
const PASSED = ['content-type', 'content-disposition', 'etag', 'last-modified', 'location'] as const;

const NO_FIELDS: ReadonlySet<string> = new Set();

export interface FilesParts {
  readonly sessions: Sessions;
  readonly sign: Sign;
  readonly upstreams: Upstreams;
  /** Services whose files may be asked: the subgraphs. */
  readonly protection: Protection;
  readonly hasFiles: (service: string) => boolean;
}

/** Forwards `/files/<service>/<rest>` to `<service>/files/<rest>`, signed like a GraphQL request. */
export async function answerFiles(request: IncomingMessage, exchange: Exchange, parts: FilesParts): Promise<void> {
  try {
    await forward(request, exchange, parts);
  } catch (error) {
    if (error instanceof RequestError) {
      refuse(exchange, error.status, error.code, error.message, refusalHeaders(error));
    } else if (error instanceof SubgraphUnavailable) {
      refuse(
        exchange,
        503,
        'SUBGRAPH_UNAVAILABLE',
        'Les documents sont momentanément indisponibles. Réessayez dans un instant.',
      );
    } else {
      throw error;
    }
  }
}

async function forward(
  request: IncomingMessage,
  exchange: Exchange,
  { sessions, sign, upstreams, protection, hasFiles }: FilesParts,
): Promise<void> {
  const { correlationId, production } = exchange;
  const address = protection.admitRequest(request, exchange.response);
  const { service, path } = targetOf(request.url ?? '');
  if (!hasFiles(service)) throw new RequestError('NOT_FOUND', 'Ce document est introuvable.', { status: 404 });
  const { method } = request;
  if (method !== 'GET' && method !== 'PUT')
    throw new RequestError('METHOD_NOT_ALLOWED', 'Cette adresse ne se demande pas ainsi.', { status: 405 });
  const who = { sessions, correlationId, production, network: networkOf(address) };
  const { identity } = await identify(request, { ...who, isAddress: method === 'GET' });
  protection.admitOperation({ address, caller: identity.caller, rootFields: NO_FIELDS });
  const body = method === 'PUT' ? await readBody(request, MAX_FILE_BYTES) : Buffer.alloc(0);
  if (body === null) throw new RequestError('FILE_TOO_LARGE', 'Le fichier dépasse 10\u00a0Mo.', { status: 413 });
  const authorization = sign({ audience: service, method, path, body }, identity);
  const type = request.headers['content-type'];
  const answer = await upstreams.request(service, {
    method,
    path,
    headers: { authorization, ...(method === 'PUT' && type !== undefined ? { 'content-type': type } : {}) },
    ...(method === 'PUT' ? { body } : {}),
    // The client names the document: the same bytes twice are one document.
    retry: true,
    // A file nobody waits for is not fetched; one that is being kept is kept.
    waiting: method === 'GET' ? clientLeft(exchange.response) : undefined,
  });
  const passed = PASSED.flatMap((name) => {
    const value = answer.headers[name];
    return typeof value === 'string' ? [[name, value]] : [];
  });
  const headers = Object.fromEntries(passed);
  if (answer.status === 200 && isKnown(request, headers.etag)) send(exchange, 304, '', headers);
  else send(exchange, answer.status, answer.body, headers);
}

/** Whether who asks holds these very bytes already (RFC 9110, 13.1.2). */
function isKnown({ headers }: IncomingMessage, etag: string | undefined): boolean {
  const held = headers['if-none-match']?.split(',').map((one) => one.trim().replace(/^W\//, '')) ?? [];
  return etag !== undefined && held.includes(etag);
}

/** What is published at an address that others expect (RFC 8615), and the file of a service that it is. */
export const WELL_KNOWN: Readonly<Record<string, string>> = {
  '/.well-known/jwks.json': '/files/visa/keys.json',
  '/.well-known/jwt-vc-issuer': '/files/visa/issuer.json',
};

/** The URL parser resolves `..` and its encodings, so that nothing but `/files/…` of a service can be reached. */
function targetOf(url: string): { service: string; path: string } {
  const asked = new URL(url, 'http://door');
  const { search } = asked;
  const pathname = WELL_KNOWN[asked.pathname] ?? asked.pathname;
  const [, service = '', rest = ''] = /^\/files\/([a-z]+)\/(.+)$/.exec(pathname) ?? [];
  return { service, path: `/files/${rest}${search}` };
}
