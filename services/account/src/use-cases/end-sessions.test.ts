import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Account, PASSWORD, startAccount } from '../test-actors.ts';

let account: Account;
beforeAll(async () => {
  account = await startAccount();
});
afterAll(() => account.stop());

const FIREFOX = 'Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0';
const SESSIONS = '{ me { sessions { id browser system isCurrent openedAt lastSeenAt } } }';
interface Seen {
  id: string;
  browser: string | null;
  system: string | null;
  isCurrent: boolean;
}
type Person = Awaited<ReturnType<Account['activated']>>;
const seenBy = async ({ viewer }: Person) =>
  (await account.graphql<{ me: { sessions: Seen[] } }>(viewer, SESSIONS)).data.me.sessions;
const elsewhere = async (email: string) =>
  (await account.run('signIn', { email, password: PASSWORD, userAgent: FIREFOX })).session;

test('S15: one sees where one is signed in, by names one knows, and which one is this', async () => {
  const person = await account.activated();
  await elsewhere(person.email);
  const seen = await seenBy(person);
  expect(seen.map(({ browser, system, isCurrent }) => [browser, system, isCurrent]).sort()).toEqual(
    [
      ['Firefox', 'Linux', false],
      [null, null, true],
    ].sort(),
  );
  const stored = await account.sql('select * from session where identity_id = $1', [person.viewer.identityId]);
  expect(JSON.stringify(stored)).not.toContain('Gecko');
});

test('S15: a session that is over is not shown', async () => {
  const person = await account.activated();
  await elsewhere(person.email);
  await account.sql(
    `update session set last_seen_at = now() - interval '31 minutes' where identity_id = $1 and id <> $2`,
    [person.viewer.identityId, person.viewer.sessionId],
  );
  expect((await seenBy(person)).map(({ isCurrent }) => isCurrent)).toEqual([true]);
});

test('S15: one ends, the others go on', async () => {
  const person = await account.activated();
  const [lost, kept] = [await elsewhere(person.email), await elsewhere(person.email)];
  const sessionId = (await account.whoIs(lost))?.sessionId;
  const { told, session } = await account.run('endSession', { sessionId }, { as: person.viewer });
  expect(told).toEqual({ __typename: 'SessionsEnded', endedCount: 1 });
  expect(session).toBeNull();
  expect(await account.whoIs(lost)).toBeNull();
  expect(await account.whoIs(kept)).not.toBeNull();
  expect(await account.whoIs(person.token)).not.toBeNull();
});

test('ending this one is signing out: its cookie goes too', async () => {
  const person = await account.activated();
  const { session } = await account.run('endSession', { sessionId: person.viewer.sessionId }, { as: person.viewer });
  expect(session).toBe('');
  expect(await account.whoIs(person.token)).toBeNull();
});

test('S15: all the others end at once', async () => {
  const person = await account.activated();
  const others = [await elsewhere(person.email), await elsewhere(person.email)];
  const { data } = await account.graphql<{ endOtherSessions: object }>(
    person.viewer,
    'mutation { endOtherSessions { ... on SessionsEnded { endedCount } } }',
  );
  expect(data.endOtherSessions).toEqual({ endedCount: 2 });
  for (const token of others) expect(await account.whoIs(token)).toBeNull();
  expect(await account.whoIs(person.token)).not.toBeNull();
});

test('S19: the session of somebody else does not exist', async () => {
  const [person, other] = [await account.activated(), await account.activated()];
  for (const sessionId of [other.viewer.sessionId, crypto.randomUUID(), 'x']) {
    const { errors } = await account.run('endSession', { sessionId }, { as: person.viewer });
    expect(errors?.[0]?.extensions.code).toBe('NOT_FOUND');
  }
  expect(await account.whoIs(other.token)).not.toBeNull();
});

test('entities and migrations agree', async () => {
  expect(await account.schemaDifference()).toBe('');
});
