import type { ServiceDefinition } from './definition.ts';
import { readEnv } from './env.ts';
import { startServer } from './server.ts';
import { verifyInvariants } from './verify.ts';
import { startWorker } from './worker.ts';

/** Runs one face of a service until a signal or the death of its parent ends it. */
async function run(start: () => Promise<{ close(): Promise<void> }>) {
  const running = await start();
  let closing = false;
  const close = () => {
    if (closing) return;
    closing = true;
    running.close().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  process.on('SIGTERM', close);
  process.on('SIGINT', close);
  // Started by the supervisor with a channel: when the supervisor dies, even by SIGKILL, the channel closes.
  process.on('disconnect', close);
}

/** `server.ts` of a service. */
export const runServer = (definition: ServiceDefinition) =>
  run(() => startServer(definition, readEnv(definition.name)));

/** `worker.ts` of a service. */
export const runWorker = (definition: ServiceDefinition) =>
  run(() => startWorker(definition, readEnv(definition.name)));

/** `verify.ts` of a service: exit code 1 when an invariant is violated. */
export async function runVerify(definition: ServiceDefinition) {
  const { violated, checked } = await verifyInvariants(definition, readEnv(definition.name).databaseUrl, (line) =>
    process.stdout.write(`${line}\n`),
  );
  process.stdout.write(`${checked - violated} passed, ${violated} failed\n`);
  process.exit(violated === 0 ? 0 : 1);
}
