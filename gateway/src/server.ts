import { createServer } from 'node:http';
import { readEnv } from './env.ts';
import { createGateway } from './gateway.ts';
import { openLog } from './log.ts';
import { serveMetrics } from './metrics/serve-metrics.ts';
import { shutDown } from './shut-down.ts';

const log = openLog();
const env = readEnv();
const gateway = await createGateway(env, log);
const server = createServer({ requestTimeout: 60_000, keepAliveTimeout: 65_000 }, gateway.handle);
server.listen(env.port, () => log.info({ port: env.port, mode: env.mode }, 'the door is open'));

if (env.metrics) serveMetrics(gateway.metrics, env.metrics);

async function stop(): Promise<void> {
  const finished = await shutDown(server, gateway);
  log.info({ finished }, 'the door is closed');
  log.flush();
  process.exit(0);
}
process.once('SIGTERM', () => void stop());
process.once('SIGINT', () => void stop());
