import type { IncomingMessage } from 'node:http';
import { RequestError } from '../engine/request-error.ts';
import { tokenOf } from '../session.ts';

/** Said with 401 to who may come with a token: what kind is expected, and what was wrong with the one that came (RFC 6750, 3). */
export class TokenRequired extends RequestError {
  readonly challenge: string;

  constructor(message: string, error?: 'invalid_token') {
    super('UNAUTHENTICATED', message, { status: 401 });
    this.challenge = `Bearer realm="Trousseau"${error === undefined ? '' : `, error="${error}"`}`;
  }
}

/** A token that opens nothing: unknown, revoked or past its minutes. */
export const tokenOver = () =>
  new TokenRequired('Ce jeton n’ouvre rien ou n’ouvre plus. Demandez-en un autre à /oauth/token.', 'invalid_token');

/**
 * The token a program shows; undefined when it shows none.
 *
 * @throws {RequestError} 400 for a token in the address, where every server on the way writes it down, and for a token that
 * comes with a session: it would not be clear who asks (S29)
 */
export function bearerTokenOf({ headers, url = '' }: Pick<IncomingMessage, 'headers' | 'url'>): string | undefined {
  refuseQueryString(url);
  const { authorization } = headers;
  if (authorization === undefined) return undefined;
  refuseCookie(headers);
  const token = /^Bearer +([\w.~+/-]+=*)$/i.exec(authorization)?.[1];
  if (token === undefined) throw tokenOver();
  return token;
}

/** @throws {RequestError} 400 when a program puts anything in the address */
export function refuseQueryString(url: string): void {
  if (!url.includes('?')) return;
  const message = 'Rien ne se dit dans l’adresse\u00a0: envoyez le jeton dans l’en-tête Authorization.';
  throw new RequestError('QUERY_STRING_REFUSED', message);
}

/** @throws {RequestError} 400 when a program comes with somebody’s session */
export function refuseCookie({ cookie }: IncomingMessage['headers']): void {
  if (tokenOf(cookie) === undefined) return;
  throw new RequestError('TWO_IDENTITIES', 'Une demande porte un jeton ou une session, jamais les deux.');
}
