import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Account, newAddress, startAccount } from '../test-actors.ts';
import { ADDRESS, partnersOf } from '../test-partners.ts';

let account: Account;
let partners: ReturnType<typeof partnersOf>;
beforeAll(async () => {
  account = await startAccount();
  partners = partnersOf(account);
});
afterAll(() => account.stop());

const ask = (userNumber: string, now?: string) =>
  account.run('requestNewCredentials', { userNumber }, now ? { now } : {});
const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString();
const bundlesOf = ({ spaceId }: { spaceId: string }) =>
  account.sql('select 1 from letter_bundle where organisation_space_id = $1', [spaceId]);

test('R-CAF-06: letters lost are made again after a week, for the address the organisation knows, and void the former', async () => {
  const organisation = await partners.organisation();
  await partners.issued(organisation, { address: ADDRESS });
  const former = await partners.receivedByPost(organisation);
  expect((await ask(former.userNumber)).told?.__typename).toBe('NewCredentialsRequested');
  expect(await bundlesOf(organisation)).toHaveLength(1);
  await ask(former.userNumber.replace(/(.{4})/g, '$1 '), inDays(8));
  const fresh = await partners.receivedByPost(organisation);
  expect(fresh.identifier).toBe(former.identifier);
  const signIn = async (secret: string) =>
    (await account.run('signInToPartnerAccess', { login: former.identifier, secret }, { now: inDays(8) })).told
      ?.__typename;
  expect([await signIn(former.secret), await signIn(fresh.secret)]).toEqual(['SignInRefused', 'FirstLoginOpen']);
});

test('S09: a number nobody has gets the same answer; one that is none is to be corrected', async () => {
  expect((await ask('99999999999999')).told?.__typename).toBe('NewCredentialsRequested');
  expect((await ask('1234')).told?.__typename).toBe('UserNumberRefused');
});

test('who has logged in gets nothing by this way', async () => {
  const organisation = await partners.organisation();
  const email = newAddress();
  await partners.issued(organisation, { email });
  const received = await partners.receivedByEmail(email);
  await partners.firstLogin(received, email);
  await account.jobsDone();
  const before = account.post.to(email).length;
  await ask(received.userNumber, inDays(8));
  await account.jobsDone();
  expect(account.post.to(email)).toHaveLength(before);
});

test('S-CAF-03, S09: the identifier is sent to the address of the account, and to nobody else', async () => {
  const organisation = await partners.organisation();
  const [email, nobody] = [newAddress(), newAddress()];
  await partners.issued(organisation, { email });
  const { identifier } = await partners.receivedByEmail(email);
  const remind = async (to: string) => (await account.run('requestIdentifierReminder', { email: to })).told?.__typename;
  expect([await remind(email), await remind(nobody)]).toEqual(['IdentifierReminderSent', 'IdentifierReminderSent']);
  await account.jobsDone();
  expect(account.post.to(email).at(-1)).toMatchObject({
    subject: 'Rappel de votre identifiant',
    text: expect.stringContaining(identifier),
  });
  expect(account.post.to(nobody)).toEqual([]);
});
