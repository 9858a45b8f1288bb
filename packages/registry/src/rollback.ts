import { access } from 'node:fs/promises';
import { join } from 'node:path';
import { goLive, type LiveSpace, readHistory, readRegistry } from './registry-file.ts';

/**
 * Makes an earlier version of a space live again: the named one, or the last that was live before the present one.
 * Seconds, no build; other spaces and the shell are not touched.
 *
 * @throws when there is no such version in the history or on disk
 */
export async function rollback(name: string, spacesDir: string, version?: string): Promise<LiveSpace> {
  const { spaces } = await readRegistry(spacesDir);
  const current = spaces[name]?.version;
  const lines = (await readHistory(spacesDir)).filter((line) => line.name === name);
  const target = lines.findLast(({ live }) =>
    version === undefined ? live.version !== current : live.version === version,
  );
  if (target === undefined)
    throw new Error(`${name} has no earlier version${version === undefined ? '' : ` ${version}`}`);
  await access(join(spacesDir, name, target.live.version, 'remoteEntry.js'));
  await goLive(spacesDir, 'rollback', name, target.live);
  return target.live;
}
