import { expect, test } from 'vitest';
import { hashPassword, needsRehash, passwordMatches } from './password-hash.ts';

const WEAK = '$argon2id$v=19$m=8192,t=2,p=1$c29tZXNhbHRzb21lc2FsdA$RdescudvJCsgt3ub+b4dWRWJTmaaJObG';

test('S04: the stored strength is argon2id, 19 MiB, two passes, and equal passwords are stored differently', async () => {
  const [one, other] = await Promise.all([hashPassword('Maison2024'), hashPassword('Maison2024')]);
  expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  expect(one).not.toBe(other);
});

test('S01: a password is compared whole', async () => {
  const hash = await hashPassword('vingt caracteres 123');
  expect(await passwordMatches(hash, 'vingt caracteres 123')).toBe(true);
  expect(await passwordMatches(hash, 'vingt caracteres 12')).toBe(false);
  expect(await passwordMatches(hash, 'vingt caracteres 1234')).toBe(false);
});

test('an accent typed as one key or as two is the same password', async () => {
  expect(await passwordMatches(await hashPassword('Élodie75'), 'E\u0301lodie75')).toBe(true);
});

test('nobody’s password matches nothing and takes a real comparison', async () => {
  const known = await hashPassword('Maison2024');
  // Milliseconds of processor and not of the clock: what else the machine does is not in them.
  const cost = async (hash: string | null) => {
    const before = process.cpuUsage();
    await passwordMatches(hash, 'pas celui-ci 1');
    return process.cpuUsage(before).user;
  };
  expect(await passwordMatches(null, 'Maison2024')).toBe(false);
  const [unknown, wrong] = [await cost(null), await cost(known)];
  expect(unknown).toBeGreaterThan(wrong / 4);
});

test('a weaker or foreign hash is to be replaced, the present one is not', async () => {
  expect(needsRehash(WEAK)).toBe(true);
  expect(needsRehash('$2b$12$abcdefghijklmnopqrstuv')).toBe(true);
  expect(needsRehash(await hashPassword('Maison2024'))).toBe(false);
});
