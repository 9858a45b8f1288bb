import { randomUUID } from 'node:crypto';
import { pseudonymOf } from '@trousseau/service/pseudonym';
import type { PersonViewer } from '@trousseau/service/viewer';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Account, newSci, PASSWORD, startAccount } from '../test-actors.ts';

let account: Account;
beforeAll(async () => {
  // Nothing is paid here: the claims service only wants to be told of a bank.
  account = await startAccount({ bankUrl: 'http://127.0.0.1:9' }, ['contract', 'claims']);
}, 180_000);
afterAll(() => account.stop());

const closeSpace = (as: PersonViewer, spaceId = as.spaceId, operationId = randomUUID()) =>
  account.run('closeSpace', { operationId, spaceId }, { as });
const closeAccount = (as: PersonViewer, spaceIds = [as.spaceId]) =>
  account.run('closeAccount', { operationId: randomUUID(), spaceIds }, { as });
const spaceOf = async ({ spaceId }: PersonViewer) =>
  (await account.sql<Record<string, unknown>>('select * from space where id = $1', [spaceId]))[0];

/** Every row of every table of the service, as text. */
async function everything() {
  const tables = await account.sql<{ name: string }>(
    `select format('%I.%I', table_schema, table_name) as name from information_schema.tables
     where table_type = 'BASE TABLE' and table_schema in ('public', 'pgboss')`,
  );
  const rows = await Promise.all(
    tables.map(({ name }) => account.sql<{ line: string }>(`select t::text as line from ${name} t`)),
  );
  return rows
    .flat()
    .map(({ line }) => line)
    .join('\n');
}

describe('S63: a space that is closed', () => {
  test('lets nobody in, is told of by e-mail, and leaves nothing of its person in any table', async () => {
    const { email, viewer, sci, token } = await account.landlordOf();
    expect((await closeSpace(viewer)).told).toMatchObject({ __typename: 'SpaceClosed', me: null });
    expect(await account.whoIs(token)).toBeNull();
    await account.jobsDone();
    expect(account.post.to(email).at(-1)?.subject).toBe('L’espace SCI Les Tilleuls est fermé');
    const left = await everything();
    for (const known of [email, sci.siren, sci.iban.replaceAll(' ', '')]) expect(left).not.toContain(known);
    expect(await spaceOf(viewer)).toMatchObject({
      status: 'CLOSED',
      display_name: pseudonymOf(viewer.spaceId),
      street: null,
    });
    expect((await account.run('signIn', { email, password: PASSWORD })).told?.__typename).toBe('SignInRefused');
    expect(await account.violations()).toEqual([]);
  });

  test('frees its address, its SCI and its bank account for whoever comes next', async () => {
    const sci = newSci();
    const { email, viewer } = await account.landlordOf(sci);
    await closeSpace(viewer);
    await account.jobsDone();
    await account.register({ role: 'TENANT', email });
    const again = await account.run('activate', { email, code: await account.codeOf(email), password: PASSWORD });
    expect(again.told).toMatchObject({ me: { role: 'TENANT' } });
    const next = await account.landlordOf(sci);
    expect(await spaceOf(next.viewer)).toMatchObject({ status: 'ACTIVE' });
  });

  test('is closed once, however often it is asked and told of', async () => {
    const { viewer } = await account.landlordOf();
    const another = await anotherSpace(viewer);
    const operationId = randomUUID();
    await closeSpace(viewer, another, operationId);
    expect((await closeSpace(viewer, another, operationId)).told?.__typename).toBe('SpaceClosed');
    await account.jobsDone();
    await account.deliver('SpaceClosed', { spaceId: another });
    await account.jobsDone();
    const acts = await account.sql(`select 1 from audit_entry where act = 'SPACE_CLOSED' and subject_id = $1`, [
      another,
    ]);
    expect(acts).toHaveLength(1);
    expect(await account.violations()).toEqual([]);
  });

  test('leaves the others of the ring: the session goes on in the next one', async () => {
    const { email, viewer, token } = await account.landlordOf();
    const another = await anotherSpace(viewer);
    const { told } = await closeSpace(viewer);
    expect(told).toMatchObject({ me: { space: { id: another } } });
    expect(await account.whoIs(token)).toMatchObject({ spaceId: another });
    expect((await account.run('signIn', { email, password: PASSWORD })).told?.__typename).toBe('SignedIn');
  });
});

test('a space that only waits to be erased is not offered for closing again, and does not keep the account from closing', async () => {
  const { viewer } = await account.landlordOf();
  const another = await anotherSpace(viewer);
  await account.sql(`update space set status = 'CLOSED' where id = $1`, [another]);
  const { data } = await account.graphql<{ me: { closing: { spaces: { spaceId: string }[] } } }>(
    viewer,
    '{ me { closing { spaces { spaceId } } } }',
  );
  expect(data.me.closing.spaces).toEqual([{ spaceId: viewer.spaceId }]);
  expect((await closeAccount(viewer)).told?.__typename).toBe('AccountClosed');
});

describe('R-STATE-ACCOUNT: what has to be done first', () => {
  test('is said beforehand and in the refusal, and nothing is closed', async () => {
    const { viewer } = await account.landlordOf();
    const startsOn = '2026-12-01';
    const mandate = { operationId: randomUUID(), agentEmail: 'agence@exemple.fr', startsOn };
    await account.run('proposeMandate', mandate, { as: viewer });
    const { data } = await account.graphql<{ me: { closing: object } }>(
      viewer,
      '{ me { closing { accountsKeptYears spaces { isSoleOwner obstacles keepsAccounts } } } }',
    );
    const obstacles = [expect.stringContaining('mandat de gestion')];
    expect(data.me.closing).toEqual({
      accountsKeptYears: 10,
      spaces: [{ isSoleOwner: true, obstacles, keepsAccounts: false }],
    });
    for (const { told } of [await closeSpace(viewer), await closeAccount(viewer)])
      expect(told).toMatchObject({ __typename: 'ClosingRefused', message: expect.stringContaining('mettez-y fin') });
    expect(await spaceOf(viewer)).toMatchObject({ status: 'ACTIVE' });
  });

  test('a space that another owner shares is left, not closed', async () => {
    const { viewer } = await account.landlordOf();
    const partner = await joined(viewer, 'OWNER');
    expect((await closeSpace(viewer)).told?.__typename).toBe('ClosingRefused');
    expect((await closeAccount(viewer)).told?.__typename).toBe('AccountClosed');
    await account.jobsDone();
    expect(await spaceOf(viewer)).toMatchObject({ status: 'ACTIVE' });
    expect(await account.whoIs(partner.token)).toMatchObject({ spaceId: viewer.spaceId });
    expect(await account.sql('select 1 from identity where id = $1', [viewer.identityId])).toEqual([]);
  });

  test('a colleague closes nothing, and loses the space with its owner', async () => {
    const { viewer } = await account.landlordOf();
    const colleague = await joined(viewer, 'MANAGER');
    const as = { ...colleague.viewer, spaceId: viewer.spaceId, memberRole: 'MANAGER' as const };
    expect((await closeSpace(as)).told?.__typename).toBe('ClosingRefused');
    await closeSpace(viewer);
    expect(await account.whoIs(colleague.token)).toBeNull();
    await account.jobsDone();
    expect(account.post.to(colleague.email).at(-1)?.subject).toContain('est fermé');
    expect((await account.run('signIn', { email: colleague.email, password: PASSWORD })).told?.__typename).toBe(
      'SignedIn',
    );
  });
});

test('S63: a whole login goes with all its spaces, also one whose profile was never filled', async () => {
  const { email, viewer, token } = await account.landlordOf();
  const another = await anotherSpace(viewer);
  // What was shown is what is closed.
  expect((await closeAccount(viewer)).told?.__typename).toBe('ClosingRefused');
  expect((await closeAccount(viewer, [viewer.spaceId, another])).told?.__typename).toBe('AccountClosed');
  expect(await account.whoIs(token)).toBeNull();
  await account.jobsDone();
  expect(await everything()).not.toContain(email);
  expect(await account.violations()).toEqual([]);
});

test('S19: another’s space is not found', async () => {
  const [mine, other] = [await account.landlordOf(), await account.landlordOf()];
  expect((await closeSpace(mine.viewer, other.viewer.spaceId)).errors?.[0]?.extensions.code).toBe('NOT_FOUND');
});

test('entities and migrations agree', async () => {
  expect(await account.schemaDifference()).toBe('');
});

/** Another SCI on the ring, its profile still to fill. @returns the id of its space */
async function anotherSpace(as: PersonViewer): Promise<string> {
  const { legalName, siren } = newSci();
  const input = { operationId: randomUUID(), kind: 'SCI', legalName, siren };
  const { told } = await account.run('openAnotherSpace', input, { as });
  return (told as unknown as { space: { id: string } }).space.id;
}

/** Somebody with a space of their own who joined the owner's. */
async function joined(owner: PersonViewer, memberRole: 'OWNER' | 'MANAGER') {
  const person = await account.settled('LANDLORD');
  await account.run('inviteMember', { operationId: randomUUID(), email: person.email, memberRole }, { as: owner });
  await account.run('acceptInvitation', { token: await account.linkOf(person.email) }, { as: person.viewer });
  return person;
}
