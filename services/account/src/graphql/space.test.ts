import { anonymous, officer, partner, service, tenant } from '@trousseau/service/test/viewers';
import type { Viewer } from '@trousseau/service/viewer';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Account, newAddress, PASSWORD, SCI, startAccount } from '../test-actors.ts';

let account: Account;
let landlord: { email: string; viewer: Extract<Viewer, { kind: 'PERSON' }> };
beforeAll(async () => {
  account = await startAccount();
  landlord = await account.activated('LANDLORD');
  await account.run('completeProfile', SCI, { as: landlord.viewer });
  landlord.viewer = { ...landlord.viewer, spaceStatus: 'ACTIVE' };
});
afterAll(() => account.stop());

describe('S25: a space named by another service', () => {
  const ENTITIES =
    'query ($representations: [_Any!]!) { _entities(representations: $representations) { ... on Space { id displayName } } }';
  const resolve = async (viewer: Viewer, ...ids: string[]) =>
    (
      await account.graphql<{ _entities: unknown[] }>(viewer, ENTITIES, {
        representations: ids.map((id) => ({ __typename: 'Space', id })),
      })
    ).data._entities;

  test('is given to its owner and to an officer', async () => {
    const space = { id: landlord.viewer.spaceId, displayName: 'SCI Les Tilleuls' };
    expect(await resolve(landlord.viewer, space.id)).toEqual([space]);
    expect(await resolve(officer(), space.id)).toEqual([space]);
  });

  test('does not exist for anybody else, signed in or not, nor for another service', async () => {
    for (const viewer of [
      tenant(),
      partner(['31']),
      anonymous(),
      service('contract'),
      officer({ spaceStatus: 'ACTIVE_INCOMPLETE' }),
    ]) {
      expect(await resolve(viewer, landlord.viewer.spaceId)).toEqual([null]);
    }
  });
});

describe('who one is', () => {
  const ME = '{ me { email role space { id displayName maskedIban departements } spaces { id } } today }';

  test('nobody is signed in: null, and the day is still told', async () => {
    const { data } = await account.graphql<{ me: null; today: string }>(
      anonymous(),
      ME,
      {},
      { now: '2026-11-21T23:30:00Z' },
    );
    expect(data).toEqual({ me: null, today: '2026-11-22' });
  });

  test('a landlord reads its own space and spaces', async () => {
    const { data } = await account.graphql<{ me: object }>(landlord.viewer, ME);
    const { spaceId: id } = landlord.viewer;
    expect(data.me).toEqual({
      email: landlord.email,
      role: 'LANDLORD',
      space: { id, displayName: 'SCI Les Tilleuls', maskedIban: 'FR76\u00a0••••\u00a00189', departements: [] },
      spaces: [{ id }],
    });
  });

  test('S23: a tenant does not read an account, even its own empty one', async () => {
    const { viewer } = await account.activated('TENANT');
    const { errors } = await account.graphql({ ...viewer, spaceStatus: 'ACTIVE' }, '{ me { space { maskedIban } } }');
    expect(errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  });
});

test('the rule of passwords is public and dated', async () => {
  const { data } = await account.graphql(
    anonymous(),
    '{ passwordRule { minLength maxLength requiresLetter requiresDigitOrPunctuation parameterFrom } }',
  );
  expect(data).toEqual({
    passwordRule: {
      minLength: 8,
      maxLength: 20,
      requiresLetter: true,
      requiresDigitOrPunctuation: true,
      parameterFrom: '2016-01-01',
    },
  });
});

describe('what only services ask', () => {
  const CONTACT =
    'query ($id: ID!) { spaceContact(spaceId: $id) { spaceId email displayName addressLine siren } payoutAccount(spaceId: $id) { spaceId iban holderName } }';

  test('who to write to and where to pay', async () => {
    const { spaceId } = landlord.viewer;
    const { data } = await account.graphql(service('claims'), CONTACT, { id: spaceId });
    expect(data).toEqual({
      spaceContact: {
        spaceId,
        email: landlord.email,
        displayName: 'SCI Les Tilleuls',
        addressLine: '12 rue des Tilleuls, 31000 Toulouse',
        siren: '732829320',
      },
      payoutAccount: { spaceId, iban: 'FR7630006000011234567890189', holderName: 'SCI Les Tilleuls' },
    });
  });

  test('a space that is not there: null', async () => {
    const { data } = await account.graphql(service('claims'), CONTACT, { id: crypto.randomUUID() });
    expect(data).toEqual({ spaceContact: null, payoutAccount: null });
  });

  test.each([
    ['the landlord itself', () => landlord.viewer, 'FORBIDDEN'],
    ['an officer', () => officer(), 'FORBIDDEN'],
    ['nobody', () => anonymous(), 'UNAUTHENTICATED'],
  ])('%s gets neither', async (_who, viewer, code) => {
    const { errors } = await account.graphql(viewer(), CONTACT, { id: landlord.viewer.spaceId });
    expect(errors?.map(({ extensions }) => extensions.code)).toEqual([code, code]);
  });
});

describe('spaces nobody registers for', () => {
  const local = service('local');

  test('an officer is opened by the local tools, signs in at once, and opening again changes nothing', async () => {
    const input = { email: newAddress(), password: PASSWORD, givenName: 'Claire', familyName: 'Petit' };
    const first = await account.run('openOfficerSpace', input, { as: local });
    expect(first.told).toMatchObject({ __typename: 'OfficerSpaceOpened' });
    expect((await account.run('openOfficerSpace', { ...input, password: 'Parapluie42' }, { as: local })).told).toEqual(
      first.told,
    );
    const { told, session } = await account.run('signIn', { email: input.email, password: PASSWORD });
    expect(told).toMatchObject({ me: { role: 'OFFICER', space: { status: 'ACTIVE', displayName: 'Claire Petit' } } });
    expect(await account.whoIs(session)).toMatchObject({ role: 'OFFICER', spaceStatus: 'ACTIVE' });
  });

  test('S15: an officer’s session ends after a quarter of an hour of silence', async () => {
    const input = { email: newAddress(), password: PASSWORD, givenName: 'Claire', familyName: 'Petit' };
    await account.run('openOfficerSpace', input, { as: local });
    const { session } = await account.run('signIn', { email: input.email, password: PASSWORD });
    const viewer = await account.whoIs(session);
    await account.sql(`update session set last_seen_at = now() - interval '15 minutes' where id = $1`, [
      viewer?.sessionId,
    ]);
    expect(await account.whoIs(session)).toBeNull();
  });

  test('a partner carries its départements in its session', async () => {
    const input = {
      email: newAddress(),
      password: PASSWORD,
      organisation: 'Caf de Haute-Garonne',
      departements: ['31', '2A', '974'],
    };
    expect((await account.run('openPartnerSpace', input, { as: local })).told?.__typename).toBe('PartnerSpaceOpened');
    const { session } = await account.run('signIn', { email: input.email, password: PASSWORD });
    expect(await account.whoIs(session)).toMatchObject({ role: 'PARTNER', departements: ['31', '2A', '974'] });
  });

  test('a département that does not exist, a weak password, an address of another role: nothing is opened', async () => {
    const before = await account.sql('select count(*) from space');
    const input = { email: newAddress(), password: PASSWORD, organisation: 'Caf', departements: ['20'] };
    expect((await account.run('openPartnerSpace', input, { as: local })).errors?.[0]?.extensions.code).toBe(
      'BAD_USER_INPUT',
    );
    expect(
      (await account.run('openPartnerSpace', { ...input, departements: ['31'], password: 'azerty123' }, { as: local }))
        .told?.__typename,
    ).toBe('PasswordRefused');
    expect(
      (await account.run('openPartnerSpace', { ...input, departements: ['31'], email: landlord.email }, { as: local }))
        .told?.__typename,
    ).toBe('EmailRefused');
    expect(await account.sql('select count(*) from space')).toEqual(before);
  });

  test('no person and no other service opens one', async () => {
    const input = { email: newAddress(), password: PASSWORD, givenName: 'Claire', familyName: 'Petit' };
    for (const as of [anonymous(), landlord.viewer, officer(), service('visa'), service('gateway')]) {
      const code = (await account.run('openOfficerSpace', input, { as })).errors?.[0]?.extensions.code;
      expect(['FORBIDDEN', 'UNAUTHENTICATED']).toContain(code);
    }
    expect(await account.sql('select 1 from identity where email = $1', [input.email])).toEqual([]);
  });
});

test('entities and migrations agree, and no invariant is violated', async () => {
  expect(await account.schemaDifference()).toBe('');
  expect(await account.violations()).toEqual([]);
});
