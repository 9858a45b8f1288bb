import { Interrupts } from './interrupts.ts';
import { PlainError } from './ports.ts';
import { endRunning } from './run.ts';
import { warn } from './terminal.ts';

// Each command loads only what it needs: the quick ones stay quick.
const commands: Record<string, (interrupts: Interrupts, ...args: string[]) => Promise<number | undefined>> = {
  start: async (interrupts) => (await import('./start.ts')).start(interrupts),
  dev: async (interrupts) => (await import('./dev.ts')).dev(interrupts),
  test: async (interrupts, ...parts) => (await import('./test.ts')).test(interrupts, ...parts),
  check: async () => (await import('./check.ts')).check(),
  reset: async () => (await import('./reset.ts')).reset(),
  vectors: async (_interrupts, folder) => (await import('./vectors.ts')).vectors(folder),
  verify: async (interrupts) => (await import('./verify.ts')).verify(interrupts),
  clock: async (_interrupts, instant) => (await import('./clock.ts')).clock(instant),
  audit: async (_interrupts, folder) => (await import('./audit.ts')).audit(folder),
  bench: async (_interrupts, what, ...how) => (await import('./bench.ts')).bench(what, ...how),
  'change-visa-key': async () => (await import('./change-visa-key.ts')).changeVisaKey(),
  generate: async () => (await import('./generate.ts')).generate(),
};

const [name = '', ...args] = process.argv.slice(2);
const command = commands[name];
const interrupts = new Interrupts();
interrupts.add(endRunning);
try {
  if (!command) throw new PlainError(`There is no command «${name}»; there are: ${Object.keys(commands).join(', ')}.`);
  if (process.env.TROUSSEAU_MODE === 'production') {
    throw new PlainError(
      'These commands are for demonstration, development and tests; production runs the bundles in dist/.',
    );
  }
  const code = await command(interrupts, ...args);
  await interrupts.finish();
  process.exit(code ?? 0);
} catch (error) {
  warn(`\n${error instanceof PlainError ? error.message : describe(error)}`);
  await interrupts.finish();
  process.exit(1);
}

function describe(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
