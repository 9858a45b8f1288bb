import { officer } from '@trousseau/service/test/viewers';
import type { PersonViewer } from '@trousseau/service/viewer';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Account, newAddress, startAccount } from '../test-actors.ts';
import { enrol, next } from '../test-second-factor.ts';

let account: Account;
beforeAll(async () => {
  account = await startAccount();
});
afterAll(() => account.stop());

const request = (as: PersonViewer, email: string) => account.run('requestSpaceAttachment', { email }, { as });
const confirm = (as: PersonViewer, code: string, now?: string) =>
  account.run('confirmSpaceAttachment', { code }, { as, ...(now ? { now } : {}) });

test('D-ACC-04: a code proves the other login; its spaces join the ring, and it keeps them', async () => {
  const [me, other] = [await account.landlordOf(), await account.landlordOf()];
  expect((await request(me.viewer, ` ${other.email.toUpperCase()}`)).told).toMatchObject({
    __typename: 'AttachmentCodeSent',
    email: other.email,
  });
  const code = await account.codeOf(other.email);
  expect(account.post.to(other.email).at(-1)?.text).toContain(me.email);
  const { told } = await confirm(me.viewer, ` ${code.slice(0, 2)} ${code.slice(2)} `);
  expect(told).toMatchObject({
    __typename: 'SpacesAttached',
    attachedCount: 1,
    me: { spaces: [{ memberRole: 'OWNER' }, { id: other.viewer.spaceId, memberRole: 'OWNER' }] },
  });
  expect(await account.whoIs(other.token)).toMatchObject({ spaceId: other.viewer.spaceId, memberRole: 'OWNER' });
  await account.jobsDone();
  expect(account.post.to(other.email).at(-1)?.text).toContain(`${me.email} a accepté`);
  const detached = await account.run('leaveSpace', { spaceId: other.viewer.spaceId }, { as: me.viewer });
  expect(detached.told).toMatchObject({ __typename: 'SpaceLeft', me: { spaces: [{ id: me.viewer.spaceId }] } });
});

test('S16: a login with a second factor is not attached by its mailbox alone', async () => {
  const [me, other] = [await account.landlordOf(), await account.landlordOf()];
  const { secret } = await enrol(account, other.viewer);
  await request(me.viewer, other.email);
  const code = await account.codeOf(other.email);
  const prove = (secondFactorCode?: string) =>
    account.run('confirmSpaceAttachment', { code, secondFactorCode }, { as: me.viewer });
  expect((await prove()).told?.__typename).toBe('SecondFactorRequired');
  expect((await prove('000000')).told?.__typename).toBe('SecondFactorRefused');
  expect(await account.sql('select 1 from membership where identity_id = $1', [me.viewer.identityId])).toHaveLength(1);
  expect((await prove(next(secret))).told).toMatchObject({ __typename: 'SpacesAttached', attachedCount: 1 });
});

test('S16: a wrong code of the mailbox does not say that the other login has a second factor', async () => {
  const [me, other] = [await account.landlordOf(), await account.landlordOf()];
  await enrol(account, other.viewer);
  await request(me.viewer, other.email);
  await account.jobsDone();
  expect((await confirm(me.viewer, 'AB123456')).told?.__typename).toBe('AttachmentRefused');
});

test('S09, S10: an unknown address gets the same answer and no code; a wrong code five times voids the right one', async () => {
  const [me, other] = [await account.landlordOf(), await account.landlordOf()];
  const nobody = newAddress();
  const [unknown, known] = [await request(me.viewer, nobody), await request(me.viewer, other.email)];
  expect({ ...unknown.told, email: '' }).toEqual({ ...known.told, email: '' });
  await account.jobsDone();
  expect(account.post.to(nobody)).toEqual([]);
  const code = await account.codeOf(other.email);
  for (let count = 0; count < 5; count++)
    expect((await confirm(me.viewer, 'AB123456')).told?.__typename).toBe('AttachmentRefused');
  expect((await confirm(me.viewer, code)).told?.__typename).toBe('AttachmentRefused');
  expect(await account.sql('select 1 from membership where identity_id = $1', [me.viewer.identityId])).toHaveLength(1);
});

test('one’s own address, a made-up one and an officer are refused', async () => {
  const me = await account.landlordOf();
  expect((await request(me.viewer, me.email)).told?.__typename).toBe('EmailRefused');
  expect((await request(me.viewer, 'adresse')).told?.__typename).toBe('EmailRefused');
  expect((await request(officer(), me.email)).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  expect((await request(me.viewer, me.email)).told?.message).toContain('propre adresse');
  expect(await account.schemaDifference()).toBe('');
  expect(await account.violations()).toEqual([]);
});
