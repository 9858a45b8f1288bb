import { anonymous } from '@trousseau/service/test/viewers';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Account, PASSWORD, startAccount } from '../test-actors.ts';

let account: Account;
beforeAll(async () => {
  account = await startAccount();
});
afterAll(() => account.stop());

const NEW = 'Parapluie42';
type Person = Awaited<ReturnType<Account['settled']>>;
const change = ({ viewer }: Person, currentPassword: string, newPassword: string, now?: string) =>
  account.run('changePassword', { currentPassword, newPassword }, { as: viewer, ...(now ? { now } : {}) });
const signIn = async (email: string, password: string) =>
  (await account.run('signIn', { email, password })).told?.__typename;

test('R-ACC-16: against the present password; this session goes on, the others end, a notice leaves', async () => {
  const person = await account.settled();
  const other = (await account.run('signIn', { email: person.email, password: PASSWORD })).session;
  expect((await change(person, PASSWORD, NEW)).told?.__typename).toBe('PasswordChanged');
  expect(await account.whoIs(person.token)).not.toBeNull();
  expect(await account.whoIs(other)).toBeNull();
  expect(await signIn(person.email, PASSWORD)).toBe('SignInRefused');
  expect(await signIn(person.email, NEW)).toBe('SignedIn');
  await account.jobsDone();
  expect(account.post.to(person.email).at(-1)?.subject).toBe('Votre mot de passe a changé');
});

test('S13: without the present password nothing changes', async () => {
  const person = await account.settled();
  expect((await change(person, NEW, 'Parasol-43')).told).toMatchObject({
    __typename: 'ReauthRequired',
    message: expect.stringContaining('mot de passe actuel'),
    retryAfterSeconds: null,
  });
  expect(await signIn(person.email, PASSWORD)).toBe('SignedIn');
  await account.jobsDone();
  expect(account.post.to(person.email).map(({ subject }) => subject)).not.toContain('Votre mot de passe a changé');
});

test('S06, S13: a borrowed session cannot try passwords for ever, and does not lock the owner out of signing in', async () => {
  const person = await account.settled();
  const now = '2026-11-22T09:00:00Z';
  for (let tries = 0; tries < 5; tries += 1) await change(person, 'Wrong-2024', NEW, now);
  expect((await change(person, PASSWORD, NEW, now)).told).toMatchObject({
    __typename: 'ReauthRequired',
    retryAfterSeconds: 30,
  });
  expect((await account.run('signIn', { email: person.email, password: PASSWORD }, { now })).told?.__typename).toBe(
    'SignedIn',
  );
  expect((await change(person, PASSWORD, NEW, '2026-11-22T09:00:30Z')).told?.__typename).toBe('PasswordChanged');
});

test('R-ACC-03: the rule is the one of the registration', async () => {
  const person = await account.settled();
  expect((await change(person, PASSWORD, 'azerty123')).told).toMatchObject({
    __typename: 'PasswordRefused',
    code: 'PASSWORD_TOO_COMMON',
  });
});

test('links sent before the change are void', async () => {
  const person = await account.settled();
  await account.run('requestPasswordReset', { email: person.email });
  const token = await account.linkOf(person.email);
  await change(person, PASSWORD, NEW);
  expect((await account.run('resetPassword', { token, password: 'Parasol-43' })).told?.__typename).toBe(
    'PasswordResetRefused',
  );
});

test('nobody changes it from outside, nor before the profile is complete', async () => {
  const input = { currentPassword: PASSWORD, newPassword: NEW };
  const { errors } = await account.run('changePassword', input, { as: anonymous() });
  expect(errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
  const { viewer } = await account.activated();
  expect((await account.run('changePassword', input, { as: viewer })).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
});
