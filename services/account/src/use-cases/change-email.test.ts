import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Account, newAddress, PASSWORD, startAccount } from '../test-actors.ts';

let account: Account;
beforeAll(async () => {
  account = await startAccount();
});
afterAll(() => account.stop());

type Person = Awaited<ReturnType<Account['settled']>>;
const how = ({ viewer }: Person, now?: string) => ({ as: viewer, ...(now ? { now } : {}) });
const request = (person: Person, newEmail: string, now?: string, currentPassword = PASSWORD) =>
  account.run('requestEmailChange', { newEmail, currentPassword }, how(person, now));
const confirm = (person: Person, code: string, now?: string) =>
  account.run('confirmEmailChange', { code }, how(person, now));
const signIn = async (email: string, password = PASSWORD) =>
  (await account.run('signIn', { email, password })).told?.__typename;

/** Somebody whose address has changed. */
async function moved(now = '2026-11-22T09:00:00Z') {
  const person = await account.settled();
  const newEmail = newAddress();
  await request(person, newEmail, now);
  await confirm(person, await account.codeOf(newEmail), now);
  return { person, newEmail };
}

describe('R-ACC-16: another login', () => {
  test('is asked for against the password, proved by a code, and told to both addresses', async () => {
    const person = await account.settled();
    const other = (await account.run('signIn', { email: person.email, password: PASSWORD })).session;
    const newEmail = newAddress();
    expect((await request(person, ` ${newEmail.toUpperCase()}`)).told).toMatchObject({
      __typename: 'EmailChangeCodeSent',
      email: newEmail,
    });
    expect(await signIn(newEmail)).toBe('SignInRefused');
    const { data } = await account.graphql<{ me: object }>(person.viewer, '{ me { email requestedEmail } }');
    expect(data.me).toEqual({ email: person.email, requestedEmail: newEmail });
    const { told } = await confirm(person, (await account.codeOf(newEmail)).toLowerCase());
    expect(told).toMatchObject({ __typename: 'EmailChanged', me: { email: newEmail, requestedEmail: null } });
    expect(await signIn(newEmail)).toBe('SignedIn');
    expect(await signIn(person.email)).toBe('SignInRefused');
    expect(await account.whoIs(person.token)).not.toBeNull();
    expect(await account.whoIs(other)).toBeNull();
    await account.jobsDone();
    const notice = account.post.to(person.email).at(-1);
    expect(notice?.subject).toBe('L’adresse de votre espace a changé');
    expect(notice?.text).toContain(`${account.env.publicOrigin}/retablir-mon-adresse#`);
    expect(notice?.text).not.toContain(newEmail);
    expect(account.post.to(newEmail).at(-1)?.subject).toBe('Cette adresse ouvre maintenant votre espace');
  });

  test('S13: is refused without the password, and nothing leaves', async () => {
    const person = await account.settled();
    const newEmail = newAddress();
    expect((await request(person, newEmail, undefined, 'Wrong-2024')).told?.__typename).toBe('ReauthRequired');
    await account.jobsDone();
    expect(account.post.to(newEmail)).toEqual([]);
  });

  test('is refused when it is none, or the same', async () => {
    const person = await account.settled();
    expect((await request(person, 'lea.martin@')).told?.__typename).toBe('EmailRefused');
    expect((await request(person, person.email.toUpperCase())).told?.__typename).toBe('EmailRefused');
  });

  test('S10: five wrong codes are the end of it, an old code too', async () => {
    const person = await account.settled();
    const newEmail = newAddress();
    await request(person, newEmail, '2026-11-22T09:00:00Z');
    const code = await account.codeOf(newEmail);
    expect((await confirm(person, code, '2026-11-22T10:00:00Z')).told?.__typename).toBe('EmailChangeCodeRefused');
    const now = '2026-11-22T09:10:00Z';
    const wrong = `AA${code.slice(2) === '000000' ? '000001' : '000000'}`;
    for (let tries = 0; tries < 5; tries += 1) await confirm(person, wrong, now);
    expect((await confirm(person, code, now)).told?.__typename).toBe('EmailChangeCodeRefused');
    expect(await signIn(person.email)).toBe('SignedIn');
  });

  test('the code of one person changes nobody else’s address', async () => {
    const [one, other] = [await account.settled(), await account.settled()];
    const [mine, theirs] = [newAddress(), newAddress()];
    await request(one, mine);
    await request(other, theirs);
    expect((await confirm(other, await account.codeOf(mine))).told?.__typename).toBe('EmailChangeCodeRefused');
  });

  test('S09: an address that is taken gets the same answer, no code, and its owner is told', async () => {
    const [person, taken] = [await account.settled(), await account.settled()];
    const [known, free] = [
      await request(person, taken.email, '2026-11-22T09:00:00Z'),
      await request(person, newAddress(), '2026-11-22T09:00:00Z'),
    ];
    expect({ ...known.told, email: '' }).toEqual({ ...free.told, email: '' });
    const lone = await account.settled();
    await request(lone, taken.email, '2026-11-22T09:05:00Z');
    await account.jobsDone();
    expect(account.post.to(taken.email).at(-1)?.subject).toBe('Vous avez déjà un espace Trousseau');
    expect((await confirm(lone, 'AA000000', '2026-11-22T09:06:00Z')).told?.__typename).toBe('EmailChangeCodeRefused');
  });

  test('two people who ask for one free address: the first to confirm has it', async () => {
    const [one, other] = [await account.settled(), await account.settled()];
    const wanted = newAddress();
    await request(one, wanted, '2026-11-22T09:00:00Z');
    const first = await account.codeOf(wanted);
    await request(other, wanted, '2026-11-22T09:02:00Z');
    const second = await account.codeOf(wanted);
    const now = '2026-11-22T09:03:00Z';
    expect((await confirm(one, first, now)).told?.__typename).toBe('EmailChanged');
    expect((await confirm(other, second, now)).told?.__typename).toBe('EmailChangeCodeRefused');
  });
});

describe('S13: the former address', () => {
  const restore = (token: string, now: string) => account.run('restoreEmail', { token }, { now });

  test('takes the change back: sessions end, the password opens nothing, and the next one comes by the link', async () => {
    const { person, newEmail } = await moved();
    const token = await account.linkOf(person.email);
    expect((await restore(token, '2026-11-24T09:00:00Z')).told).toEqual({
      __typename: 'EmailRestored',
      email: person.email,
    });
    expect(await account.whoIs(person.token)).toBeNull();
    expect(await signIn(newEmail)).toBe('SignInRefused');
    expect(await signIn(person.email)).toBe('SignInRefused');
    const reset = { token: await account.linkOf(person.email), password: 'Parapluie42' };
    const now = '2026-11-24T09:10:00Z';
    expect((await account.run('resetPassword', reset, { now })).told?.__typename).toBe('PasswordReset');
    expect(await signIn(person.email, 'Parapluie42')).toBe('SignedIn');
    expect((await restore(token, now)).told?.__typename).toBe('EmailRestoreRefused');
  });

  test('takes back a chain of changes at once, and the addresses in between are free', async () => {
    const { person, newEmail } = await moved();
    const token = await account.linkOf(person.email);
    const third = newAddress();
    const now = '2026-11-22T10:00:00Z';
    await request(person, third, now);
    await confirm(person, await account.codeOf(third), now);
    expect((await restore(token, now)).told?.__typename).toBe('EmailRestored');
    const reserved = await account.sql('select email from reserved_email where email = any($1)', [[newEmail, third]]);
    expect(reserved).toEqual([]);
    expect(await account.violations()).toEqual([]);
  });

  test.each([
    ['2026-11-25T08:59:59Z', 'EmailRestored'],
    ['2026-11-25T09:00:00Z', 'EmailRestoreRefused'],
  ])('has 72 hours: changed on the 22nd at nine, at %s: %s', async (now, verdict) => {
    const { person } = await moved();
    expect((await restore(await account.linkOf(person.email), now)).told?.__typename).toBe(verdict);
  });

  test('is nobody else’s meanwhile, and anybody’s after', async () => {
    const { person } = await moved();
    const registered = () => account.sql('select 1 from identity where email = $1', [person.email]);
    await account.register({ email: person.email }, { now: '2026-11-22T12:00:00Z' });
    expect(await registered()).toEqual([]);
    await account.clock('2026-11-25T09:00:01Z');
    await account.register({ email: person.email }, { now: '2026-11-25T12:00:00Z' });
    expect(await registered()).toHaveLength(1);
  });

  test('a forged link restores nothing', async () => {
    const { person } = await moved();
    const [id] = (await account.linkOf(person.email)).split('.');
    for (const token of ['', 'x.y', `${id}.`, `${id}.${'x'.repeat(43)}`])
      expect((await restore(token, '2026-11-22T10:00:00Z')).told?.__typename).toBe('EmailRestoreRefused');
  });
});

describe('S-ACC-03: an address mistyped at registration', () => {
  const correct = (email: string, newEmail: string, password = PASSWORD, now?: string) =>
    account.run('changeRegisteredEmail', { email, newEmail, password }, now ? { now } : {});

  test('is corrected against the password: the code goes to the right one, the wrong one is free', async () => {
    const [wrong, right] = [await account.registered('LANDLORD'), newAddress()];
    expect((await correct(wrong, right)).told).toMatchObject({ __typename: 'ActivationCodeSent', email: right });
    const { told } = await account.run('activate', {
      email: right,
      code: await account.codeOf(right),
      password: PASSWORD,
    });
    expect(told).toMatchObject({ __typename: 'SpaceActivated', me: { email: right, role: 'LANDLORD' } });
    expect(await account.sql('select 1 from reserved_email where email = $1', [wrong])).toEqual([]);
  });

  test('S09: another password and an unknown address are refused alike', async () => {
    const email = await account.registered();
    const [known, unknown] = [
      await correct(email, newAddress(), 'Wrong-2024'),
      await correct(newAddress(), newAddress()),
    ];
    expect(known.told?.__typename).toBe('SignInRefused');
    expect(unknown.told).toEqual(known.told);
  });

  test('S09: towards an address that is taken, the answer is the same and its owner is told', async () => {
    const [email, taken] = [await account.registered(), await account.settled()];
    expect((await correct(email, taken.email)).told).toMatchObject({ __typename: 'ActivationCodeSent' });
    await account.jobsDone();
    expect(account.post.to(taken.email).at(-1)?.subject).toBe('Vous avez déjà un espace Trousseau');
    expect(await account.sql('select 1 from identity where email = $1', [email])).toHaveLength(1);
  });

  test('once the space is open, it is changed from inside only', async () => {
    const { email } = await account.activated();
    expect((await correct(email, newAddress())).told?.__typename).toBe('EmailRefused');
  });
});

test('entities and migrations agree, and no invariant is violated by all this', async () => {
  expect(await account.schemaDifference()).toBe('');
  expect(await account.violations()).toEqual([]);
});
