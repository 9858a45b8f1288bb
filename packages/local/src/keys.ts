import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { exportJWK, generateKeyPair, type JWK } from 'jose';
import { SERVICES, type Service } from './house.ts';

const PROCESSES = ['gateway', ...SERVICES, 'local'] as const;
/** A process that signs: its name is the `kid` of its key. */
export type Signer = (typeof PROCESSES)[number];

/** The secrets of one house; made once, kept in its folder, readable by its owner alone. */
export interface Keys {
  /** Private Ed25519 keys. */
  signing: Record<Signer, JWK>;
  /** Signs the events that services deliver to one another (Standard Webhooks). */
  eventsSecret: string;
  /** Seals the secrets of authenticators; for the account service alone. */
  secretsKey: string;
  /** Of the PostgreSQL superuser and of each service's role. */
  databasePasswords: Record<'admin' | Service, string>;
}

/** Reads the secrets of a house, or makes them. */
export async function loadKeys(file: string): Promise<Keys> {
  // A house made before authenticators were kept has no key for them yet.
  if (existsSync(file)) return withSecretsKey(file, JSON.parse(readFileSync(file, 'utf8')) as Keys);
  const pairs = await Promise.all(PROCESSES.map(async (name) => [name, await newKey(name)] as const));
  const passwords = (['admin', ...SERVICES] as const).map(
    (name) => [name, randomBytes(24).toString('base64url')] as const,
  );
  const keys: Keys = {
    signing: Object.fromEntries(pairs) as Keys['signing'],
    eventsSecret: `whsec_${randomBytes(32).toString('base64')}`,
    secretsKey: newSecretsKey(),
    databasePasswords: Object.fromEntries(passwords) as Keys['databasePasswords'],
  };
  mkdirSync(dirname(file), { recursive: true });
  return keep(file, keys);
}

const newSecretsKey = () => randomBytes(32).toString('base64');

const withSecretsKey = (file: string, keys: Keys) =>
  keys.secretsKey ? keys : keep(file, { ...keys, secretsKey: newSecretsKey() });

function keep(file: string, keys: Keys): Keys {
  writeFileSync(file, `${JSON.stringify(keys, null, 2)}\n`, { mode: 0o600 });
  return keys;
}

/** The public halves, as the JSON Web Key Set every process of the house trusts. */
export function trustedKeys(keys: Keys): { keys: JWK[] } {
  return { keys: Object.values(keys.signing).map(({ d: _private, ...open }) => open) };
}

async function newKey(kid: Signer): Promise<JWK> {
  const { privateKey } = await generateKeyPair('EdDSA', { crv: 'Ed25519', extractable: true });
  return { ...(await exportJWK(privateKey)), kid, alg: 'EdDSA', use: 'sig' };
}
