import { anonymous } from '@trousseau/service/test/viewers';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Account, newSci, SCI, startAccount, TENANT, type Told } from '../test-actors.ts';

let account: Account;
beforeAll(async () => {
  account = await startAccount();
});
afterAll(() => account.stop());

/** What a completed profile leaves behind. */
const writtenFor = async (spaceId: string) => ({
  space: (
    await account.sql<{ status: string; kind: string | null; siren: string | null }>(
      'select status, kind, siren from space where id = $1',
      [spaceId],
    )
  )[0],
  accounts: await account.sql<{ iban: string }>('select iban from bank_account where space_id = $1', [spaceId]),
  events: (
    await account.sql<{ type: string }>('select type from domain_event where aggregate_id = $1 order by version', [
      spaceId,
    ])
  ).map(({ type }) => type),
});
const fieldsOf = (told: Told | undefined) => ((told?.fields ?? []) as { field: string }[]).map(({ field }) => field);

test('an SCI fills its data: the space opens, the account shows masked, the session carries the new status', async () => {
  const { viewer, token } = await account.activated('LANDLORD');
  const { told } = await account.run(
    'completeProfile',
    { ...SCI, iban: 'FR76 3000 6000 0112 3456 7890 189' },
    { as: viewer },
  );
  expect(told).toMatchObject({
    __typename: 'ProfileCompleted',
    space: {
      id: viewer.spaceId,
      status: 'ACTIVE',
      kind: 'SCI',
      displayName: 'SCI Les Tilleuls',
      maskedIban: 'FR76\u00a0••••\u00a00189',
      ribKeyWarning: false,
      address: { street: '12 rue des Tilleuls', postcode: '31000', city: 'Toulouse', inseeCode: '31555' },
    },
  });
  expect(await writtenFor(viewer.spaceId)).toEqual({
    space: { status: 'ACTIVE', kind: 'SCI', siren: '732829320' },
    accounts: [{ iban: 'FR7630006000011234567890189' }],
    events: ['SpaceRegistered', 'SpaceActivated', 'ProfileCompleted'],
  });
  expect(await account.whoIs(token)).toMatchObject({ spaceStatus: 'ACTIVE', role: 'LANDLORD' });
});

test('a tenant needs no account, and one typed anyway is not kept', async () => {
  const { viewer } = await account.activated('TENANT');
  const document =
    'mutation ($input: CompleteProfileInput!) { completeProfile(input: $input) { __typename ... on ProfileCompleted { space { status displayName birthDate } } } }';
  const { data } = await account.graphql<{ completeProfile: object }>(viewer, document, {
    input: { ...TENANT, iban: SCI.iban },
  });
  expect(data.completeProfile).toEqual({
    __typename: 'ProfileCompleted',
    space: { status: 'ACTIVE', displayName: 'Léa Martin', birthDate: '2001-04-03' },
  });
  expect((await writtenFor(viewer.spaceId)).accounts).toEqual([]);
});

test('what is wrong is told field by field, with nothing written', async () => {
  const { viewer } = await account.activated('LANDLORD');
  const wrong = {
    ...SCI,
    familyName: ' ',
    siren: '732829321',
    iban: 'FR7630006000011234567890188',
    address: { ...SCI.address, postcode: '310' },
  };
  const { told } = await account.run('completeProfile', wrong, { as: viewer });
  expect(told).toMatchObject({ __typename: 'ProfileRefused', message: '4 réponses sont à corriger.' });
  expect(fieldsOf(told)).toEqual(['familyName', 'postcode', 'siren', 'iban']);
  expect(await writtenFor(viewer.spaceId)).toEqual({
    space: { status: 'ACTIVE_INCOMPLETE', kind: null, siren: null },
    accounts: [],
    events: ['SpaceRegistered', 'SpaceActivated'],
  });
});

test('R-ACC-12: a wrong RIB key is a warning, not a refusal', async () => {
  const { viewer } = await account.activated('LANDLORD');
  const { told } = await account.run(
    'completeProfile',
    { ...SCI, kind: 'LANDLORD_LEGAL', iban: 'FR4930006000011234567890190' },
    { as: viewer },
  );
  expect(told).toMatchObject({ __typename: 'ProfileCompleted', space: { ribKeyWarning: true } });
});

test('R-ACC-08: the account of an SCI belongs to one space; of two SCI at once, one gets it', async () => {
  const [one, other] = [await account.activated('LANDLORD'), await account.activated('LANDLORD')];
  const iban = 'FR1420041010050500013M02606';
  const answers = await Promise.all(
    [one, other].map(({ viewer }) => account.run('completeProfile', { ...newSci(), iban }, { as: viewer })),
  );
  expect(answers.map(({ told }) => told?.__typename).sort()).toEqual(['ProfileCompleted', 'ProfileRefused']);
  expect(answers.flatMap(({ told }) => fieldsOf(told))).toEqual(['iban']);
  expect(await account.sql('select 1 from bank_account where iban = $1', [iban])).toHaveLength(1);
});

test('R-ACC-08: an SCI has one space; of two at once with the same number, one gets it', async () => {
  const [one, other] = [await account.activated('LANDLORD'), await account.activated('LANDLORD')];
  const { siren } = newSci();
  const answers = await Promise.all(
    [one, other].map(({ viewer }) => account.run('completeProfile', { ...newSci(), siren }, { as: viewer })),
  );
  expect(answers.map(({ told }) => told?.__typename).sort()).toEqual(['ProfileCompleted', 'ProfileRefused']);
  expect(answers.flatMap(({ told }) => fieldsOf(told))).toEqual(['siren']);
  expect(await account.sql("select 1 from space where siren = $1 and status = 'ACTIVE'", [siren])).toHaveLength(1);
});

test('a tenant cannot become a landlord by choosing another kind', async () => {
  const { viewer } = await account.activated('TENANT');
  expect(fieldsOf((await account.run('completeProfile', SCI, { as: viewer })).told)).toEqual(['kind']);
});

test('S31: a complete profile is not completed again', async () => {
  const { viewer } = await account.activated('TENANT');
  await account.run('completeProfile', TENANT, { as: viewer });
  const again = await account.run('completeProfile', { ...TENANT, familyName: 'Bernard' }, { as: viewer });
  expect(again.errors?.[0]?.extensions.code).toBe('INVALID_STATE');
  expect(await account.sql('select family_name from space where id = $1', [viewer.spaceId])).toEqual([
    { family_name: 'Martin' },
  ]);
});

test('nobody signed in completes nothing', async () => {
  expect((await account.run('completeProfile', TENANT, { as: anonymous() })).errors?.[0]?.extensions.code).toBe(
    'UNAUTHENTICATED',
  );
});

test('no invariant of the account database is violated by all this', async () => {
  expect(await account.violations()).toEqual([]);
});
