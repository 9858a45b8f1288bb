import { randomUUID } from 'node:crypto';
import { access, cp, mkdir, readdir, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { contentHash, integrityOf } from './content-hash.ts';
import { goLive, type LiveSpace, readRegistry, type SpaceManifest, writeRegistry } from './registry-file.ts';

/** Where builds come from and go to. */
export interface RegistryPlace {
  /** The folder the door serves as `/spaces/` (and `spaces.json`). */
  spacesDir: string;
  /** The folder with one frontend per folder, each built into `dist/`; the project's own by default. */
  frontendsDir?: string;
}

/** Said when a build cannot be mounted by this platform; the message names the package or the number at fault. */
export class NotPublishable extends Error {
  override name = 'NotPublishable';
}

const projectFrontends = fileURLToPath(new URL('../../../frontends', import.meta.url));

/**
 * Publishes every frontend that was built as a space, and writes which environment this registry is for
 * (`demonstration`, `production`, …): the shell shows its ribbon and its date control from that word.
 */
export async function publishAll(place: RegistryPlace & { environment: string }): Promise<Record<string, LiveSpace>> {
  const frontendsDir = place.frontendsDir ?? projectFrontends;
  const registry = await readRegistry(place.spacesDir);
  await writeRegistry(place.spacesDir, { ...registry, environment: place.environment });
  const published: Record<string, LiveSpace> = {};
  for (const name of (await readdir(frontendsDir)).sort()) {
    if (await exists(join(frontendsDir, name, 'dist/space.json'))) published[name] = await publish(name, place);
  }
  return published;
}

/**
 * Publishes one space: its build goes to `<spacesDir>/<name>/<version>/` and stays there for ever, then the registry names it.
 * Nothing of another space or of the shell is read but its platform file, and nothing is written. Publishing what is live is a no-op.
 *
 * @throws {NotPublishable} when the platform could not mount it
 */
export async function publish(name: string, place: RegistryPlace): Promise<LiveSpace> {
  const frontendsDir = place.frontendsDir ?? projectFrontends;
  const build = join(frontendsDir, name, 'dist');
  const manifest = await readManifest(name, build);
  await assertMountable(manifest, join(frontendsDir, 'shell/dist/platform.json'));
  const version = await contentHash(build);
  const { basePath, role, contractVersion } = manifest;
  const integrity = await integrityOf(join(build, 'remoteEntry.js'));
  const live = {
    version,
    entry: `/spaces/${name}/${version}/remoteEntry.js`,
    basePath,
    role,
    contractVersion,
    integrity,
  };
  await copyOnce(build, join(place.spacesDir, name, version));
  const { spaces } = await readRegistry(place.spacesDir);
  if (spaces[name]?.version !== version) await goLive(place.spacesDir, 'publish', name, live);
  return live;
}

async function readManifest(name: string, build: string): Promise<SpaceManifest> {
  const text = await readFile(join(build, 'space.json'), 'utf8').catch(() => null);
  if (text === null) throw new NotPublishable(`${name} is not built: ${build} has no space.json`);
  const manifest = JSON.parse(text) as SpaceManifest;
  if (manifest.name !== name) throw new NotPublishable(`${build} is a build of ${manifest.name}, not of ${name}`);
  return manifest;
}

/** Compatibility is decided here and again in the shell, never by the federation runtime, which loads anyway. */
async function assertMountable(manifest: SpaceManifest, platformFile: string): Promise<void> {
  const text = await readFile(platformFile, 'utf8').catch(() => null);
  if (text === null) return;
  const { platform } = JSON.parse(text) as { platform: Record<string, string> };
  for (const [name, wanted] of Object.entries(manifest.platform)) {
    const offered = platform[name];
    if (offered === undefined)
      throw new NotPublishable(`${manifest.name} wants ${name}, which the platform does not share`);
    if (series(wanted) !== series(offered)) {
      throw new NotPublishable(`${manifest.name} was built with ${name} ${wanted}, the platform shares ${offered}`);
    }
  }
}

/** The part of a version that must agree: the major one, or major and minor below 1.0. */
function series(version: string): string {
  const [major = '', minor = ''] = version.split('.');
  return major === '0' ? `0.${minor}` : major;
}

async function copyOnce(from: string, to: string): Promise<void> {
  if (await exists(to)) return;
  await mkdir(dirname(to), { recursive: true });
  const draft = join(dirname(to), `.draft-${randomUUID()}`);
  try {
    await cp(from, draft, { recursive: true });
    await rename(draft, to);
  } catch (error) {
    await rm(draft, { recursive: true, force: true });
    // Somebody else published the same content meanwhile: it is there, which is what was asked.
    if (!(await exists(to))) throw error;
  }
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
