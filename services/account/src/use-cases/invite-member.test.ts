import { randomUUID } from 'node:crypto';
import { officer } from '@trousseau/service/test/viewers';
import type { PersonViewer } from '@trousseau/service/viewer';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Account, newAddress, PASSWORD, startAccount } from '../test-actors.ts';

let account: Account;
beforeAll(async () => {
  account = await startAccount();
});
afterAll(() => account.stop());

/** An owner of their own for each test, and what they do. */
let owner: PersonViewer;
let ownerEmail: string;
beforeEach(async () => {
  ({ viewer: owner, email: ownerEmail } = await account.landlordOf());
});
const invite = (email: string, memberRole = 'MANAGER', as = owner, how: { now?: string } = {}) =>
  account.run('inviteMember', { operationId: randomUUID(), email, memberRole }, { as, ...how });
const accept = (token: string, how: { as?: PersonViewer; password?: string } = {}) =>
  account.run(
    'acceptInvitation',
    { token, ...(how.password ? { password: how.password } : {}) },
    how.as ? { as: how.as } : {},
  );
const peopleOf = async (as: PersonViewer) => {
  const { data } = await account.graphql<{ me: { space: { members: { email: string; memberRole: string }[] } } }>(
    as,
    '{ me { space { members { email memberRole } } } }',
  );
  return data.me.space.members.map(({ email, memberRole }) => `${email} ${memberRole}`).sort();
};
const received = async (token: string) => {
  const query = 'query ($token: String!) { invitation(token: $token) { spaceName memberRole email hasLogin } }';
  return (await account.graphql<{ invitation: object | null }>({ kind: 'ANONYMOUS' }, query, { token })).data
    .invitation;
};

describe('D-ACC-04: an invitation', () => {
  test('lets somebody without a login choose a password and enter, once', async () => {
    const email = newAddress();
    const { told } = await invite(` ${email.toUpperCase()} `, 'READER');
    expect(told).toMatchObject({
      __typename: 'InvitationSent',
      space: { invitations: [{ email, memberRole: 'READER', expired: false }] },
    });
    const token = await account.linkOf(email);
    const about = { spaceName: 'SCI Les Tilleuls', memberRole: 'READER', email, hasLogin: false };
    expect(await received(token)).toEqual(about);
    expect((await accept(token, { password: 'motdepasse' })).told?.__typename).toBe('PasswordRefused');
    const entered = await accept(token, { password: PASSWORD });
    expect(entered.told).toMatchObject({
      __typename: 'InvitationAccepted',
      me: { email, spaces: [{ id: owner.spaceId, memberRole: 'READER' }] },
    });
    expect(await account.whoIs(entered.session)).toMatchObject({ spaceId: owner.spaceId, memberRole: 'READER' });
    expect((await accept(token, { password: PASSWORD })).told).toMatchObject({ __typename: 'InvitationRefused' });
    expect(await received(token)).toBeNull();
    expect(await peopleOf(owner)).toEqual([`${email} READER`, `${ownerEmail} OWNER`].sort());
    const { session } = await account.run('signIn', { email, password: PASSWORD });
    expect(await account.whoIs(session)).toMatchObject({ spaceId: owner.spaceId, memberRole: 'READER' });
  });

  test('joins the ring of who has a login, and the session goes on in the new space', async () => {
    const { viewer, email, token: cookie } = await account.landlordOf();
    await invite(email, 'OWNER');
    const link = await account.linkOf(email);
    expect(await received(link)).toMatchObject({ hasLogin: true });
    const stranger = await accept(link, { password: PASSWORD });
    expect(stranger.told).toMatchObject({ __typename: 'InvitationRefused' });
    expect(stranger.told?.message).toContain('Connectez-vous');
    const { told } = await accept(link, { as: viewer });
    expect(told).toMatchObject({ me: { spaces: [{ id: owner.spaceId }, { id: viewer.spaceId }] } });
    expect(await account.whoIs(cookie)).toMatchObject({ spaceId: owner.spaceId, memberRole: 'OWNER' });
  });

  test('is sent again with another link, cancelled, and over after seven days', async () => {
    const [again, cancelled, late] = [newAddress(), newAddress(), newAddress()];
    const now = '2026-11-25T09:00:00Z';
    const ids = new Map<string, string>();
    for (const email of [again, cancelled, late]) {
      const { told } = await invite(email, 'MANAGER', owner, { now });
      for (const one of (told as unknown as { space: { invitations: { id: string; email: string }[] } }).space
        .invitations)
        ids.set(one.email, one.id);
    }
    const first = await account.linkOf(again);
    const invitationId = ids.get(again);
    const resend = (at: string) => account.run('resendInvitation', { invitationId }, { as: owner, now: at });
    expect((await resend('2026-11-25T09:00:30Z')).told).toMatchObject({
      __typename: 'ResendTooSoon',
      retryAfterSeconds: 30,
    });
    expect((await resend('2026-11-25T09:02:00Z')).told?.__typename).toBe('InvitationSent');
    const second = await account.linkOf(again);
    expect([second === first, await received(first)]).toEqual([false, null]);
    const stopped = await account.linkOf(cancelled);
    await account.run('cancelInvitation', { invitationId: ids.get(cancelled) }, { as: owner });
    expect(await received(stopped)).toBeNull();
    const link = await account.linkOf(late);
    const ask = (at: string) => account.run('acceptInvitation', { token: link, password: PASSWORD }, { now: at });
    expect((await ask('2026-12-02T09:00:00Z')).told?.__typename).toBe('InvitationRefused');
    expect((await ask('2026-12-02T08:59:59Z')).told?.__typename).toBe('InvitationAccepted');
  });

  test('says the same of an address known here and of another, and is not made twice', async () => {
    const { email: known } = await account.settled('TENANT');
    const unknown = newAddress();
    const answers = [await invite(known), await invite(unknown)].map(({ told }) => told?.__typename);
    expect(answers).toEqual(['InvitationSent', 'InvitationSent']);
    expect((await invite(unknown)).told).toMatchObject({ __typename: 'MemberNotInvited' });
    expect((await invite(ownerEmail)).told?.message).toContain('déjà accès');
    expect((await invite('personne')).told?.__typename).toBe('EmailRefused');
    const input = { operationId: randomUUID(), email: newAddress(), memberRole: 'READER' };
    for (const _again of [1, 2])
      expect((await account.run('inviteMember', input, { as: owner })).told?.__typename).toBe('InvitationSent');
    await account.jobsDone();
    expect(account.post.to(input.email)).toHaveLength(1);
  });

  test('twenty wait at once at most', async () => {
    for (let count = 0; count < 20; count++)
      expect((await invite(newAddress())).told?.__typename).toBe('InvitationSent');
    expect((await invite(newAddress())).told).toMatchObject({
      __typename: 'MemberNotInvited',
      message: expect.stringContaining('20'),
    });
  });

  test('of two presses at once one enters; a made-up link, an officer and a guest of another space do not', async () => {
    const email = newAddress();
    await invite(email);
    const token = await account.linkOf(email);
    expect((await accept(token, { as: officer() })).told?.message).toContain('ne se mêle à aucun autre');
    const pressed = await Promise.all([1, 2].map(() => accept(token, { password: PASSWORD })));
    expect(pressed.map(({ told }) => told?.__typename).sort()).toEqual(['InvitationAccepted', 'InvitationRefused']);
    const [id] = token.split('.');
    for (const made of ['', 'x', `${id}.${'A'.repeat(43)}`, `${randomUUID()}.${token.split('.')[1]}`])
      expect((await accept(made, { password: PASSWORD })).told?.__typename).toBe('InvitationRefused');
  });
});

test('the database holds no link, and no invariant is violated', async () => {
  const email = newAddress();
  await invite(email);
  const [, secret = ''] = (await account.linkOf(email)).split('.');
  const [row] = await account.sql<{ whole: string }>(
    'select invitation::text as whole from invitation where email = $1',
    [email],
  );
  expect(row?.whole).not.toContain(secret);
  expect(await account.schemaDifference()).toBe('');
  expect(await account.violations()).toEqual([]);
});
