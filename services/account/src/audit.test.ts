import { officer, tenant } from '@trousseau/service/test/viewers';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Account, newAddress, PASSWORD, startAccount } from './test-actors.ts';

let account: Account;
beforeAll(async () => {
  account = await startAccount();
});
afterAll(() => account.stop());

const LOG = `query ($filter: AuditFilter!, $first: Int) { accountAudit(filter: $filter, first: $first) {
  totalCount pageInfo { hasNextPage } nodes { act actorId actorRole subjectId network result detail position } } }`;
interface Log {
  accountAudit: { totalCount: number; nodes: Record<string, unknown>[]; pageInfo: { hasNextPage: boolean } };
}
const read = async (filter: object, first = 25) =>
  (await account.graphql<Log>(officer(), LOG, { filter, first })).data.accountAudit;

test('S66: signing in, failing to and changing the password are told, newest first', async () => {
  const { email, viewer } = await account.activated();
  const { identityId } = viewer;
  const as = { ...viewer, spaceStatus: 'ACTIVE' };
  await account.run('signIn', { email, password: 'Parapluie42' }, { network: '192.0.2.0/24' });
  await account.run('signIn', { email, password: PASSWORD }, { network: '192.0.2.0/24' });
  await account.run('changePassword', { currentPassword: 'Parapluie42', newPassword: 'Nouvelle2027' }, { as });
  await account.run('changePassword', { currentPassword: PASSWORD, newPassword: 'Nouvelle2027' }, { as });
  const { nodes } = await read({ subjectId: identityId });
  const told = nodes.map(({ act, result, detail, actorId }) => [act, result, detail, actorId]);
  expect(told).toEqual([
    ['PASSWORD_CHANGED', 'DONE', null, identityId],
    ['REAUTHENTICATION', 'REFUSED', null, identityId],
    ['SIGN_IN', 'DONE', null, identityId],
    ['SIGN_IN', 'REFUSED', 'WRONG_PASSWORD', 'anonymous'],
    ['SIGN_IN', 'DONE', 'ACTIVATION', identityId],
  ]);
  expect(nodes[2]).toMatchObject({ network: '192.0.2.0/24', actorRole: 'ANONYMOUS' });
});

test('a try with an address nobody has is told too, without the address', async () => {
  const email = newAddress();
  await account.run('signIn', { email, password: PASSWORD });
  const { nodes } = await read({ actorId: 'anonymous' }, 1);
  expect(nodes).toMatchObject([{ act: 'SIGN_IN', result: 'REFUSED', subjectId: null }]);
  expect(JSON.stringify(await account.sql('select * from audit_entry'))).not.toContain(email);
});

test('it is searched by person and by period, a page at a time', async () => {
  const { viewer, email } = await account.activated();
  await account.run('signIn', { email, password: PASSWORD }, { now: '2026-12-24T22:59:00Z' });
  await account.run('signIn', { email, password: PASSWORD }, { now: '2026-12-24T23:01:00Z' });
  const { identityId: actorId } = viewer;
  expect((await read({ actorId, fromOn: '2026-12-25' })).totalCount).toBe(1);
  expect((await read({ actorId, fromOn: '2026-12-24', untilOn: '2026-12-24' })).totalCount).toBe(1);
  expect(await read({ actorId, fromOn: '2026-12-24' }, 1)).toMatchObject({ pageInfo: { hasNextPage: true } });
  expect((await read({ subjectId: 'DUPONT' })).totalCount).toBe(0);
});

test('nobody but an officer reads it', async () => {
  const answer = await account.graphql<Log>(tenant(), LOG, { filter: {} });
  expect(answer.errors?.[0]?.extensions.code).toBe('FORBIDDEN');
});
