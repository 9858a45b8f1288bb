import { randomUUID } from 'node:crypto';
import type { PersonViewer } from '@trousseau/service/viewer';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Account, newAddress, startAccount } from '../test-actors.ts';
import { newColleague } from '../test-colleague.ts';

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
const subjectsTo = async (email: string) => {
  await account.jobsDone();
  return account.post.to(email).map(({ subject }) => subject.replaceAll('\u00a0', ' '));
};
const codes = (answer: { errors?: { extensions: { code: string } }[] }) =>
  answer.errors?.map(({ extensions }) => extensions.code);

describe('D-ACC-04: who acts in a space', () => {
  test('a reader and a manager see it and its people, and decide nothing about them', async () => {
    for (const memberRole of ['READER', 'MANAGER'] as const) {
      const { viewer, email } = await newColleague(account, owner, memberRole);
      expect(await peopleOf(viewer)).toContain(`${email} ${memberRole}`);
      const attempts = [
        await invite(newAddress(), 'OWNER', viewer),
        await account.run('changeMemberRole', { memberId: viewer.identityId, memberRole: 'OWNER' }, { as: viewer }),
        await account.run('removeMember', { memberId: owner.identityId }, { as: viewer }),
        await account.run('cancelInvitation', { invitationId: randomUUID() }, { as: viewer }),
      ];
      expect(attempts.flatMap(codes)).toEqual(Array(4).fill('FORBIDDEN'));
    }
    expect(await account.sql('select 1 from invitation where space_id = $1', [owner.spaceId])).toEqual([]);
  });

  test('S21: a member promoted acts at the next request, and one removed is nobody there any more', async () => {
    const { viewer, token, email } = await newColleague(account, owner, 'READER');
    const memberId = viewer.identityId;
    const { told } = await account.run('changeMemberRole', { memberId, memberRole: 'MANAGER' }, { as: owner });
    expect(told).toMatchObject({ space: { members: [{ isMe: true }, { email, memberRole: 'MANAGER' }] } });
    expect(await account.whoIs(token)).toMatchObject({ memberRole: 'MANAGER' });
    await account.run('removeMember', { memberId }, { as: owner });
    expect(await account.whoIs(token)).toBeNull();
    expect(await peopleOf(owner)).toEqual([`${ownerEmail} OWNER`]);
  });

  test('the last owner neither leaves, is demoted nor removed; of two who leave at once, one stays', async () => {
    const itself = { memberId: owner.identityId };
    const leave = (as: PersonViewer) => account.run('leaveSpace', { spaceId: owner.spaceId }, { as });
    for (const { told } of [
      await account.run('changeMemberRole', { ...itself, memberRole: 'READER' }, { as: owner }),
      await account.run('removeMember', itself, { as: owner }),
      await leave(owner),
    ])
      expect(told).toMatchObject({ __typename: 'LastOwnerStays', message: expect.stringContaining('responsable') });
    const { viewer: second } = await newColleague(account, owner, 'OWNER');
    const left = await Promise.all([leave(owner), leave(second)]);
    expect(left.map(({ told }) => told?.__typename).sort()).toEqual(['LastOwnerStays', 'SpaceLeft']);
  });

  test('who leaves the space they act in goes on in the next one, or is signed out', async () => {
    const { viewer, token, email } = await account.landlordOf();
    await invite(email, 'READER');
    const link = await account.linkOf(email);
    await accept(link, { as: viewer });
    const inside = (await account.whoIs(token)) as PersonViewer;
    const { told } = await account.run('leaveSpace', { spaceId: owner.spaceId }, { as: inside });
    expect(told).toMatchObject({ __typename: 'SpaceLeft', me: { space: { id: viewer.spaceId } } });
    expect(await account.whoIs(token)).toMatchObject({ spaceId: viewer.spaceId, memberRole: 'OWNER' });
    const guest = await newColleague(account, owner, 'READER');
    const out = await account.run('leaveSpace', { spaceId: owner.spaceId }, { as: guest.viewer });
    expect([out.told, out.session]).toMatchObject([{ __typename: 'SpaceLeft', me: null }, '']);
  });

  test('a login that opens nothing any more is forgotten, and its address is free', async () => {
    const { viewer, email } = await newColleague(account, owner, 'READER');
    await account.run('removeMember', { memberId: viewer.identityId }, { as: owner });
    expect((await subjectsTo(email)).at(-1)).toBe('Vous n’avez plus accès à l’espace SCI Les Tilleuls');
    expect(account.post.to(email).at(-1)?.text).toContain('sont effacés');
    expect(await account.sql('select 1 from identity where id = $1', [viewer.identityId])).toEqual([]);
    await account.registered('TENANT', email);
    expect(await account.codeOf(email)).toMatch(/^[A-Z]{2}\d{6}$/);
  });

  test('every owner is told by e-mail of each change, and who did it', async () => {
    const second = await newColleague(account, owner, 'OWNER');
    const third = await newColleague(account, owner, 'READER');
    await account.run('changeMemberRole', { memberId: third.viewer.identityId, memberRole: 'MANAGER' }, { as: owner });
    expect((await subjectsTo(third.email)).at(-1)).toBe('Votre rôle dans l’espace SCI Les Tilleuls');
    await account.run('removeMember', { memberId: third.viewer.identityId }, { as: owner });
    expect(await subjectsTo(second.email)).toEqual([
      'Invitation dans l’espace SCI Les Tilleuls',
      'Votre rôle dans l’espace SCI Les Tilleuls',
      'SCI Les Tilleuls : une personne est invitée',
      'SCI Les Tilleuls : une personne a rejoint l’espace',
      'SCI Les Tilleuls : un rôle a changé',
      'SCI Les Tilleuls : une personne a été retirée',
    ]);
    expect(account.post.to(second.email).at(-1)?.text).toContain(`${ownerEmail} a retiré ${third.email}`);
    expect(await subjectsTo(ownerEmail)).toContain('SCI Les Tilleuls : une personne a rejoint l’espace');
  });

  test('S19: a member or an invitation of another space, or none at all, is not found', async () => {
    const other = await account.landlordOf();
    const email = newAddress();
    await invite(email, 'READER', other.viewer);
    const [theirs] = await account.sql<{ id: string }>('select id from invitation where email = $1', [email]);
    const tried = await Promise.all([
      ...[other.viewer.identityId, randomUUID(), 'moi'].flatMap((memberId) => [
        account.run('removeMember', { memberId }, { as: owner }),
        account.run('changeMemberRole', { memberId, memberRole: 'OWNER' }, { as: owner }),
      ]),
      ...[theirs?.id, randomUUID(), 'x'].flatMap((invitationId) => [
        account.run('resendInvitation', { invitationId }, { as: owner }),
        account.run('cancelInvitation', { invitationId }, { as: owner }),
      ]),
      account.run('leaveSpace', { spaceId: other.viewer.spaceId }, { as: owner }),
    ]);
    expect(new Set(tried.flatMap(codes))).toEqual(new Set(['NOT_FOUND']));
    expect(await account.sql('select 1 from invitation where email = $1', [email])).toHaveLength(1);
  });
});
