import type { IncomingMessage } from 'node:http';
import { extname } from 'node:path';
import { type Exchange, refuse } from './respond.ts';
import { serveFile } from './serve-file.ts';

export interface StaticParts {
  readonly shellDir: string;
  /** Undefined when no space was ever published here. */
  readonly spacesDir: string | undefined;
}

/** Tools that strangers look for on every GraphQL server (S42), and our own paths that are not for browsers. */
const NOT_PAGES = /^\/(graphiql|playground|altair|voyager|console|metrics|events|internal|graphql|files)(\/|$)/;

const ASK_AGAIN = 'no-cache';
const FOR_EVER = 'public, max-age=31536000, immutable';

/**
 * Serves what is not data: the shell at `/`, any unknown page being its business, and the spaces at
 * `/spaces/<name>/<version>/`, whose folders never change; `<version>~<mark>` is the same folder under another address, for a
 * page that tries again what its browser remembers as failed or hanging. A missing asset is a 404: a page in its place would be run as a
 * script, or cached for ever.
 */
export async function answerStatic(
  request: IncomingMessage,
  exchange: Exchange,
  { shellDir, spacesDir }: StaticParts,
): Promise<void> {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    return refuse(exchange, 405, 'METHOD_NOT_ALLOWED', 'Cette adresse ne se demande pas ainsi.', {
      allow: 'GET, HEAD',
    });
  }
  // Behind a host of ours: two slashes at the start would otherwise name another one, or none at all.
  const { pathname } = URL.parse(`http://door${request.url ?? '/'}`) ?? { pathname: '/.' };
  const found = !isHidden(pathname, exchange.production) && (await serve(pathname));
  if (!found) refuse(exchange, 404, 'NOT_FOUND', 'Cette adresse n’existe pas.');

  async function serve(path: string): Promise<boolean> {
    const give = (folder: string, file: string, cacheControl: string) =>
      serveFile(request, exchange, { folder, file, cacheControl });
    if (path === '/spaces.json') return spacesDir !== undefined && give(spacesDir, path, ASK_AGAIN);
    if (path.startsWith('/spaces/')) {
      const [, version, file] = /^\/spaces(\/[^/]+\/[^/~]+)(?:~\w+)?(\/.+)$/.exec(path) ?? [];
      return spacesDir !== undefined && version !== undefined && give(spacesDir, `${version}${file}`, FOR_EVER);
    }
    // The build names its assets by their content.
    if (path.startsWith('/assets/')) return give(shellDir, path, FOR_EVER);
    if (extname(path) !== '') return give(shellDir, path, ASK_AGAIN);
    return give(shellDir, '/index.html', ASK_AGAIN);
  }
}

/** Source maps stay in the house (S72). */
function isHidden(pathname: string, production: boolean): boolean {
  return NOT_PAGES.test(pathname) || pathname.includes('/.') || (production && pathname.endsWith('.map'));
}
