import { randomUUID } from 'node:crypto';
import { someIban } from '@trousseau/service/test/actors';
import { officer, service } from '@trousseau/service/test/viewers';
import type { PersonViewer } from '@trousseau/service/viewer';
import { maskIban } from '@trousseau/values/iban';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Account, newSci, PASSWORD, startAccount } from '../test-actors.ts';

let account: Account;
beforeAll(async () => {
  account = await startAccount();
});
afterAll(() => account.stop());

// A Thursday: the third working day after it is the Tuesday.
const THURSDAY = '2026-11-26T09:00:00Z';
const TUESDAY = '2026-12-01';

/** A change as the form sends it. */
const change = (viewer: PersonViewer, stated: object = {}, now = THURSDAY) =>
  account.run(
    'changePayoutAccount',
    {
      operationId: randomUUID(),
      iban: someIban(),
      holderName: 'SCI Les Tilleuls',
      currentPassword: PASSWORD,
      ...stated,
    },
    { as: viewer, now },
  );
const undo = (token: string, now = THURSDAY) => account.run('undoPayoutAccountChange', { token }, { now });
const payoutAccount = async (spaceId: string) => {
  const query = 'query ($id: ID!) { payoutAccount(spaceId: $id) { iban holderName heldUntilOn } }';
  const answer = await account.graphql<{ payoutAccount: object }>(service('claims'), query, { id: spaceId });
  return answer.data.payoutAccount;
};
const records = (spaceId: string) =>
  account.sql<{ iban: string }>('select iban from payout_record where space_id = $1 order by id', [spaceId]);
const events = (spaceId: string) =>
  account.sql<{ type: string; payload: object }>(
    `select type, payload from domain_event where aggregate_id = $1 and type like 'PayoutAccount%' order by version`,
    [spaceId],
  );

/** A second owner of the space, with a login of their own. */
async function coOwner(spaceId: string) {
  const { email, viewer } = await account.settled('LANDLORD');
  await account.sql(`insert into membership values ($1, $2, 'OWNER', now())`, [viewer.identityId, spaceId]);
  return email;
}

test('S59: another account is the present one at once, and nothing is paid on it for three working days', async () => {
  const { viewer, sci } = await account.landlordOf();
  const iban = someIban();
  const { told } = await change(viewer, { iban });
  expect(told).toEqual({
    __typename: 'PayoutAccountChanged',
    space: { maskedIban: maskIban(iban), ribKeyWarning: false, payoutHeldUntilOn: TUESDAY, holderNameToCheck: null },
  });
  expect(await payoutAccount(viewer.spaceId)).toEqual({ iban, holderName: 'SCI Les Tilleuls', heldUntilOn: TUESDAY });
  expect(await records(viewer.spaceId)).toEqual([{ iban: sci.iban }, { iban }]);
  const [stated] = await events(viewer.spaceId);
  expect(stated?.payload).toEqual({ spaceId: viewer.spaceId, recordId: expect.any(String), heldUntilOn: TUESDAY });
  const read = await account.graphql(
    viewer,
    '{ me { space { payoutHeldUntilOn } } }',
    {},
    { now: `${TUESDAY}T08:00:00Z` },
  );
  expect(read.data).toEqual({ me: { space: { payoutHeldUntilOn: null } } });
});

test('every owner is told, with masked numbers and a link of their own', async () => {
  const { viewer, email, sci } = await account.landlordOf();
  const other = await coOwner(viewer.spaceId);
  const iban = someIban();
  await change(viewer, { iban });
  await account.jobsDone();
  for (const owner of [email, other]) {
    const mail = account.post.to(owner).at(-1);
    expect(mail?.subject).toBe('Le compte bancaire de SCI Les Tilleuls a changé');
    for (const part of [maskIban(sci.iban), maskIban(iban), '1er décembre 2026', 'Ce n’était pas vous'])
      expect(mail?.text).toContain(part);
    expect(mail?.text).not.toContain(iban.slice(4, -4));
  }
  expect(await account.linkOf(email)).not.toBe(await account.linkOf(other));
});

test('S13: without the present password nothing changes', async () => {
  const { viewer, sci } = await account.landlordOf();
  expect((await change(viewer, { currentPassword: 'Autre-2024' })).told).toMatchObject({
    __typename: 'ReauthRequired',
  });
  expect(await payoutAccount(viewer.spaceId)).toMatchObject({ iban: sci.iban, heldUntilOn: null });
  expect(await events(viewer.spaceId)).toEqual([]);
});

test('the same change sent again answers the same and is one change; with other words it is refused', async () => {
  const { viewer } = await account.landlordOf();
  const stated = { operationId: randomUUID(), iban: someIban() };
  const answers = await Promise.all([change(viewer, stated), change(viewer, stated), change(viewer, stated)]);
  expect(new Set(answers.map(({ told }) => JSON.stringify(told))).size).toBe(1);
  expect(await records(viewer.spaceId)).toHaveLength(2);
  expect(await events(viewer.spaceId)).toHaveLength(1);
  const other = await change(viewer, { ...stated, holderName: 'Autre' });
  expect(other.errors?.[0]?.extensions.code).toBe('IDEMPOTENCY_MISMATCH');
});

test.each(['MANAGER', 'READER'] as const)('a %s does not move the money of a space', async (memberRole) => {
  const { viewer } = await account.landlordOf();
  const { errors } = await change({ ...viewer, memberRole });
  expect(errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  expect(await records(viewer.spaceId)).toHaveLength(1);
});

test('R-ACC-08: the account of another SCI is refused; S59: a holder of another name is for an officer to check', async () => {
  const [lilas, roses] = [await account.landlordOf(), await account.landlordOf(newSci())];
  expect((await change(lilas.viewer, { iban: roses.sci.iban })).told).toMatchObject({
    __typename: 'PayoutAccountRefused',
    fields: [{ field: 'iban', message: expect.stringContaining('autre SCI') }],
  });
  expect((await change(lilas.viewer, { holderName: 'Cabinet Morel' })).told).toMatchObject({
    space: { holderNameToCheck: 'Cabinet Morel' },
  });
  const read = 'query ($r: [_Any!]!) { _entities(representations: $r) { ... on Space { holderNameToCheck } } }';
  const { data } = await account.graphql(officer(), read, { r: [{ __typename: 'Space', id: lilas.viewer.spaceId }] });
  expect(data).toEqual({ _entities: [{ holderNameToCheck: 'Cabinet Morel' }] });
});

test('S59: the link brings the former account back, once, signs out who changed it and frees the other account', async () => {
  const { viewer, email, token, sci } = await account.landlordOf();
  const iban = someIban();
  await change(viewer, { iban });
  const link = await account.linkOf(email);
  expect((await undo(link)).told?.__typename).toBe('PayoutAccountRestored');
  expect(await payoutAccount(viewer.spaceId)).toMatchObject({ iban: sci.iban, heldUntilOn: null });
  expect(await account.whoIs(token)).toBeNull();
  expect((await undo(link)).told?.__typename).toBe('PayoutUndoRefused');
  expect(await records(viewer.spaceId)).toEqual([{ iban: sci.iban }, { iban }, { iban: sci.iban }]);
  expect((await events(viewer.spaceId)).map(({ type }) => type)).toEqual([
    'PayoutAccountChanged',
    'PayoutAccountRestored',
  ]);
  await account.jobsDone();
  expect(account.post.to(email).at(-1)?.subject).toContain('est annulé');
  const neighbour = await account.landlordOf({ ...newSci(), iban });
  expect(await payoutAccount(neighbour.viewer.spaceId)).toMatchObject({ iban });
});

test('two changes in a row: the first link brings the first account back, and the second one opens nothing', async () => {
  const { viewer, email, sci } = await account.landlordOf();
  await change(viewer);
  const first = await account.linkOf(email);
  await change(viewer, {}, '2026-11-27T09:00:00Z');
  const second = await account.linkOf(email);
  expect((await undo(first, '2026-11-27T10:00:00Z')).told?.__typename).toBe('PayoutAccountRestored');
  expect((await undo(second, '2026-11-27T10:00:00Z')).told?.__typename).toBe('PayoutUndoRefused');
  expect(await payoutAccount(viewer.spaceId)).toMatchObject({ iban: sci.iban, heldUntilOn: null });
});

test('once payments leave again the link is worth nothing, and one nobody received never was', async () => {
  const { viewer, email } = await account.landlordOf();
  const iban = someIban();
  await change(viewer, { iban });
  const link = await account.linkOf(email);
  expect((await undo(link, `${TUESDAY}T08:00:00Z`)).told?.__typename).toBe('PayoutUndoRefused');
  expect((await undo('personne')).told?.__typename).toBe('PayoutUndoRefused');
  expect(await payoutAccount(viewer.spaceId)).toMatchObject({ iban });
});

test('what was recorded is never changed nor removed, and the books agree', async () => {
  await expect(account.sql('update payout_record set iban = $1', ['FR00'])).rejects.toThrow('never changed');
  await expect(account.sql('delete from payout_record')).rejects.toThrow('never changed');
  expect(await account.violations()).toEqual([]);
  expect(await account.schemaDifference()).toBe('');
});
