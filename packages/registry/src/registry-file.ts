import { appendFile, mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** What a build says of itself (`space.json`, written by the preset of `@trousseau/space/vite`). */
export interface SpaceManifest {
  name: string;
  basePath: string;
  role: string;
  contractVersion: number;
  platform: Record<string, string>;
}

/** A space as the shell finds it: everything needed to decide before loading anything of it. */
export interface LiveSpace {
  /** Content hash of the build folder; the folder of that name never changes. */
  version: string;
  entry: string;
  basePath: string;
  role: string;
  contractVersion: number;
  /** Subresource integrity of the entry. */
  integrity: string;
}

/** `spaces.json`: what is live in one environment. Served without cache; everything it names is immutable. */
export interface RegistryFile {
  environment: string;
  spaces: Record<string, LiveSpace>;
}

/** One line of `history.jsonl`: what went live, when, and by which verb. Only ever appended. */
export interface HistoryLine {
  at: string;
  verb: 'publish' | 'rollback';
  name: string;
  live: LiveSpace;
}

/** The registry of a folder; empty when nothing was published there yet. */
export async function readRegistry(spacesDir: string): Promise<RegistryFile> {
  const text = await readFile(join(spacesDir, 'spaces.json'), 'utf8').catch(() => null);
  return text === null ? { environment: 'demonstration', spaces: {} } : (JSON.parse(text) as RegistryFile);
}

/** Lines of the history, oldest first. */
export async function readHistory(spacesDir: string): Promise<HistoryLine[]> {
  const text = await readFile(join(spacesDir, 'history.jsonl'), 'utf8').catch(() => '');
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as HistoryLine);
}

/** Replaces the file in one step, so that a reader sees the old one or the new one and never a half. */
export async function writeRegistry(spacesDir: string, registry: RegistryFile): Promise<void> {
  await mkdir(spacesDir, { recursive: true });
  const draft = join(spacesDir, `.spaces-${process.pid}.json`);
  await writeFile(draft, `${JSON.stringify(registry, null, 2)}\n`);
  await rename(draft, join(spacesDir, 'spaces.json'));
}

/** Makes a version live: the registry file, then the history. */
export async function goLive(
  spacesDir: string,
  verb: HistoryLine['verb'],
  name: string,
  live: LiveSpace,
): Promise<void> {
  const registry = await readRegistry(spacesDir);
  await writeRegistry(spacesDir, { ...registry, spaces: { ...registry.spaces, [name]: live } });
  const line: HistoryLine = { at: new Date().toISOString(), verb, name, live };
  await appendFile(join(spacesDir, 'history.jsonl'), `${JSON.stringify(line)}\n`);
}
