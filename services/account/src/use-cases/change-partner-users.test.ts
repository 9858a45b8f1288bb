import { randomUUID } from 'node:crypto';
import type { PersonViewer } from '@trousseau/service/viewer';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Account, newAddress, PASSWORD, startAccount } from '../test-actors.ts';
import { ADDRESS, type IssuedAccount, partnersOf } from '../test-partners.ts';

let account: Account;
let partners: ReturnType<typeof partnersOf>;
beforeAll(async () => {
  account = await startAccount();
  partners = partnersOf(account);
});
afterAll(() => account.stop());

/** A body whose administrator has logged in and completed its profile, and the organisation that issued it. */
async function body() {
  const organisation = await partners.organisation();
  const email = newAddress();
  const issued = await partners.issued(organisation, { ...partners.LEGAL, givenName: null, familyName: null, email });
  const first = await partners.firstLogin(await partners.receivedByEmail(email), email);
  if (!first.viewer) throw new Error('The administrator is not signed in.');
  const administrator: PersonViewer = { ...first.viewer, spaceStatus: 'ACTIVE' };
  await account.run('completeProfile', profile(), { as: first.viewer });
  return { organisation, email, accountId: issued.id, administrator, session: first.session };
}

const profile = () => ({
  kind: 'LANDLORD_LEGAL',
  givenName: 'Camille',
  familyName: 'Durand',
  legalName: 'Office des Tilleuls',
  siren: '732 829 320',
  iban: 'FR76 3000 6000 0112 3456 7890 189',
  address: ADDRESS,
});

/** A colleague created by the administrator, who has logged in. */
async function colleague(as: PersonViewer, rights: 'MANAGER' | 'READER' = 'READER') {
  const email = newAddress();
  const input = { operationId: randomUUID(), givenName: 'Noé', familyName: 'Martin', email, rights };
  const { told } = await account.run('createPartnerUser', input, { as });
  const made = told?.['partnerAccount'] as IssuedAccount | undefined;
  const { session } = await partners.firstLogin(await partners.receivedByEmail(email), email);
  const viewer = await account.whoIs(session);
  if (!viewer) throw new Error(`${email} is not signed in.`);
  return { email, session, viewer, id: made?.users.at(-1)?.id ?? '' };
}

const peopleOf = (accountId: string) =>
  account.sql<{ role: string; status: string; is_principal: boolean }>(
    'select role, status, is_principal from partner_user where account_id = $1 order by created_at',
    [accountId],
  );
const positionOf = async (session: string | null) => (await account.whoIs(session))?.memberRole;

test('R-CAF-03: the administrator creates a user, says what they may do, and takes them out at once', async () => {
  const { administrator } = await body();
  const noe = await colleague(administrator);
  expect(noe.viewer).toMatchObject({ spaceId: administrator.spaceId, memberRole: 'READER', spaceStatus: 'ACTIVE' });
  await account.run('setPartnerUserRights', { partnerUserId: noe.id, rights: 'MANAGER' }, { as: administrator });
  expect(await positionOf(noe.session)).toBe('MANAGER');
  await account.run('revokePartnerUser', { partnerUserId: noe.id }, { as: administrator });
  expect(await account.whoIs(noe.session)).toBeNull();
  await account.jobsDone();
  expect(account.post.to(noe.email).at(-1)?.subject).toBe('Votre accès à l’espace bailleur a pris fin');
});

test('who is taken out on the page of the people of a space keeps no credentials either', async () => {
  const { administrator, accountId } = await body();
  const noe = await colleague(administrator);
  await account.run('removeMember', { memberId: noe.viewer.identityId }, { as: administrator });
  expect((await peopleOf(accountId)).map(({ status }) => status)).toEqual(['ACTIVE', 'REVOKED']);
  const again = await account.run('signInToPartnerAccess', { login: noe.email, secret: PASSWORD });
  expect(again.told?.__typename).toBe('SignInRefused');
});

test('a user moves nobody, not even when the position would let them', async () => {
  const { administrator } = await body();
  const [noe, lea] = [await colleague(administrator, 'MANAGER'), await colleague(administrator)];
  // As if the table of positions were wrong: the use case itself asks for the administrator.
  const asOwner = { as: { ...noe.viewer, memberRole: 'OWNER' as const } };
  const { errors } = await account.run('revokePartnerUser', { partnerUserId: lea.id }, asOwner);
  expect(errors?.[0]?.extensions.code).toBe('NOT_FOUND');
  const tried = await account.run(
    'setPartnerUserRights',
    { partnerUserId: lea.id, rights: 'MANAGER' },
    { as: noe.viewer },
  );
  expect(tried.errors?.[0]?.extensions.code).toBe('FORBIDDEN');
});

test('S19: the people of another body do not exist', async () => {
  const [one, other] = [await body(), await body()];
  const noe = await colleague(other.administrator);
  for (const [mutation, rest] of [
    ['setPartnerUserRights', { rights: 'MANAGER' }],
    ['revokePartnerUser', {}],
    ['changePartnerAccountEmail', {}],
    ['handOverAdministration', { currentPassword: PASSWORD }],
  ] as const) {
    const input = { partnerUserId: noe.id, ...rest };
    const { errors } = await account.run(mutation, input, { as: one.administrator });
    expect(errors?.[0]?.extensions.code, mutation).toBe('NOT_FOUND');
  }
});

test('S-CAF-05: the account takes the proved address of one of its people', async () => {
  const { administrator, accountId } = await body();
  const noe = await colleague(administrator);
  const { told } = await account.run('changePartnerAccountEmail', { partnerUserId: noe.id }, { as: administrator });
  expect(told).toMatchObject({ __typename: 'PartnerUsersChanged', partnerAccount: { email: noe.email } });
  expect(await account.sql('select email from partner_account where id = $1', [accountId])).toEqual([
    { email: noe.email },
  ]);
});

test('R-CAF-03: handed over against the password, a body has one administrator, and another one', async () => {
  const { administrator, accountId, session } = await body();
  const noe = await colleague(administrator, 'MANAGER');
  const handOver = (currentPassword: string) =>
    account.run('handOverAdministration', { partnerUserId: noe.id, currentPassword }, { as: administrator });
  expect((await handOver('pas-le-bon-2')).told?.__typename).toBe('ReauthRequired');
  expect((await handOver(PASSWORD)).told?.__typename).toBe('PartnerUsersChanged');
  expect([await positionOf(session), await positionOf(noe.session)]).toEqual(['MANAGER', 'OWNER']);
  expect(await peopleOf(accountId)).toEqual([
    { role: 'USER', status: 'ACTIVE', is_principal: false },
    { role: 'ADMINISTRATOR', status: 'ACTIVE', is_principal: true },
  ]);
  await account.jobsDone();
  expect(account.post.to(noe.email).at(-1)?.subject).toBe('Vous administrez Office des Tilleuls');
});

test('the only administrator is gone: a user asks, everybody is told, the organisation decides with its reason', async () => {
  const { organisation, administrator, accountId, email, session } = await body();
  const noe = await colleague(administrator);
  const ask = () =>
    account.run(
      'requestAdministration',
      { operationId: randomUUID(), reason: 'Parti à la retraite' },
      { as: noe.viewer },
    );
  expect((await ask()).told?.__typename).toBe('AdministrationRequested');
  expect((await ask()).errors?.[0]?.extensions.code).toBe('INVALID_STATE');
  await account.jobsDone();
  expect(account.post.to(email).at(-1)?.subject).toBe('Une personne demande à vous remplacer');

  const { data } = await account.graphql<{ administratorRequests: { nodes: { id: string; askedBy: string }[] } }>(
    organisation,
    '{ administratorRequests { nodes { id status reason askedBy partnerAccount { id } } } }',
  );
  expect(data.administratorRequests.nodes).toMatchObject([
    { status: 'PENDING', reason: 'Parti à la retraite', askedBy: 'Camille Durand', partnerAccount: { id: accountId } },
  ]);
  const requestId = data.administratorRequests.nodes[0]?.id ?? '';
  const decide = (as: PersonViewer, reason: string) =>
    account.run('decideAdministratorRequest', { requestId, isApproved: true, reason }, { as });
  expect((await decide(await partners.organisation(), 'Vérifié')).errors?.[0]?.extensions.code).toBe('NOT_FOUND');
  expect((await decide(organisation, ' ')).errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
  expect((await decide(organisation, 'Vérifié par courrier')).told?.__typename).toBe('AdministratorRequestDecided');
  expect((await decide(organisation, 'Encore')).errors?.[0]?.extensions.code).toBe('INVALID_STATE');

  expect(await positionOf(noe.session)).toBe('OWNER');
  expect(await account.whoIs(session)).toBeNull();
  await account.jobsDone();
  expect(account.post.to(noe.email).at(-1)?.text).toContain('Vérifié par courrier');
});

test('S66: what was done is in the audit, which the organisation reads of its own accounts', async () => {
  const { organisation, administrator, accountId } = await body();
  await colleague(administrator);
  const read = async (as: PersonViewer) =>
    (
      await account.graphql<{ partnerAccount: { acts: { nodes: { act: string; isOwn: boolean }[] } } | null }>(
        as,
        'query ($id: ID!) { partnerAccount(id: $id) { acts { nodes { act isOwn } } } }',
        { id: accountId },
      )
    ).data.partnerAccount;
  expect((await read(organisation))?.acts.nodes).toEqual([
    { act: 'PARTNER_FIRST_LOGIN', isOwn: false },
    { act: 'PARTNER_USER_CREATED', isOwn: false },
    { act: 'PARTNER_FIRST_LOGIN', isOwn: false },
    { act: 'PARTNER_ACCOUNT_ISSUED', isOwn: true },
  ]);
  expect(await read(await partners.organisation())).toBeNull();
});

test('every invariant holds after all this', async () => {
  expect(await account.violations()).toEqual([]);
  expect(await account.schemaDifference()).toBe('');
});
