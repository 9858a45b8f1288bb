import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { PortUse } from './ports.ts';

/** The project's folder. */
export const ROOT = fileURLToPath(new URL('../../..', import.meta.url)).replace(/\/$/, '');

/** The four subgraphs, in the order in which they start. */
export const SERVICES = ['account', 'visa', 'contract', 'claims'] as const;
export type Service = (typeof SERVICES)[number];

/** How strict the house is. `production` is not started by these commands. */
export type LocalMode = 'demonstration' | 'development' | 'test';

/** One house on this machine: where it keeps its things and on which ports it listens. */
export interface House {
  mode: LocalMode;
  /** Everything it keeps: data, keys, logs, files, spaces. */
  folder: string;
  base: number;
  origin: string;
  ports: Record<HousePort, number>;
}

type HousePort =
  | 'gateway'
  | Service
  | `${Service}Worker`
  | 'mailboxPage'
  | 'smtp'
  | 'bank'
  | 'cardProcessor'
  | 'postgres';

const OFFSETS: Record<HousePort, number> = {
  gateway: 0,
  account: 1,
  visa: 2,
  contract: 3,
  claims: 4,
  accountWorker: 11,
  visaWorker: 12,
  contractWorker: 13,
  claimsWorker: 14,
  mailboxPage: 25,
  smtp: 26,
  bank: 27,
  cardProcessor: 28,
  postgres: 32,
};

const ROLES: Record<HousePort, string> = {
  gateway: 'the door of Trousseau (gateway)',
  account: 'the account service',
  visa: 'the visa service',
  contract: 'the contract service',
  claims: 'the claims service',
  accountWorker: 'the health page of the account worker',
  visaWorker: 'the health page of the visa worker',
  contractWorker: 'the health page of the contract worker',
  claimsWorker: 'the health page of the claims worker',
  mailboxPage: 'the page of the development mailbox',
  smtp: 'the development mailbox (SMTP)',
  bank: 'the development bank',
  cardProcessor: 'the development card processor',
  postgres: 'PostgreSQL',
};

/** Distances from the first port of a house to its others. */
export const PORT_OFFSETS: readonly number[] = Object.values(OFFSETS);

/** Describes a house whose door is on port `base` and whose things lie in `folder`. */
export function describeHouse(mode: LocalMode, base: number, folder = join(ROOT, '.local')): House {
  const names = Object.keys(OFFSETS) as HousePort[];
  const ports = Object.fromEntries(names.map((name) => [name, base + OFFSETS[name]])) as House['ports'];
  return { mode, folder, base, origin: `http://localhost:${base}`, ports };
}

/** The ports of a house with the words for «who wants it». */
export function portUses(house: House, without: readonly HousePort[] = []): PortUse[] {
  const names = (Object.keys(OFFSETS) as HousePort[]).filter((name) => !without.includes(name));
  return names.map((name) => ({ port: house.ports[name], role: ROLES[name] }));
}

/** Name of the variable that points a service at a database. */
export const databaseVariable = (service: Service) => `DATABASE_URL_${service.toUpperCase()}`;
