import { someSiren } from '@trousseau/service/test/actors';
import { service } from '@trousseau/service/test/viewers';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Account, startAccount } from '../test-actors.ts';

let account: Account;
beforeAll(async () => {
  account = await startAccount();
});
afterAll(() => account.stop());

type Person = Awaited<ReturnType<Account['settled']>>;
type Choice = { family: string; channel: string; isEnabled: boolean };

const save = ({ viewer }: Pick<Person, 'viewer'>, choices: Choice[], wantsDigest = true) =>
  account.run('saveNotificationSettings', { choices, wantsDigest }, { as: viewer });

/** Whom the service of an event is told to write to at once. */
async function recipientsOf(spaceId: string, notification: string) {
  const query =
    'query ($spaceId: ID!, $notification: String!) { emailRecipients(spaceId: $spaceId, notification: $notification) { email language } }';
  const { data } = await account.graphql<{ emailRecipients: { email: string; language: string }[] }>(
    service('claims'),
    query,
    { spaceId, notification },
  );
  return data.emailRecipients;
}

async function receiptIssued({ viewer }: Pick<Person, 'viewer'>, now: string, id = uuidv7()) {
  const payload = { receiptId: uuidv7(), claimId: uuidv7(), landlordSpaceId: viewer.spaceId };
  await account.deliver('ReceiptIssued', payload, { now, id });
  await account.jobsDone();
}

/** A landlord who holds two SCI; acting in the first. */
async function landlordOfTwo() {
  const landlord = await account.landlordOf();
  const input = { operationId: uuidv7(), kind: 'SCI', legalName: 'SCI du Pont', siren: someSiren() };
  await account.run('openAnotherSpace', input, { as: landlord.viewer });
  await account.jobsDone();
  return landlord;
}
const digestsTo = (email: string) => account.post.to(email).filter(({ subject }) => subject.startsWith('Vos espaces'));

test('an e-mail switched off is not sent any more, and a legal one cannot be', async () => {
  const landlord = await account.landlordOf();
  const { spaceId } = landlord.viewer;
  expect(await recipientsOf(spaceId, 'ReceiptIssued.landlordSpaceId')).toEqual([
    { email: landlord.email, language: 'FR' },
  ]);
  await save(landlord, [{ family: 'RECEIPT', channel: 'EMAIL', isEnabled: false }]);
  expect(await recipientsOf(spaceId, 'ReceiptIssued.landlordSpaceId')).toEqual([]);

  const { told } = await save(landlord, [
    { family: 'RECEIPT', channel: 'EMAIL', isEnabled: true },
    { family: 'DEADLINES', channel: 'EMAIL', isEnabled: false },
  ]);
  expect(told).toMatchObject({ __typename: 'LegalNotificationRefused', message: expect.stringContaining('délais') });
  expect(await recipientsOf(spaceId, 'ReceiptIssued.landlordSpaceId')).toEqual([]);
  expect(await recipientsOf(spaceId, 'ArrearsConstituted.landlordSpaceId')).toHaveLength(1);
});

test('one is asked about the families of one’s roles, with what each does by itself', async () => {
  const tenant = await account.settled();
  const { told } = await save(tenant, []);
  const { me } = told as unknown as {
    me: { notificationSettings: { families: { family: string; channels: Choice[] }[] } };
  };
  const { families } = me.notificationSettings;
  expect(families.map(({ family }) => family)).toEqual(['VISA', 'CONTRACT', 'DEBT', 'PROGRESS', 'SECURITY']);
  expect(families[0]?.channels).toEqual([
    { channel: 'CENTRE', isEnabled: true, isLocked: true },
    { channel: 'EMAIL', isEnabled: true, isLocked: true },
    { channel: 'SMS', isEnabled: false, isLocked: false },
  ]);
});

test('the centre falls silent for a family switched off there', async () => {
  const landlord = await account.landlordOf();
  await save(landlord, [{ family: 'RECEIPT', channel: 'CENTRE', isEnabled: false }]);
  await receiptIssued(landlord, '2026-11-24T09:00:00Z');
  const { data } = await account.graphql<{ me: { unreadNotificationCount: number } }>(
    landlord.viewer,
    '{ me { unreadNotificationCount } }',
  );
  expect(data.me.unreadNotificationCount).toBe(0);
});

test('whoever holds several spaces has what can wait in one e-mail in the evening, once', async () => {
  const landlord = await landlordOfTwo();
  expect(await recipientsOf(landlord.viewer.spaceId, 'ReceiptIssued.landlordSpaceId')).toEqual([]);
  expect(await recipientsOf(landlord.viewer.spaceId, 'ArrearsConstituted.landlordSpaceId')).toHaveLength(1);
  await account.clock('2026-11-23T18:00:00Z');
  await account.jobsDone();
  const before = digestsTo(landlord.email).length;
  await receiptIssued(landlord, '2026-11-24T09:00:00Z');
  await receiptIssued(landlord, '2026-11-24T10:00:00Z');
  await account.clock('2026-11-24T16:59:00Z');
  await account.jobsDone();
  expect(digestsTo(landlord.email)).toHaveLength(before);

  for (const now of ['2026-11-24T17:00:00Z', '2026-11-24T17:01:00Z', '2026-11-25T09:00:00Z']) {
    await account.clock(now);
    await account.jobsDone();
  }
  const [digest, ...others] = digestsTo(landlord.email).slice(before);
  expect(others).toEqual([]);
  expect(digest?.subject).toContain('24 novembre 2026');
  expect(digest?.text.match(/Une quittance est à valider/g)).toHaveLength(2);
  expect(digest?.text).toContain('SCI Les Tilleuls');
  expect(digest?.text).toContain('/notifications');
});

test('who prefers each message as it comes has no digest', async () => {
  const landlord = await landlordOfTwo();
  await save(landlord, [], false);
  expect(await recipientsOf(landlord.viewer.spaceId, 'ReceiptIssued.landlordSpaceId')).toHaveLength(1);
});

test('the language of a person is kept, and who writes to them is told', async () => {
  const tenant = await account.settled();
  const { told } = await account.run('saveLanguage', { language: 'EN' }, { as: tenant.viewer });
  expect(told).toEqual({ __typename: 'LanguageSaved', me: { language: 'EN' } });
  const recipients = await recipientsOf(tenant.viewer.spaceId, 'VisaCertified.tenantSpaceId');
  expect(recipients).toEqual([{ email: tenant.email, language: 'EN' }]);
});

test('a message that no event sends is a mistake of ours, said so', async () => {
  const query =
    'query { emailRecipients(spaceId: "01a20000-0000-7000-8000-000000000000", notification: "Rien.spaceId") { email } }';
  const { errors } = await account.graphql(service('visa'), query);
  expect(errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
});
