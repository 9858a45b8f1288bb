import type { IncomingMessage } from 'node:http';
import type { Logger } from 'pino';
import type { AccessTokens } from '../access-tokens.ts';
import { RequestError } from '../engine/request-error.ts';
import { SubgraphUnavailable } from '../engine/subgraph-unavailable.ts';
import type { Protection } from '../protection.ts';
import { TooManyRequests } from '../rates.ts';
import { refuseCookie, refuseQueryString } from './bearer-token.ts';
import { readBody } from './read-body.ts';
import { refusalHeaders } from './refusal-headers.ts';
import { type Exchange, send } from './respond.ts';
import { TokenRefused, type TokenRequest, toTokenRequest } from './token-request.ts';

export interface TokenParts {
  readonly accessTokens: AccessTokens;
  readonly protection: Protection;
  readonly log: Logger;
}

/** Bytes of a request: a name, a secret and some scopes are a fiftieth of it. */
const MAX_BYTES = 8 * 1024;

/** Answers `POST /oauth/token`: a program shows its secret and gets a token for some minutes (RFC 6749, 4.4). */
export async function answerToken(request: IncomingMessage, exchange: Exchange, parts: TokenParts): Promise<void> {
  try {
    const answer = await issue(request, exchange, parts);
    parts.log.info({ correlationId: exchange.correlationId }, 'token issued');
    send(exchange, 200, JSON.stringify(answer), { pragma: 'no-cache' });
  } catch (error) {
    const refused = refusalOf(error);
    parts.log.info({ correlationId: exchange.correlationId, error: refused.error }, 'token refused');
    const { status, headers, ...said } = refused;
    send(exchange, status, JSON.stringify(said), { pragma: 'no-cache', ...headers });
  }
}

async function issue(
  request: IncomingMessage,
  { response, correlationId }: Exchange,
  { accessTokens, protection }: TokenParts,
) {
  const address = protection.admitRequest(request, response);
  const { clientId, secret, scope } = await readTokenRequest(request);
  protection.admitTokenRequest({ address, clientId });
  const issued = await accessTokens.issue({ clientId, secret, scope }, correlationId);
  if ('error' in issued) throw new TokenRefused(issued.error);
  const { token, expiresInSeconds, scopes } = issued;
  return { access_token: token, token_type: 'Bearer', expires_in: expiresInSeconds, scope: scopes.join(' ') };
}

async function readTokenRequest(request: IncomingMessage): Promise<TokenRequest> {
  const { method, headers, url = '' } = request;
  if (method !== 'POST') throw new TokenRefused('invalid_request', { status: 405, headers: { allow: 'POST' } });
  refuseQueryString(url);
  refuseCookie(headers);
  const body = await readBody(request, MAX_BYTES);
  if (body === null) throw new TokenRefused('invalid_request', { status: 413 });
  return toTokenRequest(headers, body.toString());
}

/** How a refusal is told: the code of RFC 6749 with its words in ASCII, as it asks, and the same in French. */
function refusalOf(error: unknown) {
  if (error instanceof TokenRefused) return error.toAnswer();
  if (error instanceof TooManyRequests)
    return new TokenRefused('temporarily_unavailable', {
      status: 429,
      message: error.message,
      headers: refusalHeaders(error),
    }).toAnswer();
  if (error instanceof RequestError) return new TokenRefused('invalid_request', { message: error.message }).toAnswer();
  if (error instanceof SubgraphUnavailable)
    return new TokenRefused('temporarily_unavailable', { status: 503 }).toAnswer();
  throw error;
}
