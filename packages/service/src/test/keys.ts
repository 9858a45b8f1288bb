import { exportJWK, generateKeyPair } from 'jose';

/** Key material of a throw-away house: one Ed25519 pair per process. */
export async function makeKeys(names: readonly string[]) {
  const signing: Record<string, string> = {};
  const keys: object[] = [];
  for (const name of names) {
    const pair = await generateKeyPair('EdDSA', { extractable: true });
    const identity = { kid: name, alg: 'EdDSA', use: 'sig' };
    signing[name] = JSON.stringify({ ...(await exportJWK(pair.privateKey)), ...identity });
    keys.push({ ...(await exportJWK(pair.publicKey)), ...identity });
  }
  return { signing, trusted: JSON.stringify({ keys }) };
}
