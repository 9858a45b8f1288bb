import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { createAccount } from './test/account.ts';
import { type Door, openDoor, toAnswer } from './test/door.ts';

const account = createAccount();
let door: Door;
const open = async (options: NonNullable<Parameters<typeof openDoor>[1]>) => {
  door = await openDoor([account], options);
};
afterEach(() => door.close());
beforeAll(() => void account.open.set('t', 'camille').set('o', 'officer'));

/** How many requests are admitted before the first refusal; buckets fill up a little while a slow machine asks. */
const admitted = async (ask: (index: number) => Promise<{ status: number }>) => {
  for (let index = 0; index < 200; index++) if ((await ask(index)).status === 429) return index;
  return Number.POSITIVE_INFINITY;
};
const about = (times: number) => expect.toSatisfy((found: number) => found >= times && found <= times + 5);

describe('one who asks too often', () => {
  test('a secret is told to wait, and until when (S07)', async () => {
    await open({ limitsFactor: 1 });
    const signIn = () => door.ask('mutation { signIn(name: "alix") { name } }');
    expect(await admitted(signIn)).toEqual(about(60));
    const { headers, errors } = await signIn();
    expect(errors[0]?.extensions.code).toBe('TOO_MANY_REQUESTS');
    expect(Number(headers.get('retry-after'))).toBeGreaterThan(0);
    expect(headers.get('ratelimit-reset')).toBe(headers.get('retry-after'));
    expect((await door.ask('{ passwordRule }')).status).toBe(200);
  });

  test('is counted by address, whatever the address it claims (S27)', async () => {
    await open({ limitsFactor: 0.1 });
    const found = await admitted((index) =>
      door.ask('{ passwordRule }', { headers: { 'x-forwarded-for': `10.0.0.${index}` } }),
    );
    expect(found).toEqual(about(24));
  });

  test('is counted by the address that our proxy gives', async () => {
    await open({ limitsFactor: 0.1, trustedProxies: ['127.0.0.1'] });
    const found = await admitted((index) =>
      door.ask('{ passwordRule }', { headers: { 'x-forwarded-for': `10.0.0.${index % 2}` } }),
    );
    expect(found).toEqual(about(48));
  });

  test('is counted by session, and does not use up what others have', async () => {
    await open({ limitsFactor: 0.05 });
    expect(await admitted(() => door.ask('{ me { name } }', { token: 't' }))).toEqual(about(30));
    expect((await door.ask('{ me { name } }', { token: 'o' })).status).toBe(200);
  });

  test('invents sessions no faster than it may ask', async () => {
    await open({ limitsFactor: 0.01 });
    expect(await admitted((index) => door.ask('{ me { name } }', { token: `invented-${index}` }))).toEqual(about(12));
  });

  test('files are counted too', async () => {
    await open({ limitsFactor: 0.01 });
    expect(await admitted(() => fetch(`${door.url}/files/account/none`))).toEqual(about(2));
  });
});

test('a full door says so while others wait, and takes on again when there is room', async () => {
  await open({ capacity: 2, timeoutMs: 600 });
  door.subgraph('account').mode = 'hang';
  const waiting = [door.ask('{ caller }'), door.ask('{ a: caller }')];
  await vi.waitFor(() => expect(door.subgraph('account').seen.length).toBeGreaterThanOrEqual(2), 5000);
  const refused = await toAnswer(
    await fetch(`${door.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"query":"{ caller }"}',
    }),
  );
  expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '1']);
  await Promise.all(waiting);
  door.subgraph('account').mode = 'answer';
  expect((await door.ask('{ passwordRule }')).status).toBe(200);
});
