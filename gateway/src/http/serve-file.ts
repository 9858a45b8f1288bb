import { readFile, stat } from 'node:fs/promises';
import type { IncomingMessage } from 'node:http';
import { extname, join, sep } from 'node:path';
import { pageHeaders } from './headers.ts';
import type { Exchange } from './respond.ts';

/** What our builds are made of; anything else is a download. */
const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.pdf': 'application/pdf',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
};

/** Encodings that may lie beside a file, best first. */
const ENCODINGS = [
  ['br', '.br'],
  ['gzip', '.gz'],
] as const;

export interface FileToServe {
  readonly folder: string;
  /** Path of a URL below the folder, starting with `/`. */
  readonly file: string;
  readonly cacheControl: string;
}

/** Answers with a file of a folder, or says false when it has none and nothing was answered. */
export async function serveFile(
  request: IncomingMessage,
  exchange: Exchange,
  { folder, file, cacheControl }: FileToServe,
): Promise<boolean> {
  const path = within(folder, file);
  const best = path === undefined ? undefined : await choose(path, request.headers['accept-encoding'] ?? '');
  if (!best) return false;
  const headers: Record<string, string | number> = {
    ...pageHeaders(exchange.production),
    'cache-control': cacheControl,
    etag: best.etag,
    vary: 'Accept-Encoding',
  };
  const { response } = exchange;
  if (request.headers['if-none-match'] === best.etag) {
    response.writeHead(304, headers).end();
    return true;
  }
  const content = await readFile(best.path).catch(() => null);
  if (content === null) return false;
  response.writeHead(200, {
    ...headers,
    'content-type': TYPES[extname(file)] ?? 'application/octet-stream',
    'content-length': content.length,
    ...(best.encoding === undefined ? {} : { 'content-encoding': best.encoding }),
  });
  response.end(request.method === 'HEAD' ? undefined : content);
  return true;
}

/** The file's path on disk; undefined when the URL leads elsewhere than below the folder. */
function within(folder: string, file: string): string | undefined {
  try {
    const path = join(folder, decodeURIComponent(file));
    return path.startsWith(`${join(folder)}${sep}`) && !path.includes('\0') ? path : undefined;
  } catch {
    return undefined;
  }
}

async function choose(
  path: string,
  accepted: string,
): Promise<{ path: string; etag: string; encoding: string | undefined } | undefined> {
  for (const [encoding, suffix] of ENCODINGS) {
    const etag = accepted.includes(encoding) ? await tagOf(path + suffix) : undefined;
    if (etag !== undefined) return { path: path + suffix, etag, encoding };
  }
  const etag = await tagOf(path);
  return etag === undefined ? undefined : { path, etag, encoding: undefined };
}

async function tagOf(path: string): Promise<string | undefined> {
  const found = await stat(path).catch(() => null);
  return found?.isFile() ? `W/"${found.size.toString(36)}-${Math.trunc(found.mtimeMs).toString(36)}"` : undefined;
}
