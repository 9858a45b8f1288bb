import type { EventName, EventPayload } from '@trousseau/scheme/events';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Account, startAccount } from '../test-actors.ts';

let account: Account;
beforeAll(async () => {
  account = await startAccount();
});
afterAll(() => account.stop());

type Person = Pick<Awaited<ReturnType<Account['settled']>>, 'viewer'>;

interface Centre {
  unreadNotificationCount: number;
  notifications: {
    totalCount: number;
    nodes: { id: string; title: string; page: string; readAt: string | null }[];
  };
}
const CENTRE = `query Centre($spaceId: ID, $family: NotificationFamily, $unreadOnly: Boolean! = false, $language: Language! = FR) { me {
  unreadNotificationCount
  notifications(spaceId: $spaceId, family: $family, unreadOnly: $unreadOnly) {
    totalCount nodes { id family title(language: $language) text(language: $language) page spaceId happenedAt readAt } } } }`;

async function centreOf({ viewer }: Person, variables: object = {}): Promise<Centre> {
  const { data } = await account.graphql<{ me: Centre }>(viewer, CENTRE, variables);
  return data.me;
}
const titlesOf = async (person: Person, variables: object = {}) =>
  (await centreOf(person, variables)).notifications.nodes.map(({ title }) => title);

/** An event of another service arrives, and every reaction to it is over. */
async function arrives<Name extends EventName>(
  name: Name,
  payload: EventPayload<Name>,
  how: { id?: string; now?: string } = {},
) {
  expect(await account.deliver(name, payload, how)).toBe(204);
  await account.jobsDone();
}
const certified = (tenant: Person) => ({ requestId: uuidv7(), visaId: uuidv7(), tenantSpaceId: tenant.viewer.spaceId });

test('an event reaches the person whose space it concerns, in their language, with the page it speaks of', async () => {
  const [tenant, other] = [await account.settled(), await account.settled()];
  const payload = certified(tenant);
  await arrives('VisaCertified', payload, { now: '2026-11-23T09:00:00Z' });
  expect(await centreOf(tenant)).toEqual({
    unreadNotificationCount: 1,
    notifications: {
      totalCount: 1,
      nodes: [
        {
          id: expect.any(String),
          family: 'VISA',
          title: 'Votre visa est certifié',
          text: expect.stringContaining('bailleur'),
          page: `/locataire/visa/${payload.visaId}`,
          spaceId: tenant.viewer.spaceId,
          happenedAt: '2026-11-23T09:00:00Z',
          readAt: null,
        },
      ],
    },
  });
  expect(await titlesOf(tenant, { language: 'EN' })).toEqual(['Your visa is certified']);
  expect(await titlesOf(other)).toEqual([]);
});

test('delivered three times, it is one notification', async () => {
  const tenant = await account.settled();
  const [payload, id] = [certified(tenant), uuidv7()];
  for (const _ of [1, 2, 3]) await arrives('VisaCertified', payload, { id });
  expect((await centreOf(tenant)).notifications.totalCount).toBe(1);
});

test('both sides of a contract are told, each in their own words and about their own page', async () => {
  const [landlord, tenant] = [await account.landlordOf(), await account.settled()];
  const contractId = uuidv7();
  const parties = { landlordSpaceId: landlord.viewer.spaceId, tenantSpaceId: tenant.viewer.spaceId };
  await arrives('ContractValidated', { contractId, visaId: uuidv7(), ...parties });
  const [toLandlord] = (await centreOf(landlord)).notifications.nodes;
  const [toTenant] = (await centreOf(tenant)).notifications.nodes;
  expect(toLandlord?.page).toBe(`/bailleur/contrats/${contractId}`);
  expect(toTenant?.page).toBe('/locataire');
  expect(toTenant?.title).not.toBe(toLandlord?.title);
});

test('every member of the space is told, and who has left it reads nothing of it any more', async () => {
  const [owner, colleague] = [await account.landlordOf(), await account.settled('LANDLORD')];
  const { spaceId } = owner.viewer;
  const asColleague = [colleague.viewer.identityId, spaceId];
  await account.sql(
    `insert into membership (identity_id, space_id, position, joined_at) values ($1, $2, 'MANAGER', now())`,
    asColleague,
  );
  await arrives('ClaimLapsed', { claimId: uuidv7(), contractId: uuidv7(), landlordSpaceId: spaceId });
  const title = 'Un dossier d’impayé est arrêté';
  expect(await titlesOf(owner)).toContain(title);
  expect(await titlesOf(colleague, { spaceId })).toEqual([title]);
  await account.sql('delete from membership where identity_id = $1 and space_id = $2', asColleague);
  expect(await titlesOf(colleague)).not.toContain(title);
  expect((await centreOf(colleague)).unreadNotificationCount).toBe(0);
});

test('what concerns the person is told wherever they are, and a password of nobody yet is not', async () => {
  const person = await account.settled();
  await account.run(
    'changePassword',
    { currentPassword: 'Maison2024', newPassword: 'Tilleul-2031' },
    { as: person.viewer },
  );
  await account.jobsDone();
  expect((await centreOf(person)).notifications.nodes).toMatchObject([
    { title: 'Votre mot de passe a été changé', page: '/compte', spaceId: null },
  ]);
});

test('nothing of one space is shown among what another one is asked for', async () => {
  const owner = await account.landlordOf();
  await arrives('ReceiptIssued', { receiptId: uuidv7(), claimId: uuidv7(), landlordSpaceId: owner.viewer.spaceId });
  const stranger = await account.landlordOf();
  expect(await titlesOf(stranger, { spaceId: owner.viewer.spaceId })).toEqual([]);
  expect(await titlesOf(owner, { family: 'DEADLINES' })).toEqual([]);
  expect(await titlesOf(owner, { family: 'RECEIPT' })).toHaveLength(1);
});

test('read in one place it is read everywhere; again, it keeps its first moment', async () => {
  const tenant = await account.settled();
  for (const _ of [1, 2, 3]) await arrives('VisaCertified', certified(tenant));
  const [first] = (await centreOf(tenant)).notifications.nodes;
  const read = (now: string) =>
    account.run('markNotificationRead', { notificationId: first?.id }, { as: tenant.viewer, now });
  expect((await read('2026-11-24T09:00:00Z')).told).toMatchObject({ me: { unreadNotificationCount: 2 } });
  await read('2026-11-25T09:00:00Z');
  const { nodes } = (await centreOf(tenant)).notifications;
  expect(nodes.map(({ readAt }) => readAt)).toEqual(['2026-11-24T09:00:00Z', null, null]);
  expect((await centreOf(tenant, { unreadOnly: true })).notifications.totalCount).toBe(2);
  const { told } = await account.run('markAllNotificationsRead', {}, { as: tenant.viewer });
  expect(told).toMatchObject({ me: { unreadNotificationCount: 0 } });
});

test('P-NOTIFICATIONS: what was read a year ago is forgotten, what is unread stays', async () => {
  const tenant = await account.settled();
  for (const _ of [1, 2]) await arrives('VisaCertified', certified(tenant));
  const [first, second] = (await centreOf(tenant)).notifications.nodes;
  const now = '2026-11-24T09:00:00Z';
  await account.run('markNotificationRead', { notificationId: first?.id }, { as: tenant.viewer, now });
  const left = async () => (await centreOf(tenant)).notifications.nodes.map(({ id }) => id);
  await account.clock('2027-11-24T08:00:00Z');
  expect(await left()).toEqual([first?.id, second?.id]);
  for (let times = 0; times < 2; times += 1) await account.clock('2027-11-25T08:00:00Z');
  expect(await left()).toEqual([second?.id]);
});

test('all of one space or one family are marked without the others', async () => {
  const landlord = await account.landlordOf();
  const ids = { claimId: uuidv7(), contractId: uuidv7(), landlordSpaceId: landlord.viewer.spaceId };
  await arrives('ClaimLapsed', ids);
  await arrives('ReceiptIssued', { receiptId: uuidv7(), ...ids });
  await account.run('markAllNotificationsRead', { family: 'RECEIPT' }, { as: landlord.viewer });
  expect(await titlesOf(landlord, { unreadOnly: true })).toEqual(['Un dossier d’impayé est arrêté']);
});

test('another person’s notification does not exist', async () => {
  const [owner, other] = [await account.settled(), await account.settled()];
  await arrives('VisaCertified', certified(owner));
  const [theirs] = (await centreOf(owner)).notifications.nodes;
  for (const notificationId of [theirs?.id, uuidv7(), 'rien']) {
    const { errors } = await account.run('markNotificationRead', { notificationId }, { as: other.viewer });
    expect(errors?.[0]?.extensions.code).toBe('NOT_FOUND');
  }
  expect((await centreOf(owner)).unreadNotificationCount).toBe(1);
});

test('entities and migrations agree', async () => {
  expect(await account.schemaDifference()).toBe('');
});
