import { existsSync, readdirSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { basename, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Suite } from './suite.ts';

/** Files of a public audit that belong to its harness; ours takes their place, so that nothing has to be installed there. */
const OF_THE_HARNESS = new Set(['subgraph', 'supergraph', 'testkit']);
const FORMAT = new URL('./public-format.ts', import.meta.url).href;

/** Our own cases. */
export async function readOwnSuites(): Promise<Suite[]> {
  const folder = fileURLToPath(new URL('../../audit', import.meta.url));
  const files = readdirSync(folder).filter((name) => name.endsWith('.ts'));
  const modules = await Promise.all(
    files.sort().map((name) => import(pathToFileURL(join(folder, name)).href) as Promise<{ suites: Suite[] }>),
  );
  return modules.flatMap(({ suites }) => suites);
}

/**
 * The suites of a public audit: `DIR`, `DIR/test-suites` or `DIR/src/test-suites` holds a folder per suite, whose
 * `index` exports one by default.
 *
 * @throws when there is none
 */
export async function readPublicSuites(folder: string): Promise<Suite[]> {
  const places = [join(folder, 'src/test-suites'), join(folder, 'test-suites'), folder];
  const files = places.map(indexesOf).find((found) => found.length > 0);
  if (!files) throw new Error(`There is no suite in ${folder}: a suite is a folder with an index.ts.`);
  useOurHarness(folder);
  const modules = await Promise.all(
    files.map((file) => import(pathToFileURL(file).href) as Promise<{ default: Suite }>),
  );
  return modules.map((module) => module.default);
}

function indexesOf(place: string): string[] {
  if (!existsSync(place)) return [];
  return readdirSync(place)
    .sort()
    .flatMap((name) => ['index.ts', 'index.js'].map((index) => join(place, name, index)).find(existsSync) ?? []);
}

/** Resolves imports of the suites: their harness is ours, `.js` may be `.ts`, and libraries are those we have. */
function useOurHarness(folder: string): void {
  const inside = pathToFileURL(folder).href;
  registerHooks({
    resolve(specifier, context, next) {
      if (!context.parentURL?.startsWith(inside)) return next(specifier, context);
      if (!specifier.startsWith('.')) return next(specifier, { ...context, parentURL: import.meta.url });
      const { href } = new URL(specifier, context.parentURL);
      if (OF_THE_HARNESS.has(basename(href).replace(/\.[jt]s$/, ''))) return next(FORMAT, context);
      const typed = href.replace(/\.js$/, '.ts');
      if (!existsSync(fileURLToPath(typed))) return next(specifier, context);
      return { url: typed, format: 'module-typescript', shortCircuit: true };
    },
  });
}
