import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Account, newAddress, PASSWORD, startAccount } from '../test-actors.ts';

let account: Account;
beforeAll(async () => {
  account = await startAccount();
});
afterAll(() => account.stop());

const AT = '2026-11-22T09:00:00Z';
const HOME = '192.0.2.0/24';
const ELSEWHERE = '198.51.100.0/24';

const signIn = (email: string, password: string, how: { network?: string; device?: string | null }) =>
  account.run('signIn', { email, password }, { now: AT, network: how.network ?? HOME, device: how.device ?? null });
const kindOf = async (email: string, password: string, how: Parameters<typeof signIn>[2]) =>
  (await signIn(email, password, how)).told?.__typename;

/** Tries wrong passwords until one has to wait. */
async function exhaust(email: string, network: string) {
  for (let tries = 0; tries < 6; tries += 1) await signIn(email, 'Parapluie42', { network });
}

describe('S08: whoever tries passwords does not shut the owner out', () => {
  test('of a browser they signed in with before', async () => {
    const { email } = await account.activated();
    const { device } = await signIn(email, PASSWORD, {});
    expect(device).toMatch(/^[\w-]{22}\.[\w-]{43}$/);
    await exhaust(email, HOME);
    expect(await kindOf(email, PASSWORD, {})).toBe('SignInRefused');
    expect(await kindOf(email, PASSWORD, { device })).toBe('SignedIn');
  });

  test('of another network', async () => {
    const { email } = await account.activated();
    await exhaust(email, ELSEWHERE);
    expect(await kindOf(email, PASSWORD, { network: ELSEWHERE })).toBe('SignInRefused');
    expect(await kindOf(email, PASSWORD, { network: HOME })).toBe('SignedIn');
  });
});

describe('S06, S08: a known browser', () => {
  test('tries no more passwords than any other', async () => {
    const { email } = await account.activated();
    const { device } = await signIn(email, PASSWORD, {});
    for (let tries = 0; tries < 5; tries += 1) await signIn(email, 'Parapluie42', { device });
    expect(await kindOf(email, PASSWORD, { device })).toBe('SignInRefused');
  });

  test('of one person is nobody’s for another', async () => {
    const [mine, other] = [await account.activated(), await account.activated()];
    const { device } = await signIn(mine.email, PASSWORD, {});
    await exhaust(other.email, HOME);
    expect(await kindOf(other.email, PASSWORD, { device })).toBe('SignInRefused');
  });
});

test('S06: many networks that try one person’s password are counted together', async () => {
  const { email } = await account.activated();
  for (let from = 0; from < 51; from += 1) await signIn(email, 'Parapluie42', { network: `10.0.${from}.0/24` });
  expect(await kindOf(email, PASSWORD, { network: HOME })).toBe('SignInRefused');
});

test('S06: one network that tries everybody is counted, whatever the addresses; those who sign in rightly are not', async () => {
  await account.sql('delete from email_throttle');
  const network = '203.0.113.0/24';
  const { email } = await account.activated();
  await signIn(email, PASSWORD, { network });
  const rows = await account.sql<{ attempts: number }>('select attempts from email_throttle order by attempts');
  expect(rows.map(({ attempts }) => attempts)).toEqual([0, 0, 0]);
  await signIn(newAddress(), 'Parapluie42', { network });
  const after = await account.sql<{ attempts: number }>('select attempts from email_throttle order by attempts');
  expect(after.map(({ attempts }) => attempts)).toEqual([0, 0, 1, 1, 1]);
});
