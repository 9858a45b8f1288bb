import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { turbo } from './build.ts';
import { generateSchemas } from './generate.ts';
import { ROOT, SERVICES } from './house.ts';
import { run } from './run.ts';
import { print, say } from './terminal.ts';
import type { Tally } from './verify.ts';

const GENERATED = [
  ...SERVICES.map((service) => `services/${service}/schema.graphql`),
  'gateway/supergraph.graphql',
  'gateway/api.graphql',
];
const TYPE_CHECKS_AT_ONCE = 2;

/** What a part of the tests found, for people. */
export interface Outcome extends Tally {
  /** The failed ones, each with what it said. */
  failures: Failure[];
  /** Names of those that failed once and passed alone: defects too, to be mended, but not of what was changed. */
  unsteady: string[];
  /** Errors that the processes of a house logged and no test provoked: defects to be mended as well. */
  logged?: string[];
}

/** A test that failed. */
export interface Failure {
  name: string;
  /** What it said, several lines; empty when it was printed where it happened. */
  message: string;
}

/** Everything that needs neither a database nor a browser: lint and format, generated files, dead code, types. */
export async function checkStages(): Promise<Outcome> {
  const outcome: Outcome = { passed: 0, failed: 0, failures: [], unsteady: [] };
  const count = (name: string, failure: string | null) => {
    if (failure === null) outcome.passed += 1;
    else outcome.failed += 1;
    if (failure !== null) outcome.failures.push({ name, message: '' });
    say(failure === null ? `✓ ${name}` : `✗ ${name}`);
    if (failure) print(failure.trimEnd());
  };
  count('lint and format', await lint());
  count('generated graph is up to date', await generatedIsCurrent());
  count('types of the frontends’ operations', await failureOf(() => turbo('generate')));
  await checkTypes((folder, failure) => count(`types of ${folder}`, failure));
  count('nothing dead (knip)', await knip());
  return outcome;
}

async function lint(): Promise<string | null> {
  const { code, output } = await run(bin('biome'), ['ci', '--error-on-warnings', '--max-diagnostics=50'], {
    quiet: true,
  });
  return code === 0 ? null : output;
}

async function knip(): Promise<string | null> {
  const { code, output } = await run(bin('knip'), ['--no-progress', '--no-config-hints'], { quiet: true });
  return code === 0 ? null : output;
}

/** Compared with the files as they are rather than with the last commit: what is tested is what lies here. */
async function generatedIsCurrent(): Promise<string | null> {
  const read = () =>
    GENERATED.map((path) => (existsSync(join(ROOT, path)) ? readFileSync(join(ROOT, path), 'utf8') : null));
  const before = read();
  const failure = await failureOf(generateSchemas);
  if (failure) return failure;
  const stale = read().flatMap((text, index) => (text === before[index] ? [] : [GENERATED[index]]));
  return stale.length === 0
    ? null
    : `Not what the code says, and written anew: ${stale.join(', ')}. Review and commit.`;
}

async function checkTypes(report: (folder: string, failure: string | null) => void): Promise<void> {
  const parents = ['services', 'packages', 'frontends'];
  const folders = parents.flatMap((parent) => readdirSync(join(ROOT, parent)).map((name) => `${parent}/${name}`));
  const queue = ['gateway', ...folders].filter((folder) => existsSync(join(ROOT, folder, 'tsconfig.json')));
  const work = async () => {
    for (let folder = queue.shift(); folder; folder = queue.shift()) {
      const { code, output } = await run(bin('tsc'), ['-p', join(folder, 'tsconfig.json')], { quiet: true });
      report(folder, code === 0 ? null : output);
    }
  };
  await Promise.all(Array.from({ length: TYPE_CHECKS_AT_ONCE }, work));
}

async function failureOf(action: () => Promise<void>): Promise<string | null> {
  try {
    await action();
    return null;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

const bin = (name: string) => join(ROOT, 'node_modules/.bin', name);
