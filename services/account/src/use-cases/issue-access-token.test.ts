import { randomUUID } from 'node:crypto';
import { anonymous, service } from '@trousseau/service/test/viewers';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Client, type Programs, startPrograms } from '../test-programs.ts';

let account: Programs;
beforeAll(async () => {
  account = await startPrograms();
});
afterAll(() => account.stop());

describe('S28: a token', () => {
  test('is given for the secret, says who asks, and is noted as a use', async () => {
    const { client, secret } = await account.created();
    const { token, expiresInSeconds, scopes } = await account.tokenFor(client.id, secret);
    expect([expiresInSeconds, scopes]).toEqual([900, ['visa:read', 'contract:read']]);
    expect(await account.whoHas(token)).toEqual({
      kind: 'API_CLIENT',
      clientId: client.id,
      spaceId: account.partner.viewer.spaceId,
      departements: ['31', '2A', '974'],
      scopes: ['visa:read', 'contract:read'],
    });
    const { data } = await account.graphql<{ me: { space: { apiClients: Client[] } } }>(
      account.partner.viewer,
      '{ me { space { apiClients { id lastUsedAt } } } }',
    );
    expect(data.me.space.apiClients.find(({ id }) => id === client.id)?.lastUsedAt).toEqual(expect.any(String));
    expect(JSON.stringify(await account.sql('select * from access_token'))).not.toContain(token);
  });

  test('may open less than was granted, never more', async () => {
    const { client, secret } = await account.created();
    const less = await account.tokenFor(client.id, secret, 'visa:read');
    expect((await account.whoHas(less.token))?.scopes).toEqual(['visa:read']);
    expect(await account.tokenFor(client.id, secret, 'visa:read claim:read')).toEqual({ error: 'invalid_scope' });
  });

  test('is not given for anything else, and nothing tells why', async () => {
    const [one, other] = [await account.created(), await account.created()];
    for (const [clientId, secret] of [
      [one.client.id, other.secret],
      [randomUUID(), one.secret],
      ['not-an-id', one.secret],
      [one.client.id, `${one.secret}x`],
      [one.client.id, one.secret.replace('trs_demo_', 'trs_live_')],
      [one.client.id, ''],
    ] as const)
      expect(await account.tokenFor(clientId, secret)).toEqual({ error: 'invalid_client' });
  });

  test('ends by itself, and is swept away', async () => {
    const { client, secret } = await account.created();
    const { token } = await account.tokenFor(client.id, secret);
    await account.sql(`update access_token set expires_at = now() - interval '1 second' where client_id = $1`, [
      client.id,
    ]);
    expect(await account.whoHas(token)).toBeNull();
    await account.clock(new Date().toISOString());
    expect(await account.sql('select 1 from access_token where client_id = $1', [client.id])).toEqual([]);
  });

  test('opens nothing while the space of its partner is locked, and follows its départements', async () => {
    const { viewer } = await account.partnerOf(['31']);
    const { client, secret } = await account.created(viewer);
    const { token } = await account.tokenFor(client.id, secret);
    await account.sql(`update space set departements = '{75}' where id = $1`, [viewer.spaceId]);
    expect((await account.whoHas(token))?.departements).toEqual(['75']);
    await account.sql(`update space set status = 'LOCKED' where id = $1`, [viewer.spaceId]);
    expect(await account.whoHas(token)).toBeNull();
    expect(await account.tokenFor(client.id, secret)).toEqual({ error: 'invalid_client' });
    await account.sql(`update space set status = 'ACTIVE' where id = $1`, [viewer.spaceId]);
  });

  test('S26: is told to the door alone', async () => {
    const { client, secret } = await account.created();
    const { token } = await account.tokenFor(client.id, secret);
    for (const asker of [service('claims'), service('local'), account.partner.viewer, anonymous()]) {
      expect(await account.askAsDoor('access-token', { token }, asker)).toBeNull();
      expect(await account.askAsDoor('access-tokens', { clientId: client.id, secret }, asker)).toBeNull();
    }
  });
});

test('a program reads nothing of the space it acts for', async () => {
  const { client, secret } = await account.created();
  const caller = await account.whoHas((await account.tokenFor(client.id, secret)).token);
  if (!caller) throw new Error('The token opens nothing.');
  const { data } = await account.graphql<{ me: unknown; today: string }>(caller, '{ me { email } today }');
  expect(data).toEqual({ me: null, today: expect.any(String) });
  const written = await account.revoke(client.id, caller);
  expect(written.errors?.[0]?.extensions.code).toBe('SCOPE_REQUIRED');
});
