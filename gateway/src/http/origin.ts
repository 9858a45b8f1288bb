import type { IncomingMessage } from 'node:http';

/**
 * Whether a request may come with a cookie: browsers say where a page comes from, and only ours acts for a person (S17).
 * A request without `Origin` was not written by a page of another site: SameSite=Lax keeps the cookie out of those.
 */
export function isForeign({ headers }: IncomingMessage, publicOrigin: string): boolean {
  if (headers.cookie === undefined) return false;
  if (headers.origin !== undefined) return headers.origin !== publicOrigin;
  return headers['sec-fetch-site'] === 'cross-site' && headers['sec-fetch-mode'] !== 'navigate';
}
