import { join } from 'node:path';
import { type DatabaseUrls, databaseUrl, givenDatabases } from './databases.ts';
import { startGuard } from './guard.ts';
import { describeHouse, type House, SERVICES } from './house.ts';
import type { Interrupts } from './interrupts.ts';
import { type Keys, loadKeys } from './keys.ts';
import { readLock } from './lock.ts';
import { basePort, PlainError } from './ports.ts';
import { startPostgres } from './postgres.ts';

/** The house of this folder as another command sees it. */
export interface AttachedHouse {
  house: House;
  keys: Keys;
  databases: DatabaseUrls;
}

/** Finds the running house. @throws PlainError when none runs */
export async function runningHouse(): Promise<AttachedHouse> {
  const attached = await attach();
  if (!attached.running) throw new PlainError('Trousseau does not run from this folder. Start it first: npm start');
  return attached;
}

/** Finds the house and makes sure that its databases answer: those of the running house, or started for a moment. */
export async function houseWithDatabases(interrupts: Interrupts): Promise<AttachedHouse> {
  const attached = await attach();
  const { house, keys, running } = attached;
  const embedded = SERVICES.some((service) => !givenDatabases()[service]);
  if (running || !embedded) return attached;
  const postgres = await startPostgres({
    folder: join(house.folder, 'postgres'),
    port: house.ports.postgres,
    password: keys.databasePasswords.admin,
    durable: true,
    guard: startGuard(),
  });
  interrupts.add(() => postgres.stop());
  return attached;
}

async function attach(): Promise<AttachedHouse & { running: boolean }> {
  const wanted = describeHouse('demonstration', basePort());
  const state = readLock(join(wanted.folder, 'house.lock'));
  const house = 'running' in state ? describeHouse('demonstration', state.running.base) : wanted;
  const keys = await loadKeys(join(house.folder, 'keys.json'));
  const embedded = SERVICES.map((service) => [
    service,
    databaseUrl(house.ports.postgres, service, keys.databasePasswords),
  ]);
  const databases = { ...Object.fromEntries(embedded), ...givenDatabases() } as DatabaseUrls;
  return { house, keys, databases, running: 'running' in state };
}
