import { anonymous } from '@trousseau/service/test/viewers';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Account, startAccount } from '../test-actors.ts';

let account: Account;
let shown: { wording: string; version: string };
beforeAll(async () => {
  account = await startAccount();
  const { data } = await account.graphql<{ newsConsentWording: typeof shown }>(
    anonymous(),
    '{ newsConsentWording { wording version } }',
  );
  shown = data.newsConsentWording;
});
afterAll(() => account.stop());

type Person = Awaited<ReturnType<Account['activated']>>;
const save = ({ viewer }: Person, isGiven: boolean, now: string, version = shown.version) =>
  account.run('saveNewsConsent', { isGiven, version }, { as: viewer, now });
const rowsOf = ({ viewer }: Person) =>
  account.sql<{ text: string; given_at: Date; withdrawn_at: Date | null }>(
    'select text, given_at, withdrawn_at from consent where identity_id = $1 order by given_at',
    [viewer.identityId],
  );

test('S67: given, it is kept with the words that were shown, their version and the moment', async () => {
  const person = await account.activated();
  const { told } = await save(person, true, '2026-11-22T09:00:00Z');
  expect(told).toEqual({
    __typename: 'NewsConsentSaved',
    me: { newsConsent: { ...shown, givenAt: '2026-11-22T09:00:00Z' } },
  });
  expect(shown.wording).toContain('J’accepte');
});

test('an English page shows English words, and they are what is kept', async () => {
  const person = await account.activated();
  const saved = { isGiven: true, version: shown.version };
  const { told } = await account.run('saveNewsConsent', saved, { as: person.viewer, language: 'EN' });
  expect(told).toMatchObject({ me: { newsConsent: { wording: expect.stringContaining('I agree to receive news') } } });
  expect((await rowsOf(person))[0]?.text).toContain('I agree to receive news');
});

test('S67: withdrawn in one step, both moments stay; given again, it is another consent', async () => {
  const person = await account.activated();
  await save(person, true, '2026-11-22T09:00:00Z');
  expect((await save(person, false, '2026-11-23T09:00:00Z')).told).toMatchObject({ me: { newsConsent: null } });
  await save(person, true, '2026-11-24T09:00:00Z');
  const rows = await rowsOf(person);
  expect(rows.map(({ given_at, withdrawn_at }) => [given_at.toISOString(), withdrawn_at?.toISOString()])).toEqual([
    ['2026-11-22T09:00:00.000Z', '2026-11-23T09:00:00.000Z'],
    ['2026-11-24T09:00:00.000Z', undefined],
  ]);
});

test('said twice, also at the same moment, it is given once and withdrawn once', async () => {
  const person = await account.activated();
  const give = (minute: number) => save(person, true, `2026-11-22T09:0${minute}:00Z`);
  await Promise.all([give(1), give(2), give(3)]);
  expect(await rowsOf(person)).toHaveLength(1);
  await save(person, false, '2026-11-22T10:00:00Z');
  await save(person, false, '2026-11-22T11:00:00Z');
  expect((await rowsOf(person))[0]?.withdrawn_at?.toISOString()).toBe('2026-11-22T10:00:00.000Z');
});

test('words that are not shown any more cannot be agreed to', async () => {
  const person = await account.activated();
  const { errors } = await save(person, true, '2026-11-22T09:00:00Z', '2020-01');
  expect(errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
  expect(await rowsOf(person)).toEqual([]);
});

test('entities and migrations agree', async () => {
  expect(await account.schemaDifference()).toBe('');
});
