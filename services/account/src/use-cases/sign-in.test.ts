import { hash } from '@node-rs/argon2';
import { openCountingHouse } from '@trousseau/service/test/count-statements';
import { anonymous, service, tenant } from '@trousseau/service/test/viewers';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { signInPlaces } from '../credentials/sign-in-places.ts';
import { account as definition } from '../service.ts';
import { type Account, newAddress, PASSWORD, startAccount } from '../test-actors.ts';

let account: Account;
beforeAll(async () => {
  account = await startAccount();
});
afterAll(() => account.stop());

const signIn = (email: string, password = PASSWORD, now?: string) =>
  account.run('signIn', { email, password }, now ? { now } : {});
const signInOf = (email: string) =>
  JSON.stringify({
    query: `mutation { signIn(input: { email: "${email}", password: "${PASSWORD}" }) { __typename } }`,
  });
const hashOf = async (email: string) =>
  (await account.sql<{ password_hash: string }>('select password_hash from identity where email = $1', [email]))[0]
    ?.password_hash;

test('login and password open a session whose token is stored hashed', async () => {
  const { email, viewer } = await account.activated('LANDLORD');
  const { told, session } = await signIn(email.toUpperCase());
  expect(told).toMatchObject({
    __typename: 'SignedIn',
    me: { email, role: 'LANDLORD', space: { id: viewer.spaceId }, spaces: [{ id: viewer.spaceId }] },
  });
  expect(session).toMatch(/^[\w-]{43}$/);
  expect(await account.whoIs(session)).toMatchObject({
    kind: 'PERSON',
    identityId: viewer.identityId,
    role: 'LANDLORD',
  });
  expect(JSON.stringify(await account.sql('select * from session'))).not.toContain(session);
});

test('somebody who signs in from four devices at the same moment is signed in on all of them', async () => {
  const { email } = await account.activated();
  for (let moment = 0; moment < 5; moment += 1) {
    const answers = await Promise.all(Array.from({ length: 4 }, () => signIn(email)));
    expect(answers.map(({ told, errors }) => told?.__typename ?? errors)).toEqual(Array(4).fill('SignedIn'));
  }
});

test('before activation the right password learns that the code is still to type, a wrong one learns nothing', async () => {
  const email = await account.registered();
  expect((await signIn(email)).told).toMatchObject({ __typename: 'ActivationRequired', email });
  const { told, session } = await signIn(email, 'Parapluie42');
  expect(told?.__typename).toBe('SignInRefused');
  expect(session).toBeNull();
});

test('S04: a weaker hash is replaced at the next sign-in, and the password stays the same', async () => {
  const { email } = await account.activated();
  const weak = await hash(PASSWORD, { algorithm: 2, memoryCost: 8192, timeCost: 2, parallelism: 1 });
  await account.sql('update identity set password_hash = $1 where email = $2', [weak, email]);
  expect((await signIn(email)).told?.__typename).toBe('SignedIn');
  expect(await hashOf(email)).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  expect((await signIn(email)).told?.__typename).toBe('SignedIn');
});

test('S04: a hash of the present strength is left alone', async () => {
  const { email } = await account.activated();
  const before = await hashOf(email);
  await signIn(email);
  expect(await hashOf(email)).toBe(before);
});

describe('S06: wrong passwords', () => {
  test('after five the right one is refused with the same words and a wait, and accepted after the wait', async () => {
    const { email } = await account.activated();
    const at = (seconds: number) => `2026-11-22T09:00:${String(seconds).padStart(2, '0')}Z`;
    const wrong = [];
    for (let tries = 0; tries < 5; tries += 1) wrong.push((await signIn(email, 'Parapluie42', at(0))).told);
    expect(wrong.map((told) => told?.retryAfterSeconds)).toEqual([null, null, null, null, 30]);
    const early = await signIn(email, PASSWORD, at(10));
    expect(early.told).toMatchObject({
      __typename: 'SignInRefused',
      message: wrong[0]?.message,
      retryAfterSeconds: 20,
    });
    expect(early.session).toBeNull();
    expect((await signIn(email, PASSWORD, at(30))).told?.__typename).toBe('SignedIn');
  });

  test('the wait grows, and the right password clears the count', async () => {
    const { email } = await account.activated();
    for (let tries = 0; tries < 5; tries += 1) await signIn(email, 'Parapluie42', '2026-11-22T09:00:00Z');
    expect((await signIn(email, 'Parapluie42', '2026-11-22T09:01:00Z')).told?.retryAfterSeconds).toBe(60);
    expect((await signIn(email, PASSWORD, '2026-11-22T09:02:00Z')).told?.__typename).toBe('SignedIn');
    expect((await signIn(email, 'Parapluie42', '2026-11-22T09:02:01Z')).told?.retryAfterSeconds).toBeNull();
  });

  test('a restart forgives nothing: the count is in the database, without the address', async () => {
    const email = newAddress();
    await signIn(email, 'Parapluie42', '2026-11-22T09:00:00Z');
    const rows = await account.sql<{ attempts: number }>(`select * from email_throttle where purpose = 'SIGN_IN'`);
    expect(rows.length).toBeGreaterThan(0);
    expect(JSON.stringify(rows)).not.toContain('exemple.fr');
  });

  test('thirty at once are counted one by one: no more than five are compared', async () => {
    const { email } = await account.activated();
    const answers = await Promise.all(
      Array.from({ length: 30 }, () => signIn(email, 'Parapluie42', '2026-11-22T09:00:00Z')),
    );
    const waits = answers.map(({ told }) => told?.retryAfterSeconds);
    expect(waits.filter((wait) => wait === null)).toHaveLength(4);
    expect(waits.filter((wait) => wait === 30)).toHaveLength(26);
  });
});

describe('S09: an address nobody has', () => {
  test('is answered like a wrong password, and counted like one', async () => {
    const { email } = await account.activated();
    const nobody = newAddress();
    for (let tries = 0; tries < 6; tries += 1) {
      const [known, unknown] = await Promise.all(
        [email, nobody].map((one) => signIn(one, 'Parapluie42', '2026-11-22T09:00:00Z')),
      );
      expect(unknown?.told).toEqual(known?.told);
      expect(unknown?.status).toBe(known?.status);
      expect(unknown?.session).toBe(known?.session);
    }
  });

  test('costs the same work as a known one: the comparison, and as many statements', async () => {
    const { email } = await account.activated();
    const house = await openCountingHouse(definition, account);
    const statements = async (one: string) => {
      const mutation = `mutation { signIn(input: { email: "${one}", password: "Parapluie42" }) { __typename } }`;
      const { data, statements } = await house.cost<{ signIn: { __typename: string } }>(anonymous(), mutation);
      expect(data.signIn.__typename).toBe('SignInRefused');
      return statements;
    };
    // That nobody's password takes a real comparison is proved in password-hash.test.ts.
    const [known, unknown] = [await statements(email), await statements(newAddress())];
    await house.close();
    expect(known).toBe(unknown);
  });
});

test('S05: beside its hash, a sign-in reads whom the address lets in, counts the try, and writes once', async () => {
  const { email } = await account.activated();
  const house = await openCountingHouse(definition, account);
  const mutation = `mutation { signIn(input: { email: "${email}", password: "${PASSWORD}" }) { __typename } }`;
  const { data, statements } = await house.cost<{ signIn: { __typename: string } }>(anonymous(), mutation);
  await house.close();
  expect(data.signIn.__typename).toBe('SignedIn');
  expect(statements).toBe(3);
});

test('S05: while every place is taken, who signs in is told to come back, and whoever is inside is answered', async () => {
  const { email, viewer } = await account.settled();
  const { promise: over, resolve: end } = Promise.withResolvers<void>();
  const others = Array.from({ length: 40 }, () => signInPlaces.run(() => over));
  const refused = await account.request(anonymous(), 'POST', '/graphql', signInOf(email));
  const partner = await account.run('signInToPartnerAccess', { login: email, secret: PASSWORD });
  const inside = await account.run('proveAgain', { password: PASSWORD }, { as: viewer });
  end();
  await Promise.all(others);
  expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '1']);
  expect(partner.status).toBe(429);
  expect(inside.told?.__typename ?? inside.errors).toBe('IdentityProved');
  expect((await signIn(email)).told?.__typename).toBe('SignedIn');
});

describe('S14, S15: a session', () => {
  const signOut = (as: Parameters<Account['graphql']>[0]) =>
    account.graphql<{ signOut: { __typename: string } }>(
      as,
      'mutation { signOut { __typename ... on SignedOut { at } } }',
    );

  test('ends when its owner signs out: its row is gone and the old token opens nothing', async () => {
    const { viewer, token } = await account.activated();
    const answer = await signOut(viewer);
    expect(answer.data.signOut.__typename).toBe('SignedOut');
    expect(answer.session).toBe('');
    expect(await account.whoIs(token)).toBeNull();
    expect((await signOut(anonymous())).data.signOut.__typename).toBe('SignedOut');
  });

  test('gets another token at each sign-in, and the one before ends', async () => {
    const { email, viewer, token } = await account.activated();
    const { session } = await account.run('signIn', { email, password: PASSWORD }, { as: viewer });
    expect(session).not.toBe(token);
    expect(await account.whoIs(token)).toBeNull();
    expect(await account.whoIs(session)).not.toBeNull();
  });

  test.each([
    ['silent for 29 minutes', '29 minutes', '1 hour', true],
    ['silent for 30 minutes', '30 minutes', '1 hour', false],
    ['12 hours old', '1 minute', '12 hours', false],
  ])('of a tenant, %s', async (_title, silent, age, stands) => {
    const { token, viewer } = await account.activated();
    await account.sql(
      `update session set last_seen_at = now() - $1::interval, created_at = now() - $2::interval where id = $3`,
      [silent, age, viewer.sessionId],
    );
    expect((await account.whoIs(token)) !== null).toBe(stands);
    expect(await account.sql('select 1 from session where id = $1', [viewer.sessionId])).toHaveLength(stands ? 1 : 0);
  });

  test('is prolonged by being used', async () => {
    const { token, viewer } = await account.activated();
    await account.sql(`update session set last_seen_at = now() - interval '20 minutes' where id = $1`, [
      viewer.sessionId,
    ]);
    await account.whoIs(token);
    const [row] = await account.sql<{ fresh: boolean }>(
      `select last_seen_at > now() - interval '1 minute' as fresh from session where id = $1`,
      [viewer.sessionId],
    );
    expect(row?.fresh).toBe(true);
  });

  test('S21: is worth nothing once the member is removed or the space locked', async () => {
    const [removed, locked] = [await account.activated(), await account.activated()];
    await account.sql('delete from membership where identity_id = $1', [removed.viewer.identityId]);
    await account.sql(`update space set status = 'LOCKED' where id = $1`, [locked.viewer.spaceId]);
    expect(await account.whoIs(removed.token)).toBeNull();
    expect(await account.whoIs(locked.token)).toBeNull();
    expect((await signIn(locked.email)).told?.__typename).toBe('SignInRefused');
  });

  test('is told to the gateway alone, and a token nobody issued opens nothing', async () => {
    const { token } = await account.activated();
    for (const asker of [anonymous(), tenant(), service('visa'), service('local')])
      expect(await account.whoIs(token, asker)).toBeNull();
    for (const forged of ['x', '', null, token.slice(0, -1)]) expect(await account.whoIs(forged)).toBeNull();
  });

  test('that nobody can use any more is swept away, and a simulated date ends none that stands', async () => {
    const [old, present] = [await account.activated(), await account.activated()];
    await account.sql(`update session set created_at = now() - interval '13 hours' where id = $1`, [
      old.viewer.sessionId,
    ]);
    await account.clock('2036-11-22T09:00:00Z');
    expect(await account.sql('select 1 from session where id = $1', [old.viewer.sessionId])).toEqual([]);
    expect(await account.whoIs(present.token)).not.toBeNull();
  });
});
