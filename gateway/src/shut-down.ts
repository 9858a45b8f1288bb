import type { Server } from 'node:http';
import type { Gateway } from './gateway.ts';

/** Milliseconds running requests have to finish once the process is told to stop (F16). */
export const DRAIN_MS = 10_000;

/** Milliseconds between two looks at which connections have become idle. */
const LOOK_MS = 50;

/**
 * Stops without failing anybody: no new connection, streams completed, what runs is finished. What is not by then is given up, at the
 * subgraphs too, and answered as such.
 *
 * @returns whether everything finished in time
 */
export async function shutDown(server: Server, gateway: Gateway, withinMs = DRAIN_MS): Promise<boolean> {
  gateway.drain();
  const { promise: closed, resolve } = Promise.withResolvers<true>();
  server.close(() => resolve(true));
  // A connection whose answer was begun before does not know that it was its last.
  const idle = setInterval(() => server.closeIdleConnections(), LOOK_MS);
  const late = Promise.withResolvers<false>();
  const timer = setTimeout(() => late.resolve(false), withinMs);
  const finished = await Promise.race([closed, late.promise]);
  clearTimeout(timer);
  await gateway.close();
  // Those that were given up are answered in the same moment; a client that does not read is not waited for.
  const last = setTimeout(() => server.closeAllConnections(), LOOK_MS * 4);
  await closed;
  clearTimeout(last);
  clearInterval(idle);
  return finished;
}
