import { join } from 'node:path';
import { turbo } from './build.ts';
import { ROOT, SERVICES } from './house.ts';
import { PlainError } from './ports.ts';
import { runNode } from './run.ts';

/** `npm run generate`: schemas of the services, the composed graph, and the types of the frontends. */
export async function generate(): Promise<number> {
  await generateSchemas();
  await turbo('generate');
  return 0;
}

/** Writes schema.graphql of every service, then supergraph.graphql and api.graphql. @throws PlainError when one fails */
export async function generateSchemas(): Promise<void> {
  const codes = await Promise.all(
    SERVICES.map((service) => runSource('packages/service/src/print-schema.ts', `services/${service}`)),
  );
  const failed = SERVICES.filter((_, index) => codes[index] !== 0);
  if (failed.length > 0) throw new PlainError(`No schema could be printed for: ${failed.join(', ')}.`);
  if ((await runSource('gateway/src/compose.ts')) !== 0)
    throw new PlainError('The four schemas do not compose; why is above.');
}

async function runSource(...args: string[]): Promise<number> {
  const tsx = join(ROOT, 'node_modules/tsx/dist/cli.mjs');
  const { code } = await runNode(tsx, ['--tsconfig', join(ROOT, 'tsconfig.base.json'), ...args]);
  return code;
}
