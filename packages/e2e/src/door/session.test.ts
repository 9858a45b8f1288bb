import { beforeAll, expect, test } from 'vitest';
import { ORIGIN } from '../house.ts';
import { newTenant, PASSWORD, signedIn } from '../played/people.ts';
import { Visitor } from '../visitor.ts';

const ME = '{ me { email } }';
let email: string;

beforeAll(async () => {
  email = (await newTenant()).email;
});

/** S14. */

test('the session is a cookie that scripts cannot read, tied to this host', async () => {
  const visitor = new Visitor();
  const { headers } = await visitor.send('signIn', { email, password: PASSWORD }, 'SignedIn', '__typename');
  const [cookie = '', device = '', ...others] = headers.getSetCookie();
  expect(others).toEqual([]);
  expect(cookie).toMatch(/^__Host-trousseau=[\w-]{32,};/);
  expect(attributesOf(cookie)).toEqual(['HttpOnly', 'Path=/', 'SameSite=Lax', 'Secure']);
  // Beside it, what lets a browser be known again, which opens nothing (S08).
  expect(device).toMatch(/^__Host-trousseau-device=[\w.-]{60,};/);
  expect(attributesOf(device)).toEqual(['HttpOnly', 'Max-Age=15552000', 'Path=/', 'SameSite=Lax', 'Secure']);
  expect(headers.get('x-trousseau-session')).toBeNull();
});

const attributesOf = (cookie: string) => cookie.split('; ').slice(1).sort();

test('each sign-in has a session of its own, whatever cookie it came with', async () => {
  const visitor = await signedIn(email);
  const before = visitor.cookie;
  await visitor.act('signIn', { email, password: PASSWORD }, 'SignedIn');
  expect(visitor.cookie).not.toBe(before);
});

test('after signing out the old cookie is refused and cleared', async () => {
  const visitor = await signedIn(email);
  const old = visitor.cookie;
  await visitor.ask('mutation { signOut { __typename } }');
  expect(visitor.cookie).toBe('');
  visitor.cookie = old;
  const { status, errors, headers } = await visitor.post(ME);
  expect(status).toBe(401);
  expect(errors[0]?.extensions.code).toBe('UNAUTHENTICATED');
  expect(headers.getSetCookie()[0]).toMatch(/^__Host-trousseau=;.*Max-Age=0/);
});

test('a cookie that we did not issue is refused', async () => {
  const visitor = new Visitor();
  for (const value of ['x', 'A'.repeat(43), '..%2f..']) {
    visitor.cookie = value;
    expect((await visitor.post(ME)).status, value).toBe(401);
  }
});

/** S17. */

test.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', ''])(
  'a form of another site cannot ask: «%s» is refused',
  async (type) => {
    const visitor = await signedIn(email);
    const { status, errors } = await visitor.post(ME, {}, { 'content-type': type });
    expect(status).toBe(400);
    expect(errors[0]?.extensions.code).toBe('UNSUPPORTED_CONTENT_TYPE');
  },
);

test.each(['https://exemple.fr', 'null', 'http://localhost', `${ORIGIN}.exemple.fr`])(
  'a page of %s cannot act with our cookie',
  async (origin) => {
    const visitor = await signedIn(email);
    const { status, data, errors } = await visitor.post(ME, {}, { origin });
    expect(status).toBe(403);
    expect(data).toBeNull();
    expect(errors[0]?.extensions.code).toBe('FOREIGN_ORIGIN');
  },
);

test('nothing is asked by GET, a mutation least of all', async () => {
  const visitor = await signedIn(email);
  for (const query of [ME, 'mutation { signOut { __typename } }']) {
    const response = await fetch(`${ORIGIN}/graphql?query=${encodeURIComponent(query)}`, {
      headers: visitor.headers(),
    });
    expect(response.status).toBe(405);
  }
  expect(await visitor.ask(ME)).toEqual({ me: { email } });
});

/** S27. */

test('what a client says of itself is not believed', async () => {
  const claims = {
    'x-user-id': '1',
    'x-roles': 'OFFICER',
    'x-trousseau-caller': JSON.stringify({ kind: 'PERSON', role: 'OFFICER' }),
    'x-trousseau-session': 'anything',
    authorization: 'Bearer anything',
    'x-forwarded-for': '10.0.0.1',
    forwarded: 'for=10.0.0.1',
  };
  const stranger = await new Visitor().post('{ me { id } visaQueue { totalCount } }', {}, claims);
  expect(stranger.errors.map(({ extensions }) => extensions.code)).toEqual(['UNAUTHENTICATED']);
  expect(stranger.text).not.toContain('"totalCount"');
  const tenant = await (await signedIn(email)).post('{ me { email role } }', {}, claims);
  expect(tenant.data).toEqual({ me: { email, role: 'TENANT' } });
  expect(tenant.headers.getSetCookie()).toEqual([]);
});
