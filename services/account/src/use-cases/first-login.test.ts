import { randomUUID } from 'node:crypto';
import { officer } from '@trousseau/service/test/viewers';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Account, newAddress, PASSWORD, startAccount } from '../test-actors.ts';
import { ADDRESS, partnersOf, type Received } from '../test-partners.ts';

let account: Account;
let partners: ReturnType<typeof partnersOf>;
beforeAll(async () => {
  account = await startAccount();
  partners = partnersOf(account);
});
afterAll(() => account.stop());

const signIn = (login: string, secret: string, now?: string) =>
  account.run('signInToPartnerAccess', { login, secret }, now ? { now } : {});
const stepOf = async ({ identifier, secret }: Received) =>
  ((await signIn(identifier, secret)).told?.['firstLogin'] as { step: string } | undefined)?.step;
const person = (email: string) => ({ givenName: 'Camille', familyName: 'Durand', email });

async function issuedByEmail(input: object = {}) {
  const organisation = await partners.organisation();
  const email = newAddress();
  const { id } = await partners.issued(organisation, { email, ...input });
  return { organisation, email, id, received: await partners.receivedByEmail(email) };
}

test('R-CAF-02: five steps, taken up where they were left, then a landlord’s space of one’s own', async () => {
  const organisation = await partners.organisation();
  await partners.issued(organisation, { address: ADDRESS });
  const received = await partners.receivedByPost(organisation);
  const credentials = { login: received.identifier, secret: received.secret };
  const email = newAddress();

  expect(await stepOf(received)).toBe('INFORMATION');
  await account.run('saveFirstLoginInformation', { ...credentials, ...person(email) });
  expect(await stepOf(received)).toBe('INFORMATION');
  await account.run('confirmFirstLoginEmail', { ...credentials, code: await account.codeOf(email) });
  expect(await stepOf(received)).toBe('PASSWORD');
  await account.run('chooseFirstLoginPassword', { ...credentials, password: PASSWORD });
  expect(await stepOf(received)).toBe('USAGE_RULES');
  await partners.accept(credentials, 'USAGE_RULES');
  expect(await stepOf(received)).toBe('TERMS');
  const { told, session } = await partners.accept(credentials, 'TERMS');

  expect(told).toMatchObject({ __typename: 'SignedIn', me: { email, role: 'LANDLORD' } });
  expect(await account.whoIs(session)).toMatchObject({ spaceStatus: 'ACTIVE_INCOMPLETE', memberRole: 'OWNER' });
  expect((await signIn(received.identifier, received.secret)).told?.__typename).toBe('SignInRefused');
  for (const login of [received.identifier, received.userNumber, email])
    expect((await signIn(login, PASSWORD)).told?.__typename).toBe('SignedIn');
  const kept = await account.sql('select email, password_hash, usage_rules_version, terms_version from first_login');
  expect(kept).toContainEqual({
    email: null,
    password_hash: null,
    usage_rules_version: '2026-11',
    terms_version: '2026-11',
  });
});

test('R-CAF-02: no step is skipped, and no text accepted that is not the present one', async () => {
  const { received } = await issuedByEmail();
  const credentials = { login: received.identifier, secret: received.secret };
  const password = await account.run('chooseFirstLoginPassword', { ...credentials, password: PASSWORD });
  const terms = await partners.accept(credentials, 'TERMS');
  expect([password, terms].map(({ errors }) => errors?.[0]?.extensions.code)).toEqual([
    'INVALID_STATE',
    'INVALID_STATE',
  ]);
  const old = await account.run('acceptAccessText', { ...credentials, text: 'TERMS', version: '2020-01' });
  expect(old.errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
  expect(await stepOf(received)).toBe('INFORMATION');
});

test('S10: after five wrong codes the right one is refused, and another address voids the code', async () => {
  const { received } = await issuedByEmail();
  const credentials = { login: received.identifier, secret: received.secret };
  const [first, second] = [newAddress(), newAddress()];
  await account.run('saveFirstLoginInformation', { ...credentials, ...person(first) });
  const code = await account.codeOf(first);
  const confirm = async (typed: string) =>
    (await account.run('confirmFirstLoginEmail', { ...credentials, code: typed })).told?.__typename;
  await account.run('saveFirstLoginInformation', { ...credentials, ...person(second) });
  expect(await confirm(code)).toBe('FirstLoginCodeRefused');
  const right = await account.codeOf(second);
  for (let tries = 0; tries < 5; tries += 1) await confirm(right.slice(0, -1) + ((Number(right.at(-1)) + 1) % 10));
  expect(await confirm(right)).toBe('FirstLoginCodeRefused');
});

test('S06, S09: an unknown identifier, a wrong secret and a revoked access get the same words, and all are counted', async () => {
  const { organisation, id, received } = await issuedByEmail();
  const unknown = (await signIn('2222-2222', 'AAAA-AAAA-AAAA')).told;
  // At one instant: on a machine that is slow enough, the wait would be over before the right secret comes.
  const at = new Date().toISOString();
  const wrong = [await signIn(received.identifier, 'AAAA-AAAA-AAAA', at)];
  for (let tries = 0; tries < 4; tries += 1) wrong.push(await signIn(received.userNumber, 'AAAA-AAAA-AAAA', at));
  expect(wrong[0]?.told).toEqual(unknown);
  expect(wrong.map(({ told, errors }) => errors ?? told?.retryAfterSeconds)).toEqual([null, null, null, null, 30]);
  // Counted under any of its names: the right secret waits as well.
  expect((await signIn(received.identifier, received.secret, at)).told).toEqual({ ...unknown, retryAfterSeconds: 30 });
  const other = await issuedByEmail();
  await account.run(
    'revokePartnerAccount',
    { partnerAccountId: other.id, reason: 'Erreur' },
    { as: other.organisation },
  );
  expect((await signIn(other.received.identifier, other.received.secret)).told).toEqual(unknown);
  expect(organisation.spaceId).not.toBe(id);
});

test('credentials too old open nothing', async () => {
  const { received } = await issuedByEmail();
  const late = { now: new Date(Date.now() + 91 * 86_400_000).toISOString() };
  const input = { login: received.identifier, secret: received.secret };
  expect((await account.run('signInToPartnerAccess', input, late)).told?.__typename).toBe('SignInRefused');
});

test('R-CAF-04: the address of another account is refused once it is proved, and never before', async () => {
  const one = await issuedByEmail();
  const organisation = await partners.organisation();
  await partners.issued(organisation, { address: ADDRESS, departement: '32' });
  const received = await partners.receivedByPost(organisation);
  const credentials = { login: received.identifier, secret: received.secret };
  const saved = await account.run('saveFirstLoginInformation', { ...credentials, ...person(one.email) });
  expect(saved.told?.__typename).toBe('FirstLoginCodeSent');
  const confirmed = await account.run('confirmFirstLoginEmail', {
    ...credentials,
    code: await account.codeOf(one.email),
  });
  expect(confirmed.told).toMatchObject({ __typename: 'FirstLoginInformationRefused', fields: [{ field: 'email' }] });
});

test('who signs in already types that password, and finds the new space on their ring', async () => {
  const { email, viewer } = await account.landlordOf();
  const organisation = await partners.organisation();
  await partners.issued(organisation, { address: ADDRESS });
  const received = await partners.receivedByPost(organisation);
  const credentials = { login: received.identifier, secret: received.secret };
  await account.run('saveFirstLoginInformation', { ...credentials, ...person(email) });
  await account.run('confirmFirstLoginEmail', { ...credentials, code: await account.codeOf(email) });
  const choose = (password: string) => account.run('chooseFirstLoginPassword', { ...credentials, password });
  expect((await choose('Un-autre-mot-2')).told?.__typename).toBe('FirstLoginPasswordRefused');
  expect((await choose(PASSWORD)).told?.__typename).toBe('FirstLoginOpen');
  await partners.accept(credentials, 'USAGE_RULES');
  const { told, session } = await partners.accept(credentials, 'TERMS');
  expect(told).toEqual({ __typename: 'FirstLoginDone', email });
  expect(session).toBeNull();
  const { data } = await account.graphql<{ me: { spaces: unknown[] } }>(viewer, '{ me { spaces { id } } }');
  expect(data.me.spaces).toHaveLength(2);
});

test('R-CAF-04: the organisation that opened a space is told to whoever is in it, and to nobody else', async () => {
  const own = await account.settled('LANDLORD');
  const { viewer } = await partners.firstLogin((await issuedByEmail()).received);
  const issuedBy = async (as: Parameters<Account['graphql']>[0]) => {
    const answer = await account.graphql<{ me: { spaces: { issuedBy: string | null }[] } }>(
      as,
      '{ me { spaces { issuedBy } } }',
    );
    return answer.data.me.spaces.map((space) => space.issuedBy);
  };
  if (!viewer) throw new Error('The first login opened no session.');
  expect(await issuedBy(viewer)).toEqual(['Organisme de Haute-Garonne']);
  expect(await issuedBy(own.viewer)).toEqual([null]);
  const read = `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Space { issuedBy } } }`;
  const seen = await account.graphql(officer(), read, { of: [{ __typename: 'Space', id: viewer.spaceId }] });
  expect(seen.data).toEqual({ _entities: [{ issuedBy: null }] });
});

test('R-CAF-03: the first of a body is its administrator; whoever takes the place sends the former out', async () => {
  const { organisation, id, received } = await issuedByEmail({ ...partners.LEGAL, givenName: null, familyName: null });
  const first = await partners.firstLogin(received);
  expect(first.viewer?.memberRole).toBe('OWNER');
  const reissue = (reason: string | null) =>
    account.run(
      'reissueCredentials',
      { operationId: randomUUID(), partnerAccountId: id, reason },
      { as: organisation },
    );
  expect((await reissue(null)).errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
  await reissue('L’administratrice a quitté l’organisme');
  const next = await partners.receivedByEmail(first.email);
  expect(await account.whoIs(first.session)).not.toBeNull();
  const second = await partners.firstLogin(next, newAddress());
  expect(second.viewer).toMatchObject({ spaceId: first.viewer?.spaceId, memberRole: 'OWNER' });
  expect(await account.whoIs(first.session)).toBeNull();
  const { data } = await account.graphql<{ partnerAccount: { users: object[] } }>(
    organisation,
    'query ($id: ID!) { partnerAccount(id: $id) { users { role status isPrincipal } } }',
    { id },
  );
  expect(data.partnerAccount.users).toEqual([
    { role: 'ADMINISTRATOR', status: 'REVOKED', isPrincipal: false },
    { role: 'ADMINISTRATOR', status: 'ACTIVE', isPrincipal: true },
  ]);
});

test('R-CAF-06: a temporary password is sent by e-mail, is replaced before anything else, and serves once', async () => {
  const { received } = await issuedByEmail();
  const { email } = await partners.firstLogin(received);
  expect((await account.run('requestTemporaryPassword', { email })).told?.__typename).toBe('TemporaryPasswordSent');
  const { secret } = await partners.receivedByEmail(email);
  expect((await signIn(email, secret)).told?.__typename).toBe('OwnPasswordRequired');
  const replace = () =>
    account.run('replaceTemporaryPassword', { login: received.identifier, secret, password: 'Un-autre-mot-2' });
  const { told, session } = await replace();
  expect(told).toMatchObject({ __typename: 'SignedIn', me: { email } });
  expect(await account.whoIs(session)).not.toBeNull();
  expect((await replace()).told?.__typename).toBe('SignInRefused');
  expect((await signIn(email, 'Un-autre-mot-2')).told?.__typename).toBe('SignedIn');
});

test('R-CAF-06: a stranger who asks for a temporary password changes nothing for who knows theirs', async () => {
  const { received } = await issuedByEmail();
  const { email } = await partners.firstLogin(received);
  await account.run('requestTemporaryPassword', { email });
  await account.jobsDone();
  expect((await signIn(email, PASSWORD)).told?.__typename).toBe('SignedIn');
  const { secret } = await partners.receivedByEmail(email);
  expect((await signIn(email, secret)).told?.__typename).toBe('SignInRefused');
});

test('R-CAF-06, S09: asked for an address nobody has, or one that only has letters, the answer is the same and nothing leaves', async () => {
  const nobody = newAddress();
  const { told } = await account.run('requestTemporaryPassword', { email: nobody });
  expect(told).toEqual({ __typename: 'TemporaryPasswordSent', email: nobody });
  await account.jobsDone();
  expect(account.post.to(nobody)).toEqual([]);
});

test('every invariant holds after all this, and entities and migrations agree', async () => {
  expect(await account.violations()).toEqual([]);
  expect(await account.schemaDifference()).toBe('');
});
