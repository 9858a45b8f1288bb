import { rolesOf } from '@trousseau/scheme/rights';
import { mayAct, type Position, positions } from '@trousseau/scheme/rights/positions';
import { v7 as newId } from 'uuid';
import { beforeAll, describe, expect, test } from 'vitest';
import { eventually } from '../eventually.ts';
import { type Guarantee, playGuarantee } from '../played/guarantee.ts';
import { newColleague, newLandlord } from '../played/people.ts';
import type { Visitor } from '../visitor.ts';
import { anyDocument, rootFields } from './any-document.ts';

/** D-ACC-04: what a person may do in a space, by their position there, for every mutation of the graph. */

const mutations = rootFields.filter(
  ({ root, field }) => root === 'Mutation' && rolesOf(root, field.name).includes('LANDLORD'),
);
const cases = mutations.flatMap((mutation) =>
  positions.map((position) => ({
    mutation,
    position,
    name: mutation.field.name,
    verdict: mayAct(position, mutation.field.name) ? 'open' : 'refused',
  })),
);

let guarantee: Guarantee;
const people = {} as Record<Position, Visitor>;

beforeAll(async () => {
  guarantee = await playGuarantee();
  const { landlord } = guarantee;
  people.OWNER = landlord;
  people.MANAGER = await newColleague(landlord, 'MANAGER');
  people.READER = await newColleague(landlord, 'READER');
});

test.each(cases.filter(({ verdict }) => verdict === 'refused'))(
  '$name is refused to a $position, with a word on whom to ask',
  async ({ mutation, position }) => {
    const { query, variables } = anyDocument(mutation);
    const { errors, data } = await people[position].post(query, variables);
    expect(errors.map(({ extensions }) => extensions.code)).toEqual(['FORBIDDEN']);
    expect(errors[0]?.message).toContain('responsable');
    expect(data?.[mutation.field.name] ?? null).toBeNull();
  },
);

/** Those that say nothing of whoever presses them are left to the tests of each act: signing out would end this one. */
const ofThings = cases.filter(({ verdict, name }) => verdict === 'open' && !mayAct('READER', name));
test.each(ofThings)('$name is not refused to a $position for being one', async ({ mutation, position }) => {
  const { query, variables } = anyDocument(mutation);
  const { errors } = await people[position].post(query, variables);
  expect(errors.map(({ extensions }) => extensions.code)).not.toContain('FORBIDDEN');
});

describe('in one space', () => {
  const READS =
    'query ($c: ID!, $u: ID!) { contract(id: $c) { number } unpaidClaim(id: $u) { number } myContracts { totalCount } }';

  test('all three read the same', async () => {
    const variables = { c: guarantee.contract.id, u: guarantee.claimId };
    const [owner, manager, reader] = await Promise.all(positions.map((one) => people[one].ask(READS, variables)));
    expect(manager).toEqual(owner);
    expect(reader).toEqual(owner);
  });

  test('a reader adds no paper, nor finds out whether there is a file', async () => {
    const bytes = new TextEncoder().encode('%PDF-1.4 nothing');
    const answers = await Promise.all(
      [guarantee.claimId, newId()].map(async (id) => {
        const response = await people.READER.upload(`claims/claims/${id}`, 'LEASE', bytes);
        return [response.status, await response.text()];
      }),
    );
    expect(answers[0]).toEqual(answers[1]);
    expect(answers[0]?.[0]).toBe(403);
  });
});

/** S20, S21. */
describe('people of two spaces', () => {
  test('a colleague of one SCI sees nothing of the other SCI of the same owner', async () => {
    const owner = await newLandlord();
    const guest = await newColleague(owner, 'MANAGER');
    const { me } = await owner.ask<{ me: { space: { id: string } } }>('{ me { space { id } } }');
    await owner.act('openAnotherSpace', { operationId: newId(), kind: 'LANDLORD_NATURAL' }, 'AnotherSpaceOpened');
    const seen = await guest.ask<{ me: { spaces: { id: string }[] } }>('{ me { spaces { id } } }');
    expect(seen.me.spaces).toEqual([{ id: me.space.id }]);
  });

  test('whoever is removed while signed in is nobody at the next request', async () => {
    const owner = await newLandlord();
    const guest = await newColleague(owner, 'READER');
    const { me } = await owner.ask<{ me: { space: { members: { id: string; email: string }[] } } }>(
      '{ me { space { members { id email } } } }',
    );
    const memberId = me.space.members.find(({ email }) => email === guest.email)?.id;
    await owner.act('removeMember', { memberId }, 'MembersChanged');
    const { status, errors } = await eventually('the session to be over', async () => {
      const answer = await guest.post('{ myContracts { totalCount } }');
      return answer.status === 401 ? answer : undefined;
    });
    expect([status, errors[0]?.extensions.code]).toEqual([401, 'UNAUTHENTICATED']);
  });
});
