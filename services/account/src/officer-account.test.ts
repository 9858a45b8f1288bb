import { randomUUID } from 'node:crypto';
import { officer, service, tenant } from '@trousseau/service/test/viewers';
import type { PersonViewer } from '@trousseau/service/viewer';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Account, newAddress, newSci, PASSWORD, startAccount } from './test-actors.ts';

let account: Account;
beforeAll(async () => {
  account = await startAccount();
});
afterAll(() => account.stop());

const REASON = 'Demande reçue par téléphone.';
type Act = 'lockAccount' | 'unlockAccount' | 'endAccountSessions' | 'resetSecondFactor' | 'releaseEmail';
const act = (mutation: Act, identityId: string, reason = REASON, as = officer()) =>
  account.run(mutation, { identityId, reason }, { as });
const lookUp = (email: string, reason = REASON) => account.run('lookUpAccount', { email, reason }, { as: officer() });
const audited = (subjectId: string) =>
  account.sql('select act, detail from audit_entry where subject_id = $1 and actor_role = $2 order by position', [
    subjectId,
    'OFFICER',
  ]);

describe('an officer looks an account up', () => {
  test('by its exact address, with a reason that stays in the audit', async () => {
    const { email, viewer } = await account.settled('LANDLORD');
    const { told } = await lookUp(email.toUpperCase());
    expect(told).toMatchObject({
      __typename: 'AccountLookedUp',
      account: { id: viewer.identityId, email, role: 'LANDLORD', status: 'ACTIVE', sessionCount: 1 },
    });
    expect(await audited(viewer.identityId)).toEqual([{ act: 'ACCOUNT_LOOKED_UP', detail: REASON }]);
  });

  test('finds nothing by a part of it, and the search is audited all the same', async () => {
    const { email } = await account.settled();
    const [before] = await account.sql<{ n: string }>(
      `select count(*) as n from audit_entry where act = 'ACCOUNT_LOOKED_UP'`,
    );
    expect((await lookUp(email.slice(0, -1))).told).toMatchObject({ account: null });
    const [after] = await account.sql<{ n: string }>(
      `select count(*) as n from audit_entry where act = 'ACCOUNT_LOOKED_UP'`,
    );
    expect(Number(after?.n)).toBe(Number(before?.n) + 1);
  });

  test.each(['', '  court  ', 'x'.repeat(501)])(
    'not with «%s» for a reason, and nothing is audited',
    async (reason) => {
      const { email, viewer } = await account.settled();
      expect((await lookUp(email, reason)).told?.__typename).toBe('AccountReasonRequired');
      expect(await audited(viewer.identityId)).toEqual([]);
    },
  );
});

describe('R-STATE-ACCOUNT: an officer locks a login', () => {
  test('nobody enters any more, the owner is told; unlocked, they enter again', async () => {
    const { email, token, viewer } = await account.settled();
    expect((await act('lockAccount', viewer.identityId)).told).toMatchObject({ account: { status: 'LOCKED' } });
    expect(await account.whoIs(token)).toBeNull();
    expect((await account.run('signIn', { email, password: PASSWORD })).told?.__typename).toBe('SignInRefused');
    expect((await act('unlockAccount', viewer.identityId)).told).toMatchObject({ account: { status: 'ACTIVE' } });
    expect((await account.run('signIn', { email, password: PASSWORD })).told?.__typename).toBe('SignedIn');
    await account.jobsDone();
    expect(account.post.to(email).map(({ subject }) => subject)).toEqual(
      expect.arrayContaining(['Votre compte est verrouillé', 'Votre compte est de nouveau ouvert']),
    );
    expect(await account.violations()).toEqual([]);
  });

  test('whoever received the link of a forgotten password opens it again with a new one', async () => {
    const { email, viewer } = await account.settled();
    await act('lockAccount', viewer.identityId);
    await account.run('requestPasswordReset', { email });
    await account.run('resetPassword', { token: await account.linkOf(email), password: 'Jardin2025!' });
    expect((await account.run('signIn', { email, password: 'Jardin2025!' })).told?.__typename).toBe('SignedIn');
  });

  test('into every one of their spaces, and the others who act there go on', async () => {
    const owner = await account.landlordOf();
    const colleague = await account.settled('LANDLORD');
    const invitation = { operationId: randomUUID(), email: colleague.email, memberRole: 'MANAGER' };
    await account.run('inviteMember', invitation, { as: owner.viewer });
    await account.run('acceptInvitation', { token: await account.linkOf(colleague.email) }, { as: colleague.viewer });
    const { legalName, siren } = newSci();
    const another = { operationId: randomUUID(), kind: 'SCI', legalName, siren };
    await account.run('openAnotherSpace', another, { as: owner.viewer });
    await act('lockAccount', owner.viewer.identityId);
    expect(await account.whoIs(owner.token)).toBeNull();
    expect(await account.whoIs(colleague.token)).toMatchObject({ spaceId: owner.viewer.spaceId });
  });

  test.each([
    ['unlockAccount', 'settled'],
    ['lockAccount', 'activated'],
  ] as const)('%s of a login that is only %s is no step of it', async (mutation, who) => {
    const { viewer } = await account[who]();
    expect((await act(mutation, viewer.identityId)).errors?.[0]?.extensions.code).toBe('INVALID_STATE');
  });
});

test('S15: an officer ends every session of a person', async () => {
  const { token, viewer } = await account.settled();
  expect((await act('endAccountSessions', viewer.identityId)).told).toMatchObject({ account: { sessionCount: 0 } });
  expect(await account.whoIs(token)).toBeNull();
});

describe('S16: an officer who lost phone and recovery codes', () => {
  const SECRET = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP';
  const reset = (identityId: string, as: PersonViewer) =>
    account.run('resetSecondFactor', { identityId, reason: REASON }, { as });

  test('begins again by a colleague’s hand, is told by e-mail, and enrols another before anything else', async () => {
    const email = newAddress();
    const input = { email, password: PASSWORD, givenName: 'Nadia', familyName: 'Lemoine', authenticatorSecret: SECRET };
    await account.run('openOfficerSpace', input, { as: service('local') });
    const { told } = await lookUp(email);
    const id = (told?.['account'] as { id: string } | undefined)?.id ?? '';
    expect((await reset(id, officer())).told).toMatchObject({ account: { hasSecondFactor: false, sessionCount: 0 } });
    const { session } = await account.run('signIn', { email, password: PASSWORD });
    expect((await account.whoIs(session))?.mustEnrol).toBe(true);
    await account.jobsDone();
    expect(account.post.to(email).at(-1)?.subject).toBe('La double authentification est désactivée');
    expect(await audited(id)).toContainEqual({ act: 'SECOND_FACTOR_RESET', detail: REASON });
  });

  test('not by their own, nor when there is none', async () => {
    const { viewer } = await account.settled();
    const self = officer();
    for (const [identityId, as] of [
      [self.identityId, self],
      [viewer.identityId, officer()],
    ] as const)
      expect((await reset(identityId, as)).errors?.[0]?.extensions.code).toBe('INVALID_STATE');
  });
});

describe('R-ACC-09: an officer releases an address burned by the wrong role', () => {
  const identityOf = async (email: string) =>
    (await account.sql<{ identity_id: string }>('select identity_id from reserved_email where email = $1', [email]))[0]
      ?.identity_id ?? '';

  test('it is registered again with the other role, and the earlier registration opens nothing', async () => {
    const email = await account.registered('TENANT', newAddress());
    const code = await account.codeOf(email);
    expect((await act('releaseEmail', await identityOf(email))).told?.__typename).toBe('EmailReleased');
    expect((await account.run('activate', { email, code, password: PASSWORD })).told?.__typename).toBe(
      'ActivationCodeRefused',
    );
    await account.register({ role: 'LANDLORD', email });
    const again = await account.run('activate', { email, code: await account.codeOf(email), password: PASSWORD });
    expect(again.told).toMatchObject({ me: { role: 'LANDLORD' } });
    expect(await account.violations()).toEqual([]);
  });

  test('not when their space works', async () => {
    const { email, viewer } = await account.settled();
    expect((await act('releaseEmail', viewer.identityId)).told?.__typename).toBe('AddressInUse');
    expect((await account.run('signIn', { email, password: PASSWORD })).told?.__typename).toBe('SignedIn');
  });
});

test('nobody but an officer acts on an account, and one that never was cannot be told from another', async () => {
  const { viewer } = await account.settled();
  for (const mutation of [
    'lockAccount',
    'unlockAccount',
    'endAccountSessions',
    'resetSecondFactor',
    'releaseEmail',
  ] as const) {
    for (const as of [tenant(), service('visa')])
      expect(
        (await account.run(mutation, { identityId: viewer.identityId, reason: REASON }, { as })).errors?.[0]?.extensions
          .code,
      ).toBe('FORBIDDEN');
    for (const id of ['0199a3c2-7d1e-7c3a-9f10-2b6f4f1f8a11', 'nobody'])
      expect((await act(mutation, id)).errors?.[0]?.extensions.code).toBe('NOT_FOUND');
  }
});
