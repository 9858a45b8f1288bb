import type { ServerResponse } from 'node:http';

/** Aborted when the connection closes before the whole answer was written: whoever asked does not wait any more. */
export function clientLeft(response: ServerResponse): AbortSignal {
  const left = new AbortController();
  if (response.destroyed) left.abort();
  else response.once('close', () => response.writableFinished || left.abort());
  return left.signal;
}
