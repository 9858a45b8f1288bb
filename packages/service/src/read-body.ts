import type { IncomingMessage } from 'node:http';

/** Largest body a service accepts: one paper of 10 MB and its envelope. */
const MAX_BODY_BYTES = 10 * 1024 * 1024 + 1024;

/** The whole body, or null as soon as it is larger than a service accepts. */
export async function readBody(request: IncomingMessage): Promise<Buffer | null> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > MAX_BODY_BYTES) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** The JSON value of a body, undefined when it is not JSON. */
export function parseJson(body: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(body));
  } catch {
    return undefined;
  }
}
