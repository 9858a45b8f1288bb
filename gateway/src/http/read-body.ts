import type { IncomingMessage } from 'node:http';

/**
 * The whole body, or null as soon as it is larger than `maxBytes`: what follows is not kept. By events: the stream's own iterator
 * takes longer than parsing most of what it brings.
 */
export function readBody(request: IncomingMessage, maxBytes: number): Promise<Buffer | null> {
  const { promise, resolve, reject } = Promise.withResolvers<Buffer | null>();
  const chunks: Buffer[] = [];
  let size = 0;
  const keep = (chunk: Buffer) => {
    size += chunk.length;
    chunks.push(chunk);
    // Left open: the refusal still has to reach the client over the same connection.
    if (size > maxBytes) refuse();
  };
  const refuse = () => {
    request.off('data', keep).pause();
    resolve(null);
  };
  request.on('error', reject);
  // It may have gone before it was waited for.
  if (request.destroyed) reject(new Error('The client left before its request was read.'));
  if (Number(request.headers['content-length'] ?? 0) > maxBytes) {
    refuse();
    return promise;
  }
  request.on('data', keep);
  request.on('end', () => resolve(chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks, size)));
  return promise;
}
