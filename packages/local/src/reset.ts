import { join } from 'node:path';
import { forgetHouse } from './forget-house.ts';
import { describeHouse } from './house.ts';
import { readLock } from './lock.ts';
import { basePort, PlainError } from './ports.ts';
import { print } from './terminal.ts';

/** `npm run reset`: forgets everything the house of this folder ever knew; the next start begins anew. */
export async function reset(): Promise<number> {
  const { folder } = describeHouse('demonstration', basePort());
  const state = readLock(join(folder, 'house.lock'));
  if ('running' in state) {
    throw new PlainError(`Trousseau is running (process ${state.running.pid}). Stop it first, then reset.`);
  }
  // What was built stays: it is not data.
  await forgetHouse(folder, ['build-stamp']);
  print('Everything is forgotten: databases, files, mails, transfers, keys, accounts. npm start begins anew.');
  return 0;
}
