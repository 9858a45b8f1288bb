import { randomUUID } from 'node:crypto';
import { landlord } from '@trousseau/service/test/viewers';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Account, newAddress, startAccount } from '../test-actors.ts';
import { ADDRESS, partnersOf } from '../test-partners.ts';

let account: Account;
let partners: ReturnType<typeof partnersOf>;
beforeAll(async () => {
  account = await startAccount();
  partners = partnersOf(account);
});
afterAll(() => account.stop());

const signIn = (login: string, secret: string) => account.run('signInToPartnerAccess', { login, secret });

test('R-CAF-01: with an address, two e-mails leave, and neither holds both halves', async () => {
  const organisation = await partners.organisation();
  const email = newAddress();
  await partners.issued(organisation, { email });
  const { identifier, secret, userNumber } = await partners.receivedByEmail(email);
  const mails = account.post.to(email);
  expect(mails.map(({ subject }) => subject)).toEqual([
    'Votre identifiant pour l’espace bailleur',
    'Votre mot de passe provisoire pour l’espace bailleur',
  ]);
  expect(mails[0]?.text).not.toContain(secret);
  expect(mails[1]?.text).not.toContain(identifier);
  expect(userNumber).toMatch(/^\d{14}$/);
  for (const { text } of mails) expect(text.replace(/\s/g, '')).toContain(userNumber);
});

test('R-CAF-01: without an address, two letters are rendered, paired by the user number', async () => {
  const organisation = await partners.organisation();
  const { users } = await partners.issued(organisation, { address: ADDRESS });
  const { identifiers, secrets } = await partners.letters(organisation);
  const { identifier, secret, userNumber } = await partners.receivedByPost(organisation);
  expect([identifiers.length, secrets.length]).toEqual([1, 1]);
  expect(userNumber).toBe(users[0]?.userNumber);
  expect(identifiers[0]).not.toContain(secret);
  expect(secrets[0]).not.toContain(identifier);
  expect(secrets[0]?.replace(/\s/g, '')).toContain(userNumber);
  expect(identifiers[0]).toContain('12 rue des Tilleuls');
  expect((await signIn(identifier, secret)).told?.__typename).toBe('FirstLoginOpen');
  expect((await signIn(userNumber, secret.toLowerCase())).told?.__typename).toBe('FirstLoginOpen');
});

test('the secret is kept hashed: neither tables nor jobs nor events hold it, nor what was typed', async () => {
  const organisation = await partners.organisation();
  const email = newAddress();
  await partners.issued(organisation, { email, familyName: 'Canarival' });
  const { secret } = await partners.receivedByEmail(email);
  const compact = secret.replaceAll('-', '');
  const rows = [
    ...(await account.sql<{ all: string }>('select partner_user::text as all from partner_user')),
    ...(await account.sql<{ all: string }>('select domain_event::text as all from domain_event')),
    ...(await account.sql<{ all: string }>('select job::text as all from pgboss.job')),
  ].map(({ all }) => all);
  expect(rows.filter((row) => row.includes(compact) || row.includes(secret))).toEqual([]);
  expect(rows.filter((row) => row.includes('Canarival'))).toEqual([]);
});

describe('what is refused, with nothing written', () => {
  test.each([
    [{ departement: '75' }, 'departement'],
    [{ familyName: ' ' }, 'familyName'],
    [{ landlordKind: 'LEGAL', legalName: '', email: 'a@exemple.fr' }, 'legalName'],
    [{ landlordKind: 'LEGAL', legalName: 'Mairie', siren: '123456789' }, 'siren'],
    [{ email: 'camille@' }, 'email'],
    [{ email: null, address: null }, 'email'],
    [{ email: null, address: { ...ADDRESS, postcode: '3100' } }, 'postcode'],
  ])('%j: %s is to be corrected', async (input, field) => {
    const organisation = await partners.organisation();
    const { told } = await partners.issue(organisation, { email: newAddress(), ...input });
    expect(told?.__typename).toBe('PartnerAccountRefused');
    expect(told?.['fields']).toEqual([{ field, message: expect.any(String) }]);
    expect(
      await account.sql('select 1 from partner_account where organisation_space_id = $1', [organisation.spaceId]),
    ).toEqual([]);
  });

  test('R-CAF-04: the address of another account', async () => {
    const organisation = await partners.organisation();
    const email = newAddress();
    await partners.issued(organisation, { email });
    const { told } = await partners.issue(organisation, { email: email.toUpperCase(), departement: '32' });
    expect(told).toMatchObject({ __typename: 'PartnerAccountRefused', fields: [{ field: 'email' }] });
  });

  test('a landlord issues nothing', async () => {
    const { errors } = await partners.issue(landlord(), { email: newAddress() });
    expect(errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  });
});

test('sent twice, one account is issued and one pair of e-mails leaves', async () => {
  const organisation = await partners.organisation();
  const email = newAddress();
  const input = { operationId: randomUUID(), email };
  const [one, other] = [await partners.issued(organisation, input), await partners.issued(organisation, input)];
  expect(other.id).toBe(one.id);
  await account.jobsDone();
  expect(account.post.to(email)).toHaveLength(2);
});

test('new credentials void the former ones', async () => {
  const organisation = await partners.organisation();
  const email = newAddress();
  const { id } = await partners.issued(organisation, { email });
  const former = await partners.receivedByEmail(email);
  await account.run('reissueCredentials', { operationId: randomUUID(), partnerAccountId: id }, { as: organisation });
  const fresh = await partners.receivedByEmail(email);
  expect(fresh.identifier).toBe(former.identifier);
  expect((await signIn(former.identifier, former.secret)).told?.__typename).toBe('SignInRefused');
  expect((await signIn(fresh.identifier, fresh.secret)).told?.__typename).toBe('FirstLoginOpen');
});

test('printed letters are destroyed, and old ones by themselves', async () => {
  const organisation = await partners.organisation();
  await partners.issued(organisation, { address: ADDRESS });
  const { bundleId } = await partners.letters(organisation);
  const read = async () =>
    (await account.request(organisation, 'GET', `/files/letters/${bundleId}/mots-de-passe.pdf`, '')).status;
  expect(await read()).toBe(200);
  await account.run('confirmLettersPrinted', { letterBundleId: bundleId }, { as: organisation });
  expect(await read()).toBe(404);

  await partners.issued(organisation, { address: ADDRESS });
  const forgotten = (await partners.letters(organisation)).bundleId;
  await account.clock('2027-06-01T08:00:00Z');
  const kept = await account.request(organisation, 'GET', `/files/letters/${forgotten}/identifiants.pdf`, '');
  expect(kept.status).toBe(404);
});

test('S19: another organisation finds neither accounts nor letters', async () => {
  const [one, other] = [await partners.organisation(), await partners.organisation()];
  const { id } = await partners.issued(one, { address: ADDRESS });
  const { bundleId } = await partners.letters(one);
  const file = await account.request(other, 'GET', `/files/letters/${bundleId}/identifiants.pdf`, '');
  expect(file.status).toBe(404);
  const read = await account.graphql<{ partnerAccount: unknown; partnerAccounts: { totalCount: number } }>(
    other,
    'query ($id: ID!) { partnerAccount(id: $id) { id } partnerAccounts { totalCount } }',
    { id },
  );
  expect(read.data).toEqual({ partnerAccount: null, partnerAccounts: { totalCount: 0 } });
  const input = { partnerAccountId: id, reason: 'Erreur' };
  const { errors } = await account.run('revokePartnerAccount', input, { as: other });
  expect(errors?.[0]?.extensions.code).toBe('NOT_FOUND');
});

test('a revoked account opens nothing, and its address may serve again', async () => {
  const organisation = await partners.organisation();
  const email = newAddress();
  const { id } = await partners.issued(organisation, { email });
  const { identifier, secret } = await partners.receivedByEmail(email);
  const revoke = (reason: string) =>
    account.run('revokePartnerAccount', { partnerAccountId: id, reason }, { as: organisation });
  expect((await revoke(' ')).errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
  expect((await revoke('Logement vendu')).told).toMatchObject({ partnerAccount: { status: 'REVOKED' } });
  expect((await signIn(identifier, secret)).told?.__typename).toBe('SignInRefused');
  expect((await partners.issue(organisation, { email })).told?.__typename).toBe('PartnerAccountIssued');
});

test('accounts are found by part of a name, by address and by user number', async () => {
  const organisation = await partners.organisation();
  const email = newAddress();
  const { users } = await partners.issued(organisation, { email, familyName: 'Pelletier' });
  await partners.issued(organisation, { ...partners.LEGAL, givenName: null, familyName: null, email: newAddress() });
  const find = async (filter: object) => {
    const { data } = await account.graphql<{ partnerAccounts: { nodes: { displayName: string }[] } }>(
      organisation,
      'query ($filter: PartnerAccountFilter) { partnerAccounts(filter: $filter) { nodes { displayName } } }',
      { filter },
    );
    return data.partnerAccounts.nodes.map(({ displayName }) => displayName);
  };
  expect(await find({})).toEqual(['Camille Pelletier', 'Office des Tilleuls']);
  expect(await find({ search: 'pellet' })).toEqual(['Camille Pelletier']);
  expect(await find({ search: '%' })).toEqual([]);
  expect(await find({ search: email })).toEqual(['Camille Pelletier']);
  expect(await find({ search: users[0]?.userNumber.replace(/(.{4})/g, '$1 ') })).toEqual(['Camille Pelletier']);
  expect(await find({ status: 'ACTIVE' })).toEqual([]);
});
