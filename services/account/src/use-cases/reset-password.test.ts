import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Account, newAddress, PASSWORD, startAccount } from '../test-actors.ts';

let account: Account;
beforeAll(async () => {
  account = await startAccount();
});
afterAll(() => account.stop());

const NEW = 'Parapluie42';
const ask = (email: string, now?: string) => account.run('requestPasswordReset', { email }, now ? { now } : {});
const reset = (token: string, password = NEW, now?: string) =>
  account.run('resetPassword', { token, password }, now ? { now } : {});
const signIn = async (email: string, password: string) =>
  (await account.run('signIn', { email, password })).told?.__typename;

test('S12: the link of the e-mail leads to our own site, keeps its secret after #, and is stored hashed', async () => {
  const { email } = await account.activated();
  expect((await ask(` ${email.toUpperCase()}`)).told).toEqual({
    __typename: 'PasswordResetLinkSent',
    email,
    resendAfterSeconds: 60,
    validMinutes: 30,
  });
  const token = await account.linkOf(email);
  expect(token).toMatch(/^[\w-]{43}$/);
  const mail = account.post.to(email).at(-1);
  expect(mail?.subject).toBe('Choisissez un nouveau mot de passe');
  expect(mail?.text).toContain(`${account.env.publicOrigin}/mot-de-passe-oublie#${token}`);
  const everything = JSON.stringify([
    await account.sql('select * from password_reset'),
    await account.sql('select * from domain_event'),
    await account.sql('select name, data, output from pgboss.job'),
  ]);
  expect(everything).not.toContain(token);
});

test('S12: the new password replaces the old one, every session ends and the owner is told', async () => {
  const { email, token: session } = await account.activated();
  const other = (await account.run('signIn', { email, password: PASSWORD })).session;
  await ask(email);
  const { told, session: opened } = await reset(await account.linkOf(email));
  expect(told).toEqual({ __typename: 'PasswordReset', email, activationRequired: false });
  expect(opened).toBeNull();
  expect(await account.whoIs(session)).toBeNull();
  expect(await account.whoIs(other)).toBeNull();
  expect(await signIn(email, PASSWORD)).toBe('SignInRefused');
  expect(await signIn(email, NEW)).toBe('SignedIn');
  await account.jobsDone();
  expect(account.post.to(email).at(-1)?.subject).toBe('Votre mot de passe a changé');
});

test('S12: a link serves once, also when it is sent twice at the same moment', async () => {
  const { email } = await account.activated();
  await ask(email);
  const token = await account.linkOf(email);
  const answers = await Promise.all([reset(token, NEW), reset(token, 'Parasol-43')]);
  expect(answers.map(({ told }) => told?.__typename).sort()).toEqual(['PasswordReset', 'PasswordResetRefused']);
  expect((await reset(token, 'Parasol-44')).told?.__typename).toBe('PasswordResetRefused');
});

test.each([
  ['2026-11-22T09:29:59Z', 'PasswordReset'],
  ['2026-11-22T09:30:00Z', 'PasswordResetRefused'],
])('S12: a link sent at nine, used at %s: %s', async (now, verdict) => {
  const { email } = await account.activated();
  await ask(email, '2026-11-22T09:00:00Z');
  expect((await reset(await account.linkOf(email), NEW, now)).told?.__typename).toBe(verdict);
});

test('a new link voids the one before, and a link nobody sent is refused alike', async () => {
  const { email } = await account.activated();
  await ask(email, '2026-11-22T09:00:00Z');
  const first = await account.linkOf(email);
  await ask(email, '2026-11-22T09:01:00Z');
  const second = await account.linkOf(email);
  const now = '2026-11-22T09:02:00Z';
  const [stale, forged] = [await reset(first, NEW, now), await reset('x'.repeat(43), NEW, now)];
  expect(stale.told?.__typename).toBe('PasswordResetRefused');
  expect(forged.told).toEqual(stale.told);
  expect((await reset(second, NEW, now)).told?.__typename).toBe('PasswordReset');
});

test('R-ACC-03: a password that may not be taken leaves the link as it was', async () => {
  const { email } = await account.activated();
  await ask(email);
  const token = await account.linkOf(email);
  expect((await reset(token, 'azerty123')).told).toMatchObject({
    __typename: 'PasswordRefused',
    code: 'PASSWORD_TOO_COMMON',
  });
  expect(await signIn(email, PASSWORD)).toBe('SignedIn');
  expect((await reset(token)).told?.__typename).toBe('PasswordReset');
});

test('who waits after wrong passwords and proves the mailbox signs in at once', async () => {
  const { email } = await account.activated();
  for (let tries = 0; tries < 6; tries += 1) await signIn(email, 'Wrong-2024');
  await ask(email);
  await reset(await account.linkOf(email));
  expect(await signIn(email, NEW)).toBe('SignedIn');
});

describe('S09: an address nobody has', () => {
  test('gets the same answers, the same wait and no e-mail', async () => {
    const { email: known } = await account.activated();
    const unknown = newAddress();
    const both = (now: string) => Promise.all([known, unknown].map((email) => ask(email, now)));
    const [first, second] = await both('2026-11-22T09:00:00Z');
    expect(second?.status).toBe(first?.status);
    expect({ ...second?.told, email: '' }).toEqual({ ...first?.told, email: '' });
    const [soon, soonToo] = await both('2026-11-22T09:00:20Z');
    expect(soon?.told).toMatchObject({ __typename: 'ResendTooSoon', retryAfterSeconds: 40 });
    expect(soonToo?.told).toEqual(soon?.told);
    await account.jobsDone();
    expect(account.post.to(unknown)).toEqual([]);
  });

  test('what cannot be an address is said to be none', async () => {
    expect((await ask('lea.martin@')).told?.__typename).toBe('EmailRefused');
  });
});

test('links that nobody can use any more are swept away', async () => {
  const { email } = await account.activated();
  await ask(email, '2026-11-22T09:00:00Z');
  await account.linkOf(email);
  await account.clock('2026-11-22T09:31:00Z');
  const left = await account.sql(
    'select 1 from password_reset r join identity i on i.id = r.identity_id where i.email = $1',
    [email],
  );
  expect(left).toEqual([]);
});

test('entities and migrations agree, and no invariant is violated by all this', async () => {
  expect(await account.schemaDifference()).toBe('');
  expect(await account.violations()).toEqual([]);
});
