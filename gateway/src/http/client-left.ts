import type { ServerResponse } from 'node:http';
import { Leaving } from '../upstream/leaving.ts';

/** Told when the connection closes before the whole answer was written: whoever asked does not wait any more. */
export function clientLeft(response: ServerResponse): Leaving {
  const client = new Leaving();
  if (response.destroyed) client.leave();
  else response.once('close', () => response.writableFinished || client.leave());
  return client;
}
