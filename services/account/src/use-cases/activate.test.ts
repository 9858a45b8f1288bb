import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Account, newAddress, PASSWORD, startAccount } from '../test-actors.ts';

let account: Account;
beforeAll(async () => {
  account = await startAccount();
});
afterAll(() => account.stop());

const activate = (email: string, code: string, now?: string, password = PASSWORD) =>
  account.run('activate', { email, code, password }, now ? { now } : {});
const wrong = (code: string) => code.slice(0, -1) + ((Number(code.at(-1)) + 1) % 10);
const statusOf = async (email: string) =>
  (
    await account.sql<{ status: string }>(
      'select s.status from space s join membership m on m.space_id = s.id join identity i on i.id = m.identity_id where i.email = $1',
      [email],
    )
  )[0]?.status;

test('the right code opens the space and a session, and the answer already knows who is signed in', async () => {
  const email = await account.registered('LANDLORD');
  const { told, session } = await activate(` ${email.toUpperCase()}`, (await account.codeOf(email)).toLowerCase());
  expect(told).toMatchObject({
    __typename: 'SpaceActivated',
    me: { email, role: 'LANDLORD', space: { status: 'ACTIVE_INCOMPLETE', kind: null, displayName: null } },
  });
  expect(await account.whoIs(session)).toMatchObject({ role: 'LANDLORD', spaceStatus: 'ACTIVE_INCOMPLETE' });
  await account.jobsDone();
  expect(account.post.to(email).map(({ subject }) => subject)).toEqual([
    'Votre code d’activation Trousseau',
    'Votre espace Trousseau est ouvert',
  ]);
});

test('S10: a code serves once', async () => {
  const email = await account.registered();
  const code = await account.codeOf(email);
  expect((await activate(email, code)).told?.__typename).toBe('SpaceActivated');
  const again = await activate(email, code);
  expect(again.told?.__typename).toBe('ActivationCodeRefused');
  expect(again.session).toBeNull();
});

test('S10: of two who send the right code at once, one opens a session', async () => {
  const email = await account.registered();
  const code = await account.codeOf(email);
  const answers = await Promise.all([activate(email, code), activate(email, code)]);
  expect(answers.map(({ told }) => told?.__typename).sort()).toEqual(['ActivationCodeRefused', 'SpaceActivated']);
  expect(
    await account.sql(
      `select 1 from domain_event e join membership m on m.space_id = e.aggregate_id join identity i on i.id = m.identity_id where e.type = 'SpaceActivated' and i.email = $1`,
      [email],
    ),
  ).toHaveLength(1);
});

test('S10: the code of one account does not open another', async () => {
  const [one, other] = [await account.registered(), await account.registered()];
  const code = await account.codeOf(one);
  expect((await activate(other, code)).told?.__typename).toBe('ActivationCodeRefused');
  expect(await statusOf(other)).toBe('PENDING_ACTIVATION');
});

test('S10: after five wrong codes the right one is refused', async () => {
  const email = await account.registered();
  const code = await account.codeOf(email);
  for (let tries = 0; tries < 5; tries += 1)
    expect((await activate(email, wrong(code))).told?.__typename).toBe('ActivationCodeRefused');
  expect((await activate(email, code)).told?.__typename).toBe('ActivationCodeRefused');
  expect(await statusOf(email)).toBe('PENDING_ACTIVATION');
});

test('S10: five wrong codes sent at once leave no sixth try', async () => {
  const email = await account.registered();
  const code = await account.codeOf(email);
  await Promise.all(Array.from({ length: 12 }, () => activate(email, wrong(code))));
  expect(
    await account.sql(
      'select c.attempts from activation_code c join membership m on m.space_id = c.space_id join identity i on i.id = m.identity_id where i.email = $1',
      [email],
    ),
  ).toEqual([{ attempts: 5 }]);
});

test('S10: a new code voids the old one', async () => {
  const email = newAddress();
  await account.register({ email }, { now: '2026-11-22T09:00:00Z' });
  const old = await account.codeOf(email);
  const now = '2026-11-22T09:01:00Z';
  expect((await account.run('resendActivationCode', { email }, { now })).told?.__typename).toBe('ActivationCodeSent');
  const fresh = await account.codeOf(email);
  expect(fresh).not.toBe(old);
  expect((await activate(email, old, now)).told?.__typename).toBe('ActivationCodeRefused');
  expect((await activate(email, fresh, now)).told?.__typename).toBe('SpaceActivated');
});

test.each([
  ['2026-11-22T09:59:59Z', 'SpaceActivated'],
  ['2026-11-22T10:00:00Z', 'ActivationCodeRefused'],
])('S10: a code sent at nine, typed at %s: %s', async (now, verdict) => {
  const email = newAddress();
  await account.register({ email }, { now: '2026-11-22T09:00:00Z' });
  expect((await activate(email, await account.codeOf(email), now)).told?.__typename).toBe(verdict);
});

test('S10: two resends within a minute: the second waits', async () => {
  const email = newAddress();
  await account.register({ email }, { now: '2026-11-22T09:00:00Z' });
  const resend = (now: string) => account.run('resendActivationCode', { email }, { now });
  expect((await resend('2026-11-22T09:00:20Z')).told).toMatchObject({
    __typename: 'ResendTooSoon',
    retryAfterSeconds: 40,
  });
  expect((await resend('2026-11-22T09:01:00Z')).told?.__typename).toBe('ActivationCodeSent');
  expect((await resend('2026-11-22T09:01:01Z')).told).toMatchObject({
    __typename: 'ResendTooSoon',
    retryAfterSeconds: 59,
  });
  await account.jobsDone();
  expect(account.post.to(email)).toHaveLength(2);
});

test('S09: asking again for a code, and typing one, answer the same for an address nobody has', async () => {
  const [known, unknown] = [newAddress(), newAddress()];
  await account.register({ email: known }, { now: '2026-11-22T09:00:00Z' });
  await account.codeOf(known);
  const now = '2026-11-22T09:05:00Z';
  const resends = await Promise.all(
    [known, unknown].map((email) => account.run('resendActivationCode', { email }, { now })),
  );
  expect({ ...resends[0]?.told, email: '' }).toEqual({ ...resends[1]?.told, email: '' });
  const again = await Promise.all(
    [known, unknown].map((email) => account.run('resendActivationCode', { email }, { now })),
  );
  expect(again[0]?.told).toEqual(again[1]?.told);
  const typed = await Promise.all([known, unknown].map((email) => activate(email, 'AA000000', now)));
  expect(typed[0]?.told).toEqual(typed[1]?.told);
  await account.jobsDone();
  expect(account.post.to(unknown)).toEqual([]);
});

test('an open space that asks for a code is told that it is open, and stays as it is', async () => {
  const { email } = await account.activated();
  expect((await account.run('resendActivationCode', { email })).told?.__typename).toBe('ActivationCodeSent');
  await account.jobsDone();
  expect(account.post.to(email).at(-1)?.subject).toBe('Vous avez déjà un espace Trousseau');
  expect(await statusOf(email)).toBe('ACTIVE_INCOMPLETE');
});

test('a code with the shape of none costs no try', async () => {
  const email = await account.registered();
  const code = await account.codeOf(email);
  for (let tries = 0; tries < 6; tries += 1) await activate(email, 'BSO32762');
  expect((await activate(email, code)).told?.__typename).toBe('SpaceActivated');
});

test('P6: the job that sends the code, run again, writes nothing and voids nothing', async () => {
  const email = await account.registered();
  const code = await account.codeOf(email);
  await account.sql(
    `update pgboss.job set state = 'created', completed_on = null, started_on = null where name = 'send-activation-code'`,
  );
  await account.jobsDone();
  expect(account.post.to(email)).toHaveLength(1);
  expect((await activate(email, code)).told?.__typename).toBe('SpaceActivated');
});

describe('an address that a stranger registered first', () => {
  const STRANGER = 'Stranger-2026';

  test('does not open under the stranger’s password: the code alone is kindly refused, and the space stays closed', async () => {
    const email = newAddress();
    await account.register({ email, password: STRANGER });
    const { told, session } = await activate(email, await account.codeOf(email));
    expect(told).toMatchObject({
      __typename: 'ActivationPasswordRefused',
      message: expect.stringContaining('Mot de passe oublié'),
    });
    expect(session).toBeNull();
    expect(await statusOf(email)).toBe('PENDING_ACTIVATION');
    expect((await activate(email, await account.codeOf(email), undefined, STRANGER)).told?.__typename).toBe(
      'SpaceActivated',
    );
  });

  test('the password is not judged before the code: a stranger learns nothing from it', async () => {
    const email = newAddress();
    await account.register({ email, password: STRANGER });
    const code = wrong(await account.codeOf(email));
    const told = [await activate(email, code, undefined, STRANGER), await activate(email, code)];
    expect(told[0]?.told?.__typename).toBe('ActivationCodeRefused');
    expect(told[0]?.told).toEqual(told[1]?.told);
  });

  test('tries with the right code and another password are counted like wrong codes', async () => {
    const email = newAddress();
    await account.register({ email, password: STRANGER });
    const code = await account.codeOf(email);
    for (let tries = 0; tries < 5; tries += 1) await activate(email, code);
    expect((await activate(email, code, undefined, STRANGER)).told?.__typename).toBe('ActivationCodeRefused');
  });

  test('its owner takes it back by the link: password, role and consents of the stranger are gone', async () => {
    const email = newAddress();
    await account.register({ email, password: STRANGER, marketingConsent: true });
    const stale = await account.codeOf(email);
    await account.run('requestPasswordReset', { email });
    const token = await account.linkOf(email);
    expect((await account.run('resetPassword', { token, password: PASSWORD })).told).toMatchObject({
      __typename: 'PasswordReset',
      email,
      activationRequired: true,
    });
    const code = await account.codeOf(email);
    expect(code).not.toBe(stale);
    expect((await activate(email, stale)).told?.__typename).toBe('ActivationCodeRefused');
    expect((await activate(email, code)).told?.__typename).toBe('SpaceActivated');
    expect((await account.run('signIn', { email, password: STRANGER })).told?.__typename).toBe('SignInRefused');
    expect(
      await account.sql('select 1 from consent c join identity i on i.id = c.identity_id where i.email = $1', [email]),
    ).toEqual([]);
    expect(account.post.to(email).map(({ subject }) => subject)).not.toContain('Votre mot de passe a changé');
  });

  test('its role is not burned: registered again in the other role before activation, it takes that role', async () => {
    const email = newAddress();
    await account.register({ email, role: 'LANDLORD', password: STRANGER }, { now: '2026-11-22T09:00:00Z' });
    const now = '2026-11-22T09:02:00Z';
    await account.register({ email, role: 'TENANT' }, { now });
    const { told } = await activate(email, await account.codeOf(email), now);
    expect(told).toMatchObject({ __typename: 'SpaceActivated', me: { role: 'TENANT', space: { role: 'TENANT' } } });
    expect(await account.sql('select role from reserved_email where email = $1', [email])).toEqual([
      { role: 'TENANT' },
    ]);
  });
});

test('no invariant of the account database is violated by all this', async () => {
  expect(await account.violations()).toEqual([]);
});
