import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createAccount } from '../test/account.ts';
import { type Door, openDoor, toAnswer } from '../test/door.ts';

const account = createAccount();
let door: Door;

beforeAll(async () => {
  account.programs.set('s3cret', { clientId: 'suivi', scopes: ['visa:read', 'contract:read'] });
  account.programs.set('à+b c', { clientId: 'études', scopes: ['visa:read'] });
  account.open.set('p', 'partner');
  door = await openDoor([account], { partner: true });
});
afterAll(() => door.close());
beforeEach(() => account.tokens.clear());

const GRANT = { grant_type: 'client_credentials' };
const IN_FORM = { client_id: 'suivi', client_secret: 's3cret' };
const encoded = (text: string) => encodeURIComponent(text).replaceAll('%20', '+');
const basic = (id: string, secret: string) =>
  `Basic ${Buffer.from(`${encoded(id)}:${encoded(secret)}`).toString('base64')}`;

interface Sent {
  form?: Record<string, string> | string;
  headers?: Record<string, string>;
  path?: string;
  method?: string;
}
async function ask({
  form = { ...GRANT, ...IN_FORM },
  headers = {},
  path = '/oauth/token',
  method = 'POST',
}: Sent = {}) {
  const body = typeof form === 'string' ? form : new URLSearchParams(form).toString();
  const type = { 'content-type': 'application/x-www-form-urlencoded' };
  const response = await fetch(`${door.url}${path}`, {
    method,
    headers: { ...type, ...headers },
    ...(method === 'GET' ? {} : { body }),
  });
  return {
    status: response.status,
    headers: response.headers,
    said: (await response.json()) as Record<string, unknown>,
  };
}

describe('a program gets a token (RFC 6749, 4.4)', () => {
  test.each<[string, Sent]>([
    ['by its secret in the form', {}],
    ['by its secret in the header', { form: GRANT, headers: { authorization: basic('suivi', 's3cret') } }],
    [
      'said by its id in both',
      { form: { ...GRANT, client_id: 'suivi' }, headers: { authorization: basic('suivi', 's3cret') } },
    ],
    ['with a parameter left empty', { form: { ...GRANT, ...IN_FORM, scope: '' } }],
  ])('%s', async (_how, sent) => {
    const { status, headers, said } = await ask(sent);
    expect([status, said]).toEqual([
      200,
      {
        access_token: expect.stringMatching(/^token-of-suivi-/),
        token_type: 'Bearer',
        expires_in: 900,
        scope: 'visa:read contract:read',
      },
    ]);
    expect([headers.get('cache-control'), headers.get('pragma')]).toEqual(['no-store', 'no-cache']);
  });

  test('with signs that a form has to encode', async () => {
    const { status } = await ask({ form: GRANT, headers: { authorization: basic('études', 'à+b c') } });
    expect(status).toBe(200);
  });

  test('for less than it was granted', async () => {
    expect((await ask({ form: { ...GRANT, ...IN_FORM, scope: 'visa:read' } })).said['scope']).toBe('visa:read');
  });
});

describe('a program gets none (RFC 6749, 5.2)', () => {
  const both = { form: { ...GRANT, ...IN_FORM }, headers: { authorization: basic('suivi', 's3cret') } };
  test.each<[string, Sent, number, string]>([
    ['without a grant', { form: IN_FORM }, 400, 'invalid_request'],
    ['for another grant', { form: { ...IN_FORM, grant_type: 'password' } }, 400, 'unsupported_grant_type'],
    ['with a wrong secret', { form: { ...GRANT, ...IN_FORM, client_secret: 'no' } }, 401, 'invalid_client'],
    ['under another name', { form: { ...GRANT, ...IN_FORM, client_id: 'autre' } }, 401, 'invalid_client'],
    ['without a secret', { form: { ...GRANT, client_id: 'suivi' } }, 401, 'invalid_client'],
    ['with a header that is none', { form: GRANT, headers: { authorization: 'Basic ???' } }, 401, 'invalid_client'],
    ['said in both places', both, 400, 'invalid_request'],
    ['with two names', { ...both, form: { ...GRANT, client_id: 'autre' } }, 400, 'invalid_request'],
    [
      'said twice',
      { form: 'grant_type=client_credentials&grant_type=x&client_id=suivi&client_secret=s3cret' },
      400,
      'invalid_request',
    ],
    ['with more scopes than it has', { form: { ...GRANT, ...IN_FORM, scope: 'claim:read' } }, 400, 'invalid_scope'],
    ['with scopes badly written', { form: { ...GRANT, ...IN_FORM, scope: 'visa:read  "x"' } }, 400, 'invalid_scope'],
    ['as JSON', { headers: { 'content-type': 'application/json' } }, 400, 'invalid_request'],
    ['too long', { form: `grant_type=${'x'.repeat(9000)}` }, 413, 'invalid_request'],
    ['by GET', { method: 'GET' }, 405, 'invalid_request'],
    ['by the address (S29)', { path: '/oauth/token?client_secret=s3cret' }, 400, 'invalid_request'],
    ['with a session (S29)', { headers: { cookie: '__Host-trousseau=p' } }, 400, 'invalid_request'],
  ])('%s', async (_how, sent, status, error) => {
    const answer = await ask(sent);
    expect([answer.status, answer.said['error']]).toEqual([status, error]);
    expect(String(answer.said['error_description'])).toMatch(/^[\x20-\x21\x23-\x5B\x5D-\x7E]+$/);
    expect(answer.said['message']).toEqual(expect.any(String));
    expect(answer.headers.has('www-authenticate')).toBe(status === 401);
    expect(account.tokens.size).toBe(0);
    expect(JSON.stringify([answer.said, door.logs])).not.toContain('s3cret');
  });

  test('while nobody can say, and is told so', async () => {
    door.subgraph('account').mode = 'break';
    const { status, said } = await ask();
    door.subgraph('account').mode = 'answer';
    expect([status, said['error']]).toEqual([503, 'temporarily_unavailable']);
  });
});

describe('a token', () => {
  const at = async (path: string, headers: Record<string, string>, query = '{ everybody(first: 1) { name } }') =>
    toAnswer(
      await fetch(`${door.url}${path}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: JSON.stringify({ query }),
      }),
    );
  const tokenOf = async () => String((await ask()).said['access_token']);
  const bearing = (token: string) => ({ authorization: `Bearer ${token}` });

  test('opens the address of partners, and the caller is the program', async () => {
    const { status, data } = await at('/partner/graphql', bearing(await tokenOf()));
    expect([status, data]).toEqual([200, { everybody: null }]);
    const last = door.subgraph('account').seen.at(-1);
    expect(last?.claims['caller']).toMatchObject({ kind: 'API_CLIENT', clientId: 'suivi', departements: ['31'] });
  });

  test('says nothing anywhere else', async () => {
    const { data } = await at('/graphql', bearing(await tokenOf()), '{ caller }');
    expect(JSON.parse(String(data?.['caller']))).toMatchObject({ caller: { kind: 'ANONYMOUS' } });
  });

  test.each([
    ['unknown', { authorization: 'Bearer nothing' }],
    ['of another kind', { authorization: basic('suivi', 's3cret') }],
    ['malformed', { authorization: 'Bearer a b' }],
  ])('that is %s opens nothing, and says which kind is expected', async (_what, headers) => {
    const { status, errors, headers: answered } = await at('/partner/graphql', headers);
    expect([status, errors[0]?.extensions.code]).toEqual([401, 'UNAUTHENTICATED']);
    expect(answered.get('www-authenticate')).toBe('Bearer realm="Trousseau", error="invalid_token"');
    expect(answered.getSetCookie()).toEqual([]);
  });

  test('that is revoked opens nothing within a second (S29)', async () => {
    const token = await tokenOf();
    expect((await at('/partner/graphql', bearing(token))).status).toBe(200);
    account.tokens.delete(token);
    await expect
      .poll(async () => (await at('/partner/graphql', bearing(token))).status, { timeout: 1000, interval: 50 })
      .toBe(401);
  });

  test('comes neither with a session nor in the address (S29)', async () => {
    const token = await tokenOf();
    const two = await at('/partner/graphql', { ...bearing(token), cookie: '__Host-trousseau=p' });
    const address = await at(`/partner/graphql?access_token=${token}`, {});
    expect([two, address].map(({ status, errors }) => [status, errors[0]?.extensions.code])).toEqual([
      [400, 'TWO_IDENTITIES'],
      [400, 'QUERY_STRING_REFUSED'],
    ]);
  });

  test('gives the contract schema as a file (S39)', async () => {
    const file = (headers: Record<string, string>) => fetch(`${door.url}/partner/schema.graphql`, { headers });
    const schema = await (await file(bearing(await tokenOf()))).text();
    expect(schema).toContain('everybody(first: Int): [Me]');
    expect(schema).not.toContain('passwordRule');
    expect((await file({ cookie: '__Host-trousseau=p' })).status).toBe(200);
    expect((await file({})).status).toBe(401);
  });
});
