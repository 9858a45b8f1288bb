import { createServer } from 'node:http';
import { destination, pino } from 'pino';
import { readEnv } from './env.ts';
import { createGateway } from './gateway.ts';

/** Milliseconds running requests have to finish once the process is told to stop (F16). */
const DRAIN_MS = 10_000;

// Written aside: a line per request, written at once, took a fifteenth of the door's time.
const log = pino({ name: 'gateway' }, destination({ sync: false, minLength: 4096, periodicFlush: 1000 }));
const env = readEnv();
const gateway = await createGateway(env, log);
const server = createServer({ requestTimeout: 60_000, keepAliveTimeout: 65_000 }, gateway.handle);
server.listen(env.port, () => log.info({ port: env.port, mode: env.mode }, 'the door is open'));

function stop(): void {
  gateway.drain();
  server.close(() => void gateway.close().then(() => process.exit(0)));
  server.closeIdleConnections();
  setTimeout(() => process.exit(0), DRAIN_MS).unref();
}
process.once('SIGTERM', stop);
process.once('SIGINT', stop);
