import { randomUUID } from 'node:crypto';
import { service } from '@trousseau/service/test/viewers';
import type { PersonViewer } from '@trousseau/service/viewer';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Account, newAddress, startAccount } from '../test-actors.ts';
import { newAgency } from '../test-agency.ts';
import { newColleague } from '../test-colleague.ts';

let account: Account;
beforeAll(async () => {
  account = await startAccount();
});
afterAll(() => account.stop());

type Agency = Awaited<ReturnType<typeof newAgency>>;
let owner: PersonViewer;
let ownerEmail: string;
let agency: Agency;
beforeEach(async () => {
  ({ viewer: owner, email: ownerEmail } = await account.landlordOf());
  agency = await newAgency(account);
});

const EVE = '2026-11-30T12:00:00Z';
const FIRST = '2026-12-01T12:00:00Z';
const LAST = '2027-11-30T12:00:00Z';
const AFTER = '2027-12-01T12:00:00Z';
const DATES = { startsOn: '2026-12-01', endsOn: '2027-11-30' };

const propose = (as: PersonViewer, input: object = {}, now = EVE) =>
  account.run(
    'proposeMandate',
    { operationId: randomUUID(), agentEmail: agency.email, ...DATES, ...input },
    { as, now },
  );
const mandatesOf = async (as: PersonViewer, now = EVE) => {
  const query = '{ me { space { mandates { id state spaceName agentName isGiven } } } }';
  type Read = { me: { space: { mandates: { id: string; state: string; isGiven: boolean }[] } } };
  return (await account.graphql<Read>(as, query, {}, { now })).data.me.space.mandates;
};
const idOf = async (as: PersonViewer) => (await mandatesOf(as))[0]?.id ?? '';
const accept = async (as = agency.viewer, now = EVE) =>
  account.run('acceptMandate', { mandateId: await idOf(owner) }, { as, now });
const end = async (as: PersonViewer, now: string) =>
  account.run('endMandate', { mandateId: await idOf(owner) }, { as, now });
const ringOf = async (as: PersonViewer, now: string) => {
  const query = '{ me { spaces { id memberRole underMandate mandateEndsOn } } }';
  return (await account.graphql<{ me: { spaces: object[] } }>(as, query, {}, { now })).data.me.spaces;
};
const goTo = (spaceId: string, now: string, as = agency.viewer) => account.run('switchSpace', { spaceId }, { as, now });
const codeOf = ({ errors }: { errors?: { extensions: { code: string } }[] }) => errors?.[0]?.extensions.code;
const whoIs = (token: string, now: string) => account.whoIs(token, service('gateway'), now);
const managed = () => ({ id: owner.spaceId, memberRole: 'MANAGER', underMandate: true, mandateEndsOn: '2027-11-30' });

describe('domain §1: a management mandate', () => {
  test('is proposed, accepted, and opens the space from its first day to its last', async () => {
    expect((await propose(owner)).told).toMatchObject({ __typename: 'MandateProposed' });
    expect(await mandatesOf(agency.viewer)).toMatchObject([
      { state: 'PROPOSED', spaceName: 'SCI Les Tilleuls', isGiven: false },
    ]);
    expect((await accept()).told).toMatchObject({ __typename: 'MandateAccepted' });
    expect(await mandatesOf(owner)).toMatchObject([{ state: 'UPCOMING', agentName: 'Agence du Canal', isGiven: true }]);
    expect(codeOf(await goTo(owner.spaceId, EVE))).toBe('NOT_FOUND');
    expect(await ringOf(agency.viewer, FIRST)).toContainEqual(managed());
    expect((await goTo(owner.spaceId, FIRST)).told?.__typename).toBe('SpaceSwitched');
    const during = { spaceId: owner.spaceId, memberRole: 'MANAGER', identityId: agency.viewer.identityId };
    expect(await whoIs(agency.token, LAST)).toMatchObject(during);
    expect(await whoIs(agency.token, AFTER)).toBeNull();
  });

  test('gives neither people, bank account nor mandates, and a reader of the agency reads', async () => {
    await propose(owner);
    await accept();
    const inside = { ...agency.viewer, spaceId: owner.spaceId, memberRole: 'MANAGER' as const };
    expect(codeOf(await propose(inside))).toBe('FORBIDDEN');
    const clerk = await newColleague(account, agency.viewer, 'READER');
    await goTo(owner.spaceId, FIRST, clerk.viewer);
    expect(await whoIs(clerk.token, FIRST)).toMatchObject({
      spaceId: owner.spaceId,
      memberRole: 'READER',
    });
  });

  test('is ended by either side at once; the agent’s ring keeps the other owners', async () => {
    const { viewer: other } = await account.landlordOf();
    for (const one of [owner, other]) {
      await propose(one);
      await account.run('acceptMandate', { mandateId: await idOf(one) }, { as: agency.viewer, now: EVE });
    }
    await goTo(owner.spaceId, FIRST);
    expect((await end(owner, FIRST)).told?.__typename).toBe('MandateEnded');
    expect(await whoIs(agency.token, FIRST)).toBeNull();
    const ids = (await ringOf(agency.viewer, FIRST)).map((space) => (space as { id: string }).id);
    expect(ids.toSorted()).toEqual([agency.viewer.spaceId, other.spaceId].toSorted());
    const mandateId = await idOf(other);
    expect((await account.run('endMandate', { mandateId }, { as: agency.viewer, now: FIRST })).told?.__typename).toBe(
      'MandateEnded',
    );
    expect(codeOf(await account.run('endMandate', { mandateId }, { as: other, now: FIRST }))).toBe('INVALID_STATE');
  });

  test('is for agencies: a landlord cannot hold one, an agency gives none, a stranger finds none', async () => {
    const { viewer: landlord, email } = await account.landlordOf();
    await propose(owner, { agentEmail: email });
    const mandateId = await idOf(owner);
    expect((await account.run('acceptMandate', { mandateId }, { as: landlord, now: EVE })).told).toMatchObject({
      __typename: 'MandateRefused',
      message: expect.stringContaining('mandataire'),
    });
    expect((await propose(agency.viewer, { agentEmail: email })).told?.__typename).toBe('MandateRefused');
    const { viewer: stranger } = await account.landlordOf();
    for (const act of ['acceptMandate', 'endMandate'] as const)
      for (const id of [mandateId, randomUUID(), 'x'])
        expect(codeOf(await account.run(act, { mandateId: id }, { as: stranger, now: EVE }))).toBe('NOT_FOUND');
  });

  test('what does not suit is refused with nothing written: dates, address, a second one', async () => {
    expect((await propose(owner, { endsOn: '2026-11-01' })).told?.message).toContain('précède');
    expect((await propose(owner, { startsOn: '2026-01-01', endsOn: '2026-02-01' })).told?.message).toContain(
      'déjà terminé',
    );
    expect((await propose(owner, { agentEmail: 'agence' })).told?.__typename).toBe('EmailRefused');
    expect(await mandatesOf(owner)).toEqual([]);
    await propose(owner);
    expect((await propose(owner)).told).toMatchObject({ __typename: 'MandateRefused' });
  });

  test('an address nobody has gets the same answer, and finds the proposal once it has an agency', async () => {
    const agentEmail = newAddress();
    expect((await propose(owner, { agentEmail })).told?.__typename).toBe('MandateProposed');
    const { viewer } = await newAgency(account, agentEmail);
    expect(await mandatesOf(viewer)).toMatchObject([{ state: 'PROPOSED' }]);
  });
});

test('the clock tells both sides when it begins and when it is over, once', async () => {
  await propose(owner);
  await accept();
  const subjects = async (email: string) => {
    await account.jobsDone();
    return account.post
      .to(email)
      .map(({ subject }) => subject.replaceAll('\u00a0', ' '))
      .filter((subject) => /Mandat/.test(subject));
  };
  for (const at of [EVE, FIRST, FIRST, LAST, AFTER, AFTER]) await account.clock(at);
  const steps = (name: string) =>
    ['proposé', 'accepté', 'commencé', 'terminé'].map((step) => `Mandat de gestion ${step} : ${name}`);
  expect(await subjects(agency.email)).toEqual(steps('SCI Les Tilleuls'));
  expect(await subjects(ownerEmail)).toEqual(
    steps('Agence du Canal').with(0, `Mandat de gestion proposé : ${agency.email}`),
  );
  expect(await mandatesOf(owner, AFTER)).toMatchObject([{ state: 'OVER' }]);
  expect(await account.schemaDifference()).toBe('');
  expect(await account.violations()).toEqual([]);
});
