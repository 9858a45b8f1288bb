import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { publishAll } from '@trousseau/registry/publish';
import { type House, ROOT, SERVICES } from './house.ts';
import { PlainError } from './ports.ts';
import { run } from './run.ts';
import { say } from './terminal.ts';

const PNPM = 'pnpm@12.21.0';
const SOURCES = [
  'gateway',
  'services',
  'frontends',
  'packages',
  'scripts/bundle.mjs',
  'turbo.json',
  'pnpm-lock.yaml',
  'tsconfig.base.json',
  'tsconfig.web.json',
];
const NOT_SOURCES = new Set(['node_modules', 'dist', '.turbo', 'gql', '.vite', 'vectors', 'local', 'e2e']);

/**
 * Builds services, gateway and frontends, and publishes the spaces into the house. Whether anything changed is seen
 * from names, sizes and times of the sources, in milliseconds; only then is turbo asked, which compares contents.
 */
export async function ensureBuilt(house: House): Promise<void> {
  const stamp = sourcesStamp();
  const file = join(ROOT, '.local', 'build-stamp');
  const upToDate = existsSync(file) && readFileSync(file, 'utf8') === stamp && outputsExist();
  if (!upToDate) {
    say('building what changed…');
    await turbo('build');
    mkdirSync(dirname(file), { recursive: true });
    // The sources may have changed while they were built: then this stamp is not theirs any more, and that is right.
    writeFileSync(file, stamp);
  }
  const spacesDir = join(house.folder, 'spaces');
  const published = await publishAll({ spacesDir, environment: house.mode });
  say(`${upToDate ? 'nothing to build' : 'built'}; ${Object.keys(published).length} spaces published`);
}

/** Runs one task of turbo.json in every package that has it. @throws PlainError when one of them fails */
export async function turbo(task: 'build' | 'generate'): Promise<void> {
  // pnpm starts turbo because turbo itself looks for pnpm on the path, where a fresh machine has none.
  const flags = ['--output-logs=errors-only', '--log-order=grouped', '--no-update-notifier'];
  const env = { TURBO_TELEMETRY_DISABLED: '1', DO_NOT_TRACK: '1', npm_config_update_notifier: 'false' };
  const { code } = await run('npx', ['--yes', PNPM, 'exec', 'turbo', 'run', task, ...flags], { env });
  if (code !== 0) throw new PlainError(`The ${task} failed; what it said is above.`);
}

function outputsExist(): boolean {
  const bundles = [...SERVICES.map((service) => `services/${service}`), 'gateway'].map(
    (folder) => `${folder}/dist/server.js`,
  );
  const builds = readdirSync(join(ROOT, 'frontends')).map((name) => `frontends/${name}/dist`);
  return [...bundles, ...builds].every((path) => existsSync(join(ROOT, path)));
}

function sourcesStamp(): string {
  const hash = createHash('sha256');
  const visit = (path: string) => {
    const stat = statSync(path, { throwIfNoEntry: false });
    if (!stat) return;
    if (stat.isDirectory()) {
      const names = readdirSync(path).filter((name) => !NOT_SOURCES.has(name));
      for (const name of names.sort()) visit(join(path, name));
    } else if (!/\.test\.tsx?$/.test(path)) {
      hash.update(`${relative(ROOT, path)} ${stat.size} ${stat.mtimeMs}\n`);
    }
  };
  for (const source of SOURCES) visit(join(ROOT, source));
  return hash.digest('hex');
}
