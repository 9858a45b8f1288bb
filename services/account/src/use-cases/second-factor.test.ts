import { service } from '@trousseau/service/test/viewers';
import type { PersonViewer } from '@trousseau/service/viewer';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Account, newAddress, PASSWORD, startAccount } from '../test-actors.ts';
import { partnersOf } from '../test-partners.ts';
import { enrol, next, shown } from '../test-second-factor.ts';

let account: Account;
beforeAll(async () => {
  account = await startAccount();
});
afterAll(() => account.stop());

const signIn = (email: string, code?: string) => account.run('signIn', { email, password: PASSWORD, code });

/** Somebody whose authenticator is in force; the present code has served. */
async function enrolled() {
  const person = await account.settled();
  return { ...person, ...(await enrol(account, person.viewer)) };
}

describe('S16: enrolling a second factor', () => {
  test('gives the secret in letters and as a QR code, then ten recovery codes, and says so by e-mail', async () => {
    const { email, started, confirmed } = await enrolled();
    expect(started.told).toMatchObject({ secret: expect.stringMatching(/^[A-Z2-7]{32}$/), qrSize: expect.any(Number) });
    expect(started.told?.['uri']).toMatch(/^otpauth:\/\/totp\/Trousseau:/);
    expect(started.told?.['qrPath']).toMatch(/^(M\d+ \d+h\d+v1h-\d+z)+$/);
    expect(confirmed.told).toMatchObject({ me: { mustEnrol: false, secondFactor: { recoveryCodesLeft: 10 } } });
    await account.jobsDone();
    expect(account.post.to(email).map(({ subject }) => subject)).toContain('La double authentification est active');
  });

  test('asks for the password, and for a code that is right: before that nothing is in force', async () => {
    const { email, viewer: as } = await account.settled();
    const wrong = await account.run('startSecondFactor', { currentPassword: 'Parapluie42' }, { as });
    expect(wrong.told?.__typename).toBe('ReauthRequired');
    await account.run('startSecondFactor', { currentPassword: PASSWORD }, { as });
    expect((await account.run('confirmSecondFactor', { code: '000000' }, { as })).told?.__typename).toBe(
      'SecondFactorRefused',
    );
    expect((await signIn(email)).told?.__typename).toBe('SignedIn');
  });

  test('stores neither the secret nor a recovery code readably', async () => {
    const { secret, codes } = await enrolled();
    const rows = JSON.stringify([
      await account.sql('select * from second_factor'),
      await account.sql('select * from recovery_code'),
    ]);
    for (const readable of [secret, ...codes, ...codes.map((code) => code.replace('-', ''))])
      expect(rows).not.toContain(readable);
  });

  test('changes the token of the session and ends the others (S14)', async () => {
    const person = await account.settled();
    const { session: other } = await signIn(person.email);
    const as = person.viewer;
    const { told } = await account.run('startSecondFactor', { currentPassword: PASSWORD }, { as });
    const { session } = await account.run('confirmSecondFactor', { code: shown(String(told?.['secret'])) }, { as });
    expect(await account.whoIs(person.token)).toBeNull();
    expect(await account.whoIs(other)).toBeNull();
    expect(await account.whoIs(session)).toMatchObject({ sessionId: as.sessionId });
  });
});

describe('S16: signing in with it', () => {
  test('takes the password, then the code', async () => {
    const { email, secret } = await enrolled();
    const first = await signIn(email);
    expect(first.told?.__typename).toBe('SecondFactorRequired');
    expect(first.session).toBeNull();
    const second = await signIn(email, next(secret));
    expect(second.told?.__typename).toBe('SignedIn');
    expect(await account.whoIs(second.session)).not.toBeNull();
  });

  test('a code never serves twice, nor one older than the last', async () => {
    const { email, secret } = await enrolled();
    const code = next(secret);
    expect((await signIn(email, code)).told?.__typename).toBe('SignedIn');
    for (const again of [code, shown(secret)]) {
      const { told, session } = await signIn(email, again);
      expect(told?.__typename).toBe('SecondFactorRefused');
      expect(session).toBeNull();
    }
  });

  test('a code sent five times at once opens one session', async () => {
    const { email, secret } = await enrolled();
    const code = next(secret);
    const answers = await Promise.all(Array.from({ length: 5 }, () => signIn(email, code)));
    expect(answers.filter(({ told }) => told?.__typename === 'SignedIn')).toHaveLength(1);
  });

  test('a recovery code replaces it, once', async () => {
    const { email, codes } = await enrolled();
    const code = codes[0]?.toLowerCase();
    expect((await signIn(email, code)).told?.__typename).toBe('SignedIn');
    expect((await signIn(email, code)).told?.__typename).toBe('SecondFactorRefused');
  });

  test('wrong codes are counted like wrong passwords: after five one waits, the right one too', async () => {
    const { email, secret } = await enrolled();
    for (let tries = 0; tries < 5; tries += 1) await signIn(email, '000000');
    const { told } = await signIn(email, next(secret));
    expect(told).toMatchObject({ __typename: 'SignInRefused', retryAfterSeconds: expect.any(Number) });
  });

  test('a wrong password does not say that a code is asked', async () => {
    const { email } = await enrolled();
    expect((await account.run('signIn', { email, password: 'Parapluie42' })).told?.__typename).toBe('SignInRefused');
  });
});

describe('S16: where a partner organisation’s landlord signs in', () => {
  /** A landlord who entered with what an organisation sent, and enrolled since. */
  async function landlordOfOrganisation() {
    const partners = partnersOf(account);
    const email = newAddress();
    await partners.issued(await partners.organisation(), { email });
    const received = await partners.receivedByEmail(email);
    const { viewer } = await partners.firstLogin(received, email);
    if (!viewer) throw new Error('The first login opened no session.');
    return { email, received, ...(await enrol(account, viewer)) };
  }
  const signInThere = (login: string, code?: string) =>
    account.run('signInToPartnerAccess', { login, secret: PASSWORD, code });

  test('the code is asked after the password, whichever name of the access is typed', async () => {
    const { email, received, secret, codes } = await landlordOfOrganisation();
    for (const login of [email, received.identifier])
      expect((await signInThere(login)).told?.__typename).toBe('SecondFactorRequired');
    expect((await signInThere(email, '000000')).told?.__typename).toBe('SecondFactorRefused');
    const { told, session } = await signInThere(received.userNumber, next(secret));
    expect(told).toMatchObject({ __typename: 'SignedIn', me: { email } });
    expect(await account.whoIs(session)).not.toBeNull();
    expect((await signInThere(email, codes[0])).told?.__typename).toBe('SignedIn');
  });

  test('wrong codes are counted like wrong passwords: after five one waits, the right one too', async () => {
    const { email, secret } = await landlordOfOrganisation();
    for (let count = 0; count < 5; count += 1) await signInThere(email, '000000');
    expect((await signInThere(email, next(secret))).told).toMatchObject({
      __typename: 'SignInRefused',
      retryAfterSeconds: expect.any(Number),
    });
  });
});

describe('S16: keeping it', () => {
  test('other recovery codes void those of before', async () => {
    const { email, viewer: as, codes } = await enrolled();
    const { told } = await account.run('renewRecoveryCodes', { currentPassword: PASSWORD }, { as });
    expect((await signIn(email, codes[0])).told?.__typename).toBe('SecondFactorRefused');
    expect((await signIn(email, String(told?.['recoveryCodes']).split(',')[0])).told?.__typename).toBe('SignedIn');
  });

  test('switched off against the password, the password is enough again', async () => {
    const { email, viewer: as } = await enrolled();
    const remove = (currentPassword: string) => account.run('removeSecondFactor', { currentPassword }, { as });
    expect((await remove('Parapluie42')).told?.__typename).toBe('ReauthRequired');
    expect((await remove(PASSWORD)).told?.__typename).toBe('SecondFactorRemoved');
    expect((await signIn(email)).told?.__typename).toBe('SignedIn');
  });
});

describe('S16: officers and who administers a partner', () => {
  const officerOf = async (more: object = {}) => {
    const email = newAddress();
    const input = { email, password: PASSWORD, givenName: 'Nadia', familyName: 'Lemoine', ...more };
    await account.run('openOfficerSpace', input, { as: service('local') });
    return email;
  };
  const viewerOf = async (token: string | null) => (await account.whoIs(token)) as PersonViewer;

  test('without it can only enrol it, and then do their work', async () => {
    const { session, told } = await signIn(await officerOf());
    expect(told?.__typename).toBe('SignedIn');
    const as = await viewerOf(session);
    expect(as.mustEnrol).toBe(true);
    const read = await account.graphql(
      as,
      'query ($filter: AuditFilter!) { accountAudit(filter: $filter) { totalCount } }',
      {
        filter: {},
      },
    );
    expect(read.errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    const started = await account.run('startSecondFactor', { currentPassword: PASSWORD }, { as });
    const code = shown(String(started.told?.['secret']));
    const confirmed = await account.run('confirmSecondFactor', { code }, { as });
    expect((await viewerOf(confirmed.session)).mustEnrol).toBeUndefined();
  });

  test('cannot do without it any more', async () => {
    const secret = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP';
    const { session } = await signIn(await officerOf({ authenticatorSecret: secret }), shown(secret));
    const as = await viewerOf(session);
    const { told } = await account.run('removeSecondFactor', { currentPassword: PASSWORD }, { as });
    expect(told?.__typename).toBe('SecondFactorCompulsory');
  });

  test('a partner’s owner owes it too', async () => {
    const email = newAddress();
    const input = { email, password: PASSWORD, organisation: 'Organisme du Tarn', departements: ['81'] };
    await account.run('openPartnerSpace', input, { as: service('local') });
    expect((await viewerOf((await signIn(email)).session)).mustEnrol).toBe(true);
  });
});

describe('S16: proving again who one is', () => {
  test.each(['password', 'code'] as const)('by %s gives the session another token and a fresh proof', async (by) => {
    const { viewer: as, token, secret } = await enrolled();
    await account.sql(`update session set proved_at = now() - interval '11 minutes' where id = $1`, [as.sessionId]);
    const proof = by === 'password' ? { password: PASSWORD } : { code: next(secret) };
    const { told, session } = await account.run('proveAgain', proof, { as });
    expect(told?.__typename).toBe('IdentityProved');
    expect(await account.whoIs(token)).toBeNull();
    const { provedAt = '' } = await viewerOfToken(session);
    expect(Date.parse(provedAt)).toBeGreaterThan(Date.now() - 60_000);
  });

  test('takes neither a wrong password, nor a wrong code, nor nothing', async () => {
    const { viewer: as } = await enrolled();
    expect((await account.run('proveAgain', { password: 'Parapluie42' }, { as })).told?.__typename).toBe(
      'ReauthRequired',
    );
    expect((await account.run('proveAgain', { code: '000000' }, { as })).told?.__typename).toBe('SecondFactorRefused');
    expect((await account.run('proveAgain', {}, { as })).told?.__typename).toBe('ReauthRequired');
  });

  const viewerOfToken = async (token: string | null) => (await account.whoIs(token)) as PersonViewer;
});
