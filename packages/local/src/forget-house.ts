import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { stopOrphan } from './postgres-orphan.ts';
import { findPrograms, placeOfData } from './postgres-place.ts';

/**
 * Removes everything a house keeps, its database included, wherever that lies.
 * @param kept names in the folder that stay; without any, the folder goes too
 */
export async function forgetHouse(folder: string, kept: readonly string[]): Promise<void> {
  const { owner } = await findPrograms();
  const data = placeOfData(join(folder, 'postgres'), owner);
  if (existsSync(data)) await stopOrphan(data);
  rmSync(data, { recursive: true, force: true });
  const names = existsSync(folder) ? readdirSync(folder).filter((name) => !kept.includes(name)) : [];
  for (const name of names) rmSync(join(folder, name), { recursive: true, force: true });
  if (kept.length === 0) rmSync(folder, { recursive: true, force: true });
}
