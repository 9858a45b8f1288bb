import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Programs, startPrograms } from '../test-programs.ts';

let account: Programs;
beforeAll(async () => {
  account = await startPrograms();
});
afterAll(() => account.stop());

describe('S29: a rotation', () => {
  test('makes a second secret; both open, the first for a week; a third ends the first', async () => {
    const { client, secret } = await account.created();
    const second = await account.rotated(client.id);
    expect(second.client.secrets).toHaveLength(2);
    for (const one of [secret, second.secret])
      expect((await account.tokenFor(client.id, one)).token).toEqual(expect.any(String));
    const third = await account.rotated(client.id);
    expect(third.client.secrets.map(({ prefix }) => prefix)).toEqual(
      [third.secret, second.secret].map((one) => one?.slice(0, 15)),
    );
    expect(await account.tokenFor(client.id, secret)).toEqual({ error: 'invalid_client' });
    expect((await account.tokenFor(client.id, second.secret)).token).toEqual(expect.any(String));
    expect(await account.violations()).toEqual([]);
  });

  test('sent twice at once is one rotation', async () => {
    const { client } = await account.created();
    const operationId = randomUUID();
    const answers = await Promise.all([1, 2].map(() => account.rotated(client.id, operationId)));
    expect(answers.map(({ secret }) => typeof secret).sort()).toEqual(['object', 'string']);
    expect(await account.sql('select 1 from api_client_secret where client_id = $1', [client.id])).toHaveLength(2);
  });

  test('an expired secret opens nothing and is not shown', async () => {
    const { client, secret } = await account.created();
    await account.sql(`update api_client_secret set expires_at = now() - interval '1 second' where client_id = $1`, [
      client.id,
    ]);
    expect(await account.tokenFor(client.id, secret)).toEqual({ error: 'invalid_client' });
    expect((await account.rotated(client.id)).client.secrets).toHaveLength(1);
  });
});

describe('S29: a revocation', () => {
  test('ends secrets and tokens at once; done twice it is one fact', async () => {
    const { client, secret } = await account.created();
    const { token } = await account.tokenFor(client.id, secret);
    for (const _time of [1, 2]) {
      const { told } = await account.revoke(client.id);
      expect(told?.['apiClient']).toMatchObject({ id: client.id, revokedAt: expect.any(String), secrets: [] });
    }
    expect(await account.whoHas(token)).toBeNull();
    expect(await account.tokenFor(client.id, secret)).toEqual({ error: 'invalid_client' });
    expect(
      await account.sql(`select 1 from domain_event where type = 'ApiClientRevoked' and aggregate_id = $1`, [
        client.id,
      ]),
    ).toHaveLength(1);
    expect((await account.rotate(client.id)).errors?.[0]?.extensions.code).toBe('INVALID_STATE');
    expect(await account.violations()).toEqual([]);
  });

  test('S19: the program of another partner does not exist', async () => {
    const { client, secret } = await account.created();
    const { viewer } = await account.partnerOf(['31']);
    for (const apiClientId of [client.id, randomUUID(), 'x']) {
      const tries = [await account.revoke(apiClientId, viewer), await account.rotate(apiClientId, viewer)];
      expect(tries.map(({ errors }) => errors?.[0]?.extensions.code)).toEqual(['NOT_FOUND', 'NOT_FOUND']);
    }
    expect((await account.tokenFor(client.id, secret)).token).toEqual(expect.any(String));
    const { data } = await account.graphql<{ me: { space: { apiClients: unknown[] } } }>(
      viewer,
      '{ me { space { apiClients { id } } } }',
    );
    expect(data.me.space.apiClients).toEqual([]);
  });
});
