import { randomUUID } from 'node:crypto';
import type { PersonViewer } from '@trousseau/service/viewer';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Account, newSci, startAccount } from '../test-actors.ts';

let account: Account;
beforeAll(async () => {
  account = await startAccount();
});
afterAll(() => account.stop());

/** A landlord with two open SCI, acting in the first. */
async function landlordOfTwo() {
  const { viewer, token, email } = await account.landlordOf();
  const second = newSci();
  const input = { operationId: randomUUID(), kind: 'SCI', legalName: second.legalName, siren: second.siren };
  const { told } = await account.run('openAnotherSpace', input, { as: viewer });
  const other = (told as unknown as { space: { id: string } }).space.id;
  await account.run('completeProfile', second, { as: { ...viewer, spaceId: other, spaceStatus: 'ACTIVE_INCOMPLETE' } });
  return { viewer, token, email, first: viewer.spaceId, other };
}
const goTo = (spaceId: string, as: PersonViewer) => account.run('switchSpace', { spaceId }, { as });

describe('D-ACC-04: several spaces, one login', () => {
  test('the session goes on in the other space with the same cookie, and comes back', async () => {
    const { viewer, token, first, other } = await landlordOfTwo();
    const { told, session } = await goTo(other, viewer);
    expect(told).toMatchObject({
      __typename: 'SpaceSwitched',
      me: {
        space: { id: other, status: 'ACTIVE' },
        spaces: [
          { id: first, memberRole: 'OWNER', displayName: 'SCI Les Tilleuls' },
          { id: other, memberRole: 'OWNER' },
        ],
      },
    });
    expect(session).toBeNull();
    const there = await account.whoIs(token);
    expect(there).toMatchObject({ spaceId: other, sessionId: viewer.sessionId });
    await goTo(first, there as PersonViewer);
    expect(await account.whoIs(token)).toMatchObject({ spaceId: first });
  });

  test('a second browser of the same person stays where it is', async () => {
    const { viewer, token, email, other } = await landlordOfTwo();
    const { session } = await account.run('signIn', { email, password: 'Maison2024' });
    await goTo(other, viewer);
    expect(await account.whoIs(token)).toMatchObject({ spaceId: other });
    expect(await account.whoIs(session)).toMatchObject({ spaceId: viewer.spaceId });
  });
});

describe('S20: spaces of one ring and of others', () => {
  const readSpace = async (as: PersonViewer, id: string) => {
    const document =
      'query ($r: [_Any!]!) { _entities(representations: $r) { ... on Space { id displayName maskedIban } } }';
    const { data } = await account.graphql<{ _entities: unknown[] }>(as, document, {
      r: [{ __typename: 'Space', id }],
    });
    return data._entities;
  };

  test('acting in one, the other does not exist when it is named by its id', async () => {
    const { viewer, first, other } = await landlordOfTwo();
    expect(await readSpace(viewer, other)).toEqual([null]);
    expect(await readSpace({ ...viewer, spaceId: other }, first)).toEqual([null]);
    expect(await readSpace(viewer, first)).toMatchObject([{ id: first }]);
  });

  test('somebody else’s space, one that does not exist and no id at all: NOT_FOUND, and the session stays', async () => {
    const { viewer, token } = await landlordOfTwo();
    const stranger = await account.landlordOf();
    for (const spaceId of [stranger.viewer.spaceId, randomUUID(), 'mine']) {
      const { errors } = await goTo(spaceId, viewer);
      expect(errors?.[0]).toMatchObject({
        message: 'Cet élément est introuvable dans votre espace.',
        extensions: { code: 'NOT_FOUND' },
      });
    }
    expect(await account.whoIs(token)).toMatchObject({ spaceId: viewer.spaceId });
  });

  test('the account service states the ring anew at each request: open landlord’s spaces only, and none for who has one', async () => {
    const { viewer, token, other } = await landlordOfTwo();
    const ringOf = async () => (await account.whoIs(token))?.ringSpaceIds;
    await account.sql("update space set status = 'ACTIVE_INCOMPLETE' where id = $1", [other]);
    expect(await ringOf()).toBeUndefined();
    await account.sql("update space set status = 'ACTIVE' where id = $1", [other]);
    expect(await ringOf()).toEqual([viewer.spaceId, other].sort());
    await account.sql("update membership set position = 'READER' where space_id = $1", [other]);
    const { ringSpaceIds = [], ringPositions } = (await account.whoIs(token)) ?? {};
    expect(ringPositions).toEqual(ringSpaceIds.map((id) => (id === other ? 'READER' : 'OWNER')));
    await account.sql('delete from membership where space_id = $1', [other]);
    expect(await ringOf()).toBeUndefined();
  });

  test('a locked space lets nobody in', async () => {
    const { viewer, token, other } = await landlordOfTwo();
    await account.sql("update space set status = 'LOCKED' where id = $1", [other]);
    expect((await goTo(other, viewer)).errors?.[0]?.extensions.code).toBe('INVALID_STATE');
    expect(await account.whoIs(token)).toMatchObject({ spaceId: viewer.spaceId });
  });

  test('an operation done in one space is not answered again in the other', async () => {
    const { viewer, other } = await landlordOfTwo();
    const input = { operationId: randomUUID(), kind: 'LANDLORD_NATURAL' };
    await account.run('openAnotherSpace', input, { as: viewer });
    const { errors } = await account.run('openAnotherSpace', input, { as: { ...viewer, spaceId: other } });
    expect(errors?.[0]?.extensions.code).toBe('IDEMPOTENCY_MISMATCH');
  });
});
