import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

/** Bytes below which an answer fits in one packet anyway. */
const LEAST_BYTES = 1024;

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);

export type Encoding = 'br' | 'gzip';

/** The better of the encodings that an `Accept-Encoding` header wants; `q=0` is a refusal. */
export function encodingOf(accept: string | string[] | undefined): Encoding | undefined {
  if (typeof accept !== 'string') return undefined;
  const wanted = new Set(
    accept
      .split(',')
      .filter((part) => !/;\s*q=0(\.0*)?\s*$/.test(part))
      .map((part) => part.split(';')[0]?.trim()),
  );
  if (wanted.has('br')) return 'br';
  return wanted.has('gzip') ? 'gzip' : undefined;
}

/** Whether an answer gains by it: text of some length, not a document that is compressed already. */
export function isWorthCompressing(contentType: string, bytes: number): boolean {
  return bytes >= LEAST_BYTES && /^(application\/json|text\/)/.test(contentType);
}

/** Off the event loop, at a level that costs less time than it saves on the way. No secret is in an answer beside what a person typed. */
export function compress(encoding: Encoding, body: string | Buffer): Promise<Buffer> {
  if (encoding === 'gzip') return zip(body, { level: 5 });
  const { BROTLI_PARAM_QUALITY, BROTLI_PARAM_LGWIN, BROTLI_PARAM_SIZE_HINT } = constants;
  return brotli(body, {
    params: { [BROTLI_PARAM_QUALITY]: 4, [BROTLI_PARAM_LGWIN]: 18, [BROTLI_PARAM_SIZE_HINT]: body.length },
  });
}
