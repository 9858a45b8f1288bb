import { randomUUID } from 'node:crypto';
import { anonymous, officer } from '@trousseau/service/test/viewers';
import type { PersonViewer } from '@trousseau/service/viewer';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Account, newSci, startAccount } from '../test-actors.ts';

let account: Account;
beforeAll(async () => {
  account = await startAccount();
});
afterAll(() => account.stop());

const open = (as: PersonViewer, input: object) =>
  account.run('openAnotherSpace', { operationId: randomUUID(), ...input }, { as });
const sciOf = ({ legalName, siren }: { legalName: string; siren: string }) => ({ kind: 'SCI', legalName, siren });
const spacesOf = (identityId: string) => account.sql('select 1 from membership where identity_id = $1', [identityId]);
const idOf = (told: unknown) => (told as { space: { id: string } }).space.id;

describe('R-ACC-08, D-ACC-04: another SCI on the same ring', () => {
  test('opens with its name and number, waits for its profile, and its owner is told by e-mail', async () => {
    const { viewer, email } = await account.landlordOf();
    const { told } = await open(viewer, { kind: 'SCI', legalName: ' SCI  Les Glycines ', siren: '824 541 148' });
    expect(told).toMatchObject({
      __typename: 'AnotherSpaceOpened',
      space: {
        role: 'LANDLORD',
        kind: 'SCI',
        status: 'ACTIVE_INCOMPLETE',
        displayName: null,
        legalName: 'SCI Les Glycines',
        siren: '824541148',
        memberRole: 'OWNER',
      },
    });
    await account.jobsDone();
    expect(account.post.to(email).at(-1)?.subject).toBe('Un espace pour SCI Les Glycines sur votre trousseau');
    expect(await account.sql('select type from domain_event where aggregate_id = $1', [idOf(told)])).toEqual([
      { type: 'SpaceAdded' },
    ]);
  });

  test('from the first press to the open space: switched to, completed, with its own account', async () => {
    const { viewer, token, sci: first } = await account.landlordOf();
    const second = newSci();
    const spaceId = idOf((await open(viewer, sciOf(second))).told);
    await account.run('switchSpace', { spaceId }, { as: viewer });
    const there = await account.whoIs(token);
    expect(there).toMatchObject({ spaceId, spaceStatus: 'ACTIVE_INCOMPLETE', memberRole: 'OWNER' });
    const as = there as PersonViewer;
    const shared = await account.run('completeProfile', { ...second, iban: first.iban }, { as });
    expect(shared.told).toMatchObject({ __typename: 'ProfileRefused', fields: [{ field: 'iban' }] });
    const { told } = await account.run('completeProfile', second, { as });
    expect(told).toMatchObject({ __typename: 'ProfileCompleted', space: { id: spaceId, status: 'ACTIVE' } });
  });

  test('an SCI already on the ring is not opened twice: its space is shown', async () => {
    const { viewer, sci } = await account.landlordOf();
    const again = await open(viewer, sciOf(sci));
    expect(again.told).toMatchObject({ __typename: 'SciAlreadyHasSpace', existingSpace: { id: viewer.spaceId } });
    expect(again.told?.message).toContain('déjà sur votre trousseau');
    const other = sciOf(newSci());
    const begun = idOf((await open(viewer, other)).told);
    expect((await open(viewer, other)).told).toMatchObject({
      __typename: 'SciAlreadyHasSpace',
      existingSpace: { id: begun },
    });
    expect(await spacesOf(viewer.identityId)).toHaveLength(2);
  });

  test('an SCI somebody else holds is refused with what to do, and nothing of theirs is shown', async () => {
    const { sci } = await account.landlordOf();
    const { viewer } = await account.landlordOf();
    const { told } = await open(viewer, sciOf(sci));
    expect(told).toMatchObject({ __typename: 'SciAlreadyHasSpace', existingSpace: null });
    expect(told?.message).toContain('vous y inviter');
    expect(await spacesOf(viewer.identityId)).toHaveLength(1);
  });

  test('a name somebody typed and never completed keeps nobody out', async () => {
    const [{ viewer: one }, { viewer: other }] = [await account.landlordOf(), await account.landlordOf()];
    const sci = sciOf(newSci());
    expect((await open(one, sci)).told?.__typename).toBe('AnotherSpaceOpened');
    expect((await open(other, sci)).told?.__typename).toBe('AnotherSpaceOpened');
  });

  test('of two openings at once, one is made; the same operation sent again answers the same', async () => {
    const { viewer } = await account.landlordOf();
    const sci = sciOf(newSci());
    const answers = await Promise.all([open(viewer, sci), open(viewer, sci)]);
    expect(answers.map(({ told }) => told?.__typename).sort()).toEqual(['AnotherSpaceOpened', 'SciAlreadyHasSpace']);
    const input = { operationId: randomUUID(), kind: 'LANDLORD_NATURAL' };
    const ids = [await open(viewer, input), await open(viewer, input)].map(({ told }) => idOf(told));
    expect(new Set(ids).size).toBe(1);
  });
});

test('a person’s own name and another company open a space too; the company says what it is (R-ACC-10)', async () => {
  const { viewer } = await account.landlordOf();
  const natural = await open(viewer, { kind: 'LANDLORD_NATURAL', legalName: 'ignored', siren: '1' });
  expect(natural.told).toMatchObject({ space: { kind: 'LANDLORD_NATURAL', legalName: null, siren: null } });
  const company = { ...sciOf(newSci()), kind: 'LANDLORD_LEGAL' };
  expect((await open(viewer, company)).errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
  const { told } = await open(viewer, { ...company, isIntermediation: true });
  expect(await account.sql('select is_intermediation from space where id = $1', [idOf(told)])).toEqual([
    { is_intermediation: true },
  ]);
});

test('what is wrong is told field by field, with nothing written', async () => {
  const { viewer } = await account.landlordOf();
  const { told } = await open(viewer, { kind: 'SCI', legalName: ' ', siren: '824541149' });
  expect(told).toMatchObject({
    __typename: 'NewSpaceRefused',
    message: '2 réponses sont à corriger.',
    fields: [{ field: 'legalName' }, { field: 'siren' }],
  });
  expect(await spacesOf(viewer.identityId)).toHaveLength(1);
});

test('a landlord whose first space waits for its profile may add one; a tenant, an officer and nobody may not', async () => {
  const { viewer } = await account.activated('LANDLORD');
  expect((await open(viewer, { kind: 'LANDLORD_NATURAL' })).told?.__typename).toBe('AnotherSpaceOpened');
  const { viewer: tenant } = await account.activated('TENANT');
  for (const as of [tenant, { ...tenant, spaceStatus: 'ACTIVE' }, officer()]) {
    expect((await open(as, { kind: 'LANDLORD_NATURAL' })).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  }
  const input = { operationId: randomUUID(), kind: 'LANDLORD_NATURAL' };
  const { errors } = await account.run('openAnotherSpace', input, { as: anonymous() });
  expect(errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
});

test('entities and migrations agree, and no invariant is violated', async () => {
  expect(await account.schemaDifference()).toBe('');
  expect(await account.violations()).toEqual([]);
});
