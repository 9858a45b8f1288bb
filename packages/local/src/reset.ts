import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describeHouse } from './house.ts';
import { readLock } from './lock.ts';
import { basePort, PlainError } from './ports.ts';
import { stopOrphan } from './postgres-orphan.ts';
import { findPrograms, placeOfData } from './postgres-place.ts';
import { print } from './terminal.ts';

/** `npm run reset`: forgets everything the house of this folder ever knew; the next start begins anew. */
export async function reset(): Promise<number> {
  const { folder } = describeHouse('demonstration', basePort());
  const state = readLock(join(folder, 'house.lock'));
  if ('running' in state)
    throw new PlainError(`Trousseau is running (process ${state.running.pid}). Stop it first, then reset.`);
  const { owner } = await findPrograms();
  const data = placeOfData(join(folder, 'postgres'), owner);
  if (existsSync(data)) await stopOrphan(data);
  rmSync(data, { recursive: true, force: true });
  // What was built stays: it is not data.
  const kept = new Set(['build-stamp']);
  const names = existsSync(folder) ? readdirSync(folder).filter((name) => !kept.has(name)) : [];
  for (const name of names) rmSync(join(folder, name), { recursive: true, force: true });
  print(
    'Everything is forgotten: databases, files, mails, transfers, keys, demonstration accounts. npm start begins anew.',
  );
  return 0;
}
