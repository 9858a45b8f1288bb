import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { AttachedHouse } from '@trousseau/local/attach';
import type { DatabaseUrls } from '@trousseau/local/databases';
import { databaseVariable, describeHouse, SERVICES } from '@trousseau/local/house';
import type { HouseState } from '@trousseau/local/house-state';
import { loadKeys } from '@trousseau/local/keys';

/** The house under test, as `npm test` describes it to us. */
export const ORIGIN = required('E2E_ORIGIN');
export const MAILBOX_URL = required('MAILBOX_URL');
export const BANK_URL = required('BANK_URL');
const HOUSE_FILE = required('HOUSE_FILE');
/** Where that house keeps its files. */
export const FOLDER = dirname(HOUSE_FILE);

/** The house as the commands of packages/local see it: ports, keys, databases. */
export async function attachedHouse(): Promise<AttachedHouse> {
  const databases = SERVICES.map((service) => [service, required(databaseVariable(service))]);
  return {
    house: describeHouse('test', Number(new URL(ORIGIN).port), FOLDER),
    keys: await loadKeys(join(FOLDER, 'keys.json')),
    databases: Object.fromEntries(databases) as DatabaseUrls,
  };
}

/** Which processes run it at this moment. */
export function houseState(): HouseState {
  return JSON.parse(readFileSync(HOUSE_FILE, 'utf8')) as HouseState;
}

function required(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`These tests need a running house; npm test starts one and sets ${name}.`);
  return value;
}
