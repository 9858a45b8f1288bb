import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { newVisaKey } from '@trousseau/visa-code/visa-keys';
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
  /** Sign the codes printed on visas, the newest first; for the visa service alone. */
  visaKeys: JWK[];
  /** Seals the keys of stored files. */
  filesKey: string;
  /** Of the PostgreSQL superuser and of each service's role. */
  databasePasswords: Record<'admin' | Service, string>;
}

/** Reads the secrets of a house, or makes them. */
export async function loadKeys(file: string): Promise<Keys> {
  if (existsSync(file)) return completed(file, JSON.parse(readFileSync(file, 'utf8')) as Keys);
  const pairs = await Promise.all(PROCESSES.map(async (name) => [name, await newKey(name)] as const));
  const passwords = (['admin', ...SERVICES] as const).map(
    (name) => [name, randomBytes(24).toString('base64url')] as const,
  );
  const keys: Keys = {
    signing: Object.fromEntries(pairs) as Keys['signing'],
    eventsSecret: `whsec_${randomBytes(32).toString('base64')}`,
    secretsKey: newSecretsKey(),
    visaKeys: [await newVisaKey()],
    filesKey: newSecretsKey(),
    databasePasswords: Object.fromEntries(passwords) as Keys['databasePasswords'],
  };
  mkdirSync(dirname(file), { recursive: true });
  return keep(file, keys);
}

const newSecretsKey = () => randomBytes(32).toString('base64');

type Late = 'secretsKey' | 'visaKeys' | 'filesKey';

/** A house made before authenticators were kept, codes printed on visas or files sealed has no key for them yet. */
async function completed(file: string, known: Partial<Keys> & Omit<Keys, Late>): Promise<Keys> {
  const { secretsKey = newSecretsKey(), filesKey = newSecretsKey(), visaKeys = [await newVisaKey()] } = known;
  const isWhole = known.secretsKey && known.visaKeys && known.filesKey;
  const keys = { ...known, secretsKey, visaKeys, filesKey };
  return isWhole ? keys : keep(file, keys);
}

/** Puts a new key for the codes of visas in front of those a house has; the house uses it from its next start. */
export async function changeVisaKey(file: string): Promise<string> {
  const keys = await loadKeys(file);
  const key = await newVisaKey();
  keep(file, { ...keys, visaKeys: [key, ...keys.visaKeys] });
  return key.kid ?? '';
}

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
