import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createAccount } from '../test/account.ts';
import { type Door, openDoor, PUBLIC_ORIGIN, toAnswer } from '../test/door.ts';

const account = createAccount();
let door: Door;
/** A session of its own for each test: the door believes an answer for half a second. */
let token = '';
let sessions = 0;

beforeAll(async () => {
  door = await openDoor([account]);
});
afterAll(() => door.close());
beforeEach(() => {
  token = `session-${++sessions}`;
  account.open.clear();
  account.open.set(token, 'camille');
  account.lookups.length = 0;
  door.subgraph('account').seen.length = 0;
  door.subgraph('account').mode = 'answer';
});

describe('identity (S18, S26, S27)', () => {
  test('the token names its target, its body, its minute and the caller, each once', async () => {
    await door.ask('{ caller }', { token });
    await door.ask('{ caller }', { token });
    const tokens = door
      .subgraph('account')
      .seen.filter(({ path }) => path === '/graphql')
      .map((seen) => seen.claims);
    expect(tokens).toHaveLength(2);
    expect(tokens[0]).toMatchObject({
      iss: 'gateway',
      aud: 'account',
      mth: 'POST',
      pth: '/graphql',
      caller: { kind: 'PERSON', identityId: 'camille' },
    });
    expect((tokens[0]?.exp ?? 0) - (tokens[0]?.iat ?? 0)).toBeLessThanOrEqual(60);
    expect(tokens[0]?.jti).not.toBe(tokens[1]?.jti);
  });

  test('nothing that a client says of itself reaches a subgraph', async () => {
    const forged = {
      authorization: 'Bearer forged',
      'x-user-id': '1',
      'x-roles': 'officer',
      'x-trousseau-session': 'forged',
      'x-forwarded-for': '10.0.0.1',
      'x-correlation-id': 'forged',
    };
    const { data, headers } = await door.ask('{ caller }', { headers: forged });
    expect(JSON.parse(String(data?.['caller']))).toMatchObject({ caller: { kind: 'ANONYMOUS' } });
    const [seen] = door.subgraph('account').seen;
    expect(Object.keys(seen?.headers ?? {}).sort()).toEqual([
      'accept',
      'authorization',
      'connection',
      'content-length',
      'content-type',
      'host',
    ]);
    expect(JSON.stringify([seen?.claims, headers.get('x-correlation-id')])).not.toContain('forged');
  });

  test('a subgraph asked without the door’s token answers 401 to everything', async () => {
    const { url } = door.subgraph('account');
    const ask = (authorization: string) =>
      fetch(`${url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization },
        body: '{"query":"{ _service { sdl } }"}',
      });
    await door.ask('{ caller }');
    const replayed = String(door.subgraph('account').seen[0]?.headers.authorization);
    expect(await Promise.all(['', 'Bearer x', replayed].map(async (token) => (await ask(token)).status))).toEqual([
      401, 401, 401,
    ]);
  });

  test('the asked-for instant travels in the token, unless it is not one', async () => {
    const { data } = await door.ask('{ caller }', { headers: { 'x-trousseau-now': '2027-03-28T00:00:00Z' } });
    expect(JSON.parse(String(data?.['caller']))).toMatchObject({ now: '2027-03-28T00:00:00Z' });
    expect((await door.ask('{ caller }', { headers: { 'x-trousseau-now': 'tomorrow' } })).status).toBe(400);
  });
});

describe('the session (S14)', () => {
  test('opens by a cookie that scripts cannot read, and its token is nowhere else', async () => {
    const { headers, text } = await door.ask('mutation { signIn(name: "alix") { name } }');
    expect(headers.get('set-cookie')).toMatch(
      /^__Host-trousseau=token-alix-\d+; Path=\/; Secure; HttpOnly; SameSite=Lax$/,
    );
    expect([headers.get('x-trousseau-session'), JSON.parse(text)]).toEqual([
      null,
      { data: { signIn: { name: 'alix' } } },
    ]);
  });

  test('closes by clearing the cookie, and the old one is worth 401', async () => {
    const { headers } = await door.ask('mutation { signOut }', { token });
    expect(headers.get('set-cookie')).toContain('Max-Age=0');
    const after = await door.ask('{ me { name } }', { token });
    expect([after.status, after.errors[0]?.extensions.code, after.headers.get('set-cookie')]).toEqual([
      401,
      'UNAUTHENTICATED',
      expect.stringContaining('Max-Age=0'),
    ]);
  });

  test('that we did not open is 401, but does not keep a person from signing in', async () => {
    expect((await door.ask('{ me { name } }', { token: 'invented' })).status).toBe(401);
    expect((await door.ask('mutation { signIn(name: "alix") { name } }', { token: 'invented' })).status).toBe(200);
  });

  test('is believed for half a second, and asked again after each change it makes', async () => {
    await Promise.all([door.ask('{ me { name } }', { token }), door.ask('{ me { name } }', { token })]);
    await door.ask('{ me { name } }', { token });
    expect(account.lookups).toHaveLength(1);
    await door.ask('mutation { rename }', { token });
    await door.ask('{ me { name } }', { token });
    expect(account.lookups).toHaveLength(2);
    expect(account.lookups[0]?.claims).toMatchObject({ caller: { kind: 'SERVICE', service: 'gateway' } });
  });

  test('that cannot be looked up is 503: the person is not taken for a stranger', async () => {
    door.subgraph('account').mode = 'break';
    account.open.set('other', 'other');
    const { status, errors } = await door.ask('{ me { name } }', { token: 'other' });
    expect([status, errors[0]?.extensions.code]).toEqual([503, 'SESSION_UNAVAILABLE']);
  });
});

describe('what is not a GraphQL request (S17, S37, S40, S42, S43)', () => {
  const post = async (body: string, headers: Record<string, string> = {}) =>
    toAnswer(
      await fetch(`${door.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body,
      }),
    );

  test('GET is 405, whatever it accepts', async () => {
    const answer = await toAnswer(
      await fetch(`${door.url}/graphql?query={__typename}`, { headers: { accept: 'text/html' } }),
    );
    expect([answer.status, answer.headers.get('allow'), answer.errors[0]?.extensions.code]).toEqual([
      405,
      'POST',
      'METHOD_NOT_ALLOWED',
    ]);
  });

  test.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', ''])(
    'a form can send %j: 400',
    async (type) => {
      const { status, errors } = await post('{"query":"{ me { name } }"}', {
        'content-type': type,
        cookie: `__Host-trousseau=${token}`,
      });
      expect([status, errors[0]?.extensions.code]).toEqual([400, 'UNSUPPORTED_CONTENT_TYPE']);
    },
  );

  test.each([['https://evil.example'], ['null'], ['https://trousseau.example.evil.example']])(
    'a page of %s with the cookie: 403',
    async (origin) => {
      const { status } = await post('{"query":"{ me { name } }"}', { cookie: `__Host-trousseau=${token}`, origin });
      expect([status, account.lookups]).toEqual([403, []]);
    },
  );

  test('our own page with the cookie is served', async () => {
    expect(
      (await post('{"query":"{ me { name } }"}', { cookie: `__Host-trousseau=${token}`, origin: PUBLIC_ORIGIN })).data,
    ).toEqual({ me: { name: 'camille' } });
  });

  test('a batch is 400', async () => {
    expect((await post('[{"query":"{ caller }"},{"query":"{ caller }"}]')).errors[0]?.extensions.code).toBe(
      'BATCH_REFUSED',
    );
  });

  test.each([
    ['not json', 'BAD_REQUEST'],
    ['"text"', 'BAD_REQUEST'],
    ['{}', 'BAD_REQUEST'],
    ['{"query":"{ caller }","variables":[]}', 'BAD_REQUEST'],
    ['{"query":"{ caller }","operationName":1}', 'BAD_REQUEST'],
    ['{"query":"{ caller }","documentId":1}', 'BAD_REQUEST'],
  ])('%s is 400', async (body, code) => {
    const { status, errors } = await post(body);
    expect([status, errors[0]?.extensions.code]).toEqual([400, code]);
  });

  test('101 kB are 413, announced or not', async () => {
    const body = JSON.stringify({ query: '{ caller }', variables: { text: 'a'.repeat(101 * 1024) } });
    expect((await post(body)).status).toBe(413);
    const stream = new Blob([body]).stream();
    const response = await fetch(`${door.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: stream,
      duplex: 'half',
    } as RequestInit);
    expect(response.status).toBe(413);
  });

  test.each([
    ['nested 1 000 levels', `${'['.repeat(1000)}${']'.repeat(1000)}`],
    ['a list of 50 000', `[${'1,'.repeat(49_999)}1]`],
  ])('variables %s are 400', async (_name, value) => {
    const { status, errors } = await post(`{"query":"{ caller }","variables":{"x":${value}}}`);
    expect([status, errors[0]?.extensions.code]).toEqual([400, 'VARIABLES_TOO_LARGE']);
  });

  test('an unknown field is told without a guess, a syntax error without an extract', async () => {
    const unknown = await door.ask('{ mee { name } }');
    expect([unknown.status, unknown.errors[0]?.extensions.code]).toEqual([400, 'GRAPHQL_VALIDATION_FAILED']);
    const broken = await door.ask('{ me { secretword');
    expect([broken.status, broken.errors[0]?.message]).toEqual([
      400,
      'Le document n’est pas du GraphQL (ligne 1, colonne 18).',
    ]);
    expect(unknown.text + broken.text).not.toMatch(/Did you mean|secretword|stack|graphql-js/);
  });

  test('the schema is not shown here (S39)', async () => {
    const query = '{ __schema { queryType { name } } }';
    const stranger = await door.ask(query);
    expect([stranger.status, stranger.errors[0]?.extensions.code]).toEqual([400, 'INTROSPECTION_REFUSED']);
    expect((await door.ask(query, { token })).errors[0]?.extensions.code).toBe('INTROSPECTION_REFUSED');
  });
});
