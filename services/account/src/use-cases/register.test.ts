import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Account, newAddress, PASSWORD, startAccount } from '../test-actors.ts';

let account: Account;
beforeAll(async () => {
  account = await startAccount();
});
afterAll(() => account.stop());

/** Everything a registration could write. */
async function rows() {
  const tables = [
    'identity',
    'reserved_email',
    'space',
    'membership',
    'consent',
    'survey_answer',
    'domain_event',
    'operation',
    'email_throttle',
  ];
  const counts = await account.sql(
    `select ${tables.map((table) => `(select count(*) from ${table}) as ${table}`).join(', ')}`,
  );
  return counts[0];
}

test('a newcomer registers, receives a code, and nothing readable of it or of the password is stored', async () => {
  const email = newAddress();
  const { told, session } = await account.register({ email: `  ${email.toUpperCase()} `, role: 'LANDLORD' });
  expect(told).toEqual({ __typename: 'ActivationCodeSent', email, resendAfterSeconds: 60, codeValidMinutes: 60 });
  expect(session).toBeNull();
  const code = await account.codeOf(email);
  const [mail] = account.post.to(email);
  expect(mail?.subject).toBe('Votre code d’activation Trousseau');
  expect(mail?.text).toContain('avant la signature du bail, ou au plus tard le jour même');
  const everything = JSON.stringify([
    await account.sql('select * from activation_code'),
    await account.sql('select * from operation'),
    await account.sql('select * from domain_event'),
    await account.sql('select name, data, output from pgboss.job'),
    await account.sql('select * from identity'),
  ]);
  expect(everything).not.toContain(code);
  expect(everything).not.toContain(PASSWORD);
});

test('a tenant’s e-mail speaks of the visa, not of the landlord’s contract', async () => {
  const email = await account.registered('TENANT');
  await account.codeOf(email);
  expect(account.post.to(email)[0]?.text).toContain('demander votre visa');
  expect(account.post.to(email)[0]?.text).not.toContain('contrat de cautionnement');
});

test('who registers on the English pages is written to in English, from the first message on', async () => {
  const email = newAddress();
  await account.register({ email, role: 'TENANT', language: 'EN' });
  const code = await account.codeOf(email);
  await account.run('activate', { email, code, password: PASSWORD });
  await account.jobsDone();
  expect(account.post.to(email).map(({ subject }) => subject)).toEqual([
    'Your Trousseau activation code',
    'Your Trousseau space is open',
  ]);
});

test('S01, S02, S03: a password is refused by length, composition or commonness, with nothing written', async () => {
  const before = await rows();
  const refusals = [
    ['abcdef1', 'PASSWORD_LENGTH'],
    [`${'a'.repeat(20)}1`, 'PASSWORD_LENGTH'],
    ['abcdefgh', 'PASSWORD_COMPOSITION'],
    ['azerty123', 'PASSWORD_TOO_COMMON'],
    ['Password1', 'PASSWORD_TOO_COMMON'],
    ['visale2026!', 'PASSWORD_TOO_COMMON'],
    ['lea.martin1', 'PASSWORD_TOO_COMMON'],
  ];
  for (const [password, code] of refusals) {
    const { told } = await account.register({ email: 'lea.martin@exemple.fr', password });
    expect(told).toMatchObject({
      __typename: 'PasswordRefused',
      code,
      message: expect.stringContaining('mot de passe'),
    });
  }
  expect(await rows()).toEqual(before);
  expect(account.post.to('lea.martin@exemple.fr')).toEqual([]);
});

test.each(['Parapl1e', 'ABCDEFG!', 'mot de p4sse é', `${'x'.repeat(19)}7`])(
  'S01, S02: «%s» is accepted',
  async (password) => {
    expect((await account.register({ email: newAddress(), password })).told?.__typename).toBe('ActivationCodeSent');
  },
);

test('what cannot be an address is refused, with nothing written', async () => {
  const before = await rows();
  expect((await account.register({ email: 'lea.martin@' })).told?.__typename).toBe('EmailRefused');
  expect(await rows()).toEqual(before);
});

test('R-ACC-10: a landlord who does not answer the intermediation question is stopped', async () => {
  const before = await rows();
  const { errors } = await account.register({ email: newAddress(), role: 'LANDLORD', isIntermediation: null });
  expect(errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
  expect(await rows()).toEqual(before);
});

test('R-ACC-11: consent is kept with its words and date, and only when the box is ticked', async () => {
  const consentsOf = (email: string) =>
    account.sql<{ text_version: string; text: string }>(
      'select c.* from consent c join identity i on i.id = c.identity_id where i.email = $1',
      [email],
    );
  const [ticked, unticked] = [newAddress(), newAddress()];
  await account.register({ email: ticked, marketingConsent: true, heardFrom: ' Bouche à oreille ' });
  await account.register({ email: unticked });
  expect(await consentsOf(ticked)).toMatchObject([
    { text_version: '2026-11', text: expect.stringContaining('J’accepte') },
  ]);
  expect(await consentsOf(unticked)).toEqual([]);
  const survey = await account.sql(
    'select s.answer from survey_answer s join identity i on i.id = s.identity_id where i.email = $1',
    [ticked],
  );
  expect(survey).toEqual([{ answer: 'Bouche à oreille' }]);
});

test('P2: the same registration sent twice is one space and one e-mail', async () => {
  const input = { email: newAddress(), operationId: randomUUID() };
  const answers = await Promise.all([account.register(input), account.register(input)]);
  expect(answers[0]?.told).toEqual(answers[1]?.told);
  await account.codeOf(input.email);
  expect(account.post.to(input.email)).toHaveLength(1);
  expect(await account.sql('select id from identity where email = $1', [input.email])).toHaveLength(1);
});

test('two people who register one address at the same moment make one space', async () => {
  const email = newAddress();
  const answers = await Promise.all([account.register({ email }), account.register({ email })]);
  expect(answers.map(({ told }) => told?.__typename)).toEqual(['ActivationCodeSent', 'ActivationCodeSent']);
  expect(await account.sql('select id from identity where email = $1', [email])).toHaveLength(1);
});

describe('S09: the page does not tell whether an address is known', () => {
  test('registering a known and an unknown address answer the same; the owner of the known one is told by e-mail', async () => {
    const { email } = await account.activated('TENANT');
    const known = await account.register({ email, role: 'LANDLORD' });
    const unknown = await account.register({ email: newAddress(), role: 'LANDLORD' });
    expect(known.status).toBe(unknown.status);
    expect({ ...known.told, email: '' }).toEqual({ ...unknown.told, email: '' });
    await account.jobsDone();
    const mail = account.post.to(email).at(-1);
    expect(mail?.subject).toBe('Vous avez déjà un espace Trousseau');
    expect(mail?.text).toContain('espace locataire');
  });

  test('R-ACC-09: a known address keeps its role, its password and its space', async () => {
    const { email } = await account.activated('TENANT');
    const before = await account.sql('select * from identity where email = $1', [email]);
    await account.register({ email, role: 'LANDLORD', password: 'Parapluie42' });
    expect(await account.sql('select * from identity where email = $1', [email])).toEqual(before);
    expect(await account.sql('select role from reserved_email where email = $1', [email])).toEqual([
      { role: 'TENANT' },
    ]);
    expect((await account.run('signIn', { email, password: 'Parapluie42' })).told?.__typename).toBe('SignInRefused');
  });

  test('a known address is not flooded: one e-mail a minute, whatever is sent', async () => {
    const { email } = await account.activated('TENANT');
    for (let time = 0; time < 4; time += 1) await account.register({ email });
    await account.jobsDone();
    expect(account.post.to(email).filter(({ subject }) => subject.startsWith('Vous avez déjà'))).toHaveLength(1);
  });
});

test('registered again before activation, the last password counts and the code sent with the first one is void', async () => {
  const email = newAddress();
  await account.register({ email, marketingConsent: true }, { now: '2026-11-22T09:00:00Z' });
  const first = await account.codeOf(email);
  const later = { now: '2026-11-22T09:02:00Z' };
  await account.register({ email, password: 'Parapluie42' }, later);
  const second = await account.codeOf(email);
  expect(
    await account.sql('select 1 from consent c join identity i on i.id = c.identity_id where i.email = $1', [email]),
  ).toEqual([]);
  expect((await account.run('activate', { email, code: first, password: 'Parapluie42' }, later)).told?.__typename).toBe(
    'ActivationCodeRefused',
  );
  expect(
    (await account.run('activate', { email, code: second, password: 'Parapluie42' }, later)).told?.__typename,
  ).toBe('SpaceActivated');
  expect((await account.run('signIn', { email, password: PASSWORD }, later)).told?.__typename).toBe('SignInRefused');
  expect((await account.run('signIn', { email, password: 'Parapluie42' }, later)).told?.__typename).toBe('SignedIn');
});

test('no invariant of the account database is violated by all this', async () => {
  expect(await account.violations()).toEqual([]);
});
