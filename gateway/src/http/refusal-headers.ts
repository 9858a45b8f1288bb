import type { RequestError } from '../engine/request-error.ts';
import { SessionOver } from '../identify.ts';
import { TooManyRequests } from '../rates.ts';
import { cookieOf } from '../session.ts';
import { TokenRequired } from './bearer-token.ts';

/** What a refusal tells besides its body: a cookie that opens nothing is cleared, and who asked too often is told until when. */
export function refusalHeaders(error: RequestError): Readonly<Record<string, string>> {
  if (error instanceof TokenRequired) return { 'www-authenticate': error.challenge };
  if (error instanceof SessionOver) return { 'set-cookie': cookieOf('') };
  if (error instanceof TooManyRequests) {
    const seconds = String(error.retryAfterSeconds);
    return { 'retry-after': seconds, 'ratelimit-reset': seconds };
  }
  return {};
}
