import { anonymous, officer } from '@trousseau/service/test/viewers';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { granting, type Programs, startPrograms } from '../test-programs.ts';

let account: Programs;
beforeAll(async () => {
  account = await startPrograms();
});
afterAll(() => account.stop());

describe('S29: a program is let in', () => {
  test('its secret is told once, kept as a hash, and known by its first signs', async () => {
    const { client, secret } = await account.created();
    expect(secret).toMatch(/^trs_demo_[\w-]{43}$/);
    expect(client).toMatchObject({
      name: 'Logiciel de suivi',
      scopes: ['VISA_READ', 'CONTRACT_READ'],
      revokedAt: null,
    });
    expect(client.secrets.map(({ prefix }) => prefix)).toEqual([secret.slice(0, 15)]);
    const stored = await account.sql(
      'select * from api_client_secret union all select null, answer::text, null, null, null from operation',
    );
    expect(JSON.stringify(stored)).not.toContain(secret.slice(16));
  });

  test('the same operation sent again answers the same program, without its secret', async () => {
    const input = granting();
    const first = await account.run('createApiClient', input, { as: account.partner.viewer });
    const again = await account.run('createApiClient', input, { as: account.partner.viewer });
    expect(again.told?.['apiClient']).toEqual(first.told?.['apiClient']);
    expect([typeof first.told?.['secret'], again.told?.['secret']]).toEqual(['string', null]);
    const other = await account.run('createApiClient', { ...input, name: 'Autre' }, { as: account.partner.viewer });
    expect(other.errors?.[0]?.extensions.code).toBe('IDEMPOTENCY_MISMATCH');
  });

  test('its owner is told by e-mail, without the secret', async () => {
    const { client, secret } = await account.created(account.partner.viewer, { name: 'Rapprochement' });
    await account.jobsDone();
    const mail = account.post.to(account.partner.email).find(({ text }) => text.includes('Rapprochement'));
    expect(mail?.subject).toBe('Un programme peut lire vos données');
    expect(`${mail?.text}${mail?.html}`).not.toContain(secret.slice(16));
    expect(client.name).toBe('Rapprochement');
  });

  test.each([
    ['a name of spaces', { name: '   ' }, ['name']],
    ['a name too long', { name: 'x'.repeat(61) }, ['name']],
    ['nothing to read', { scopes: [] }, ['scopes']],
  ])('%s is refused by its field, and nothing is written', async (_what, more, fields) => {
    const before = await account.sql('select id from api_client');
    const { told } = await account.run('createApiClient', granting(more), { as: account.partner.viewer });
    expect(told).toMatchObject({ __typename: 'ApiClientRefused', fields: fields.map((field) => ({ field })) });
    expect(await account.sql('select id from api_client')).toHaveLength(before.length);
  });

  test('S16: not without a fresh proof, and never by who does not own the space', async () => {
    const stale = { ...account.partner.viewer, provedAt: '2020-01-01T00:00:00Z' };
    const early = await account.run('createApiClient', granting(), { as: stale });
    expect(early.errors?.[0]?.extensions.code).toBe('STEP_UP_REQUIRED');
    for (const memberRole of ['MANAGER', 'READER'] as const) {
      const as = { ...account.partner.viewer, memberRole };
      expect((await account.run('createApiClient', granting(), { as })).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    }
    for (const as of [anonymous(), officer(), (await account.settled('LANDLORD')).viewer])
      expect((await account.run('createApiClient', granting(), { as })).errors?.[0]?.extensions.code).toMatch(
        /^(UNAUTHENTICATED|FORBIDDEN)$/,
      );
  });

  test('twenty at most, and a revoked one makes room', async () => {
    const { viewer } = await account.partnerOf(['75']);
    const clients = [];
    for (let made = 0; made < 20; made++) clients.push((await account.created(viewer)).client.id);
    const full = await account.run('createApiClient', granting(), { as: viewer });
    expect(full.errors?.[0]?.extensions.code).toBe('INVALID_STATE');
    await account.run('revokeApiClient', { apiClientId: clients[0] }, { as: viewer });
    expect((await account.created(viewer)).client.revokedAt).toBeNull();
  });
});

test('entities and migrations agree', async () => {
  expect(await account.schemaDifference()).toBe('');
});
