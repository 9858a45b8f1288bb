import { rolesOf } from '@trousseau/scheme/rights';
import type { Role } from '@trousseau/scheme/roles';
import { beforeAll, expect, test } from 'vitest';
import {
  activated,
  newAddress,
  newLandlord,
  newTenant,
  openOfficerSpace,
  openPartnerSpace,
  signedIn,
} from '../played/people.ts';
import { Visitor } from '../visitor.ts';
import { anyDocument, rootFields } from './any-document.ts';

type Person = Exclude<Role, 'SERVICE'>;

/** S22: every root field for everybody, judged by the table that the services obey, through the door. */
const cases = rootFields.flatMap(({ root, field }) => {
  const people: Person[] = ['ANONYMOUS', 'PENDING', 'TENANT', 'LANDLORD', 'PARTNER', 'OFFICER'];
  return people.map((role) => ({
    root,
    field,
    role,
    name: `${root}.${field.name}`,
    verdict: rolesOf(root, field.name).includes(role) ? 'allowed' : 'refused',
  }));
});

const addresses = {} as Record<Exclude<Person, 'ANONYMOUS'>, string>;
const visitors = {} as Record<Person, Visitor>;

beforeAll(async () => {
  const pending = newAddress('en-attente');
  const [tenant, landlord] = [await newTenant(), await newLandlord()];
  const partner = await signedIn(await openPartnerSpace(['31']));
  const officer = await signedIn(await openOfficerSpace());
  Object.assign(visitors, {
    ANONYMOUS: new Visitor(),
    // A landlord: of the two, the one who may open another space while the first waits for its profile.
    PENDING: await activated('LANDLORD', pending),
    TENANT: tenant,
    LANDLORD: landlord,
    PARTNER: partner,
    OFFICER: officer,
  });
  addresses.PENDING = pending;
  for (const [role, { email }] of Object.entries({
    TENANT: tenant,
    LANDLORD: landlord,
    PARTNER: partner,
    OFFICER: officer,
  }))
    addresses[role as keyof typeof addresses] = email;
});

test('the table of root fields gives several hundred cases', () => {
  expect(cases.length).toBeGreaterThan(250);
});

test.each(cases)('$name is $verdict to $role', async ({ root, field, role, verdict }) => {
  // Whoever signs out is nobody afterwards: the session of the other cases is not spent on it.
  const visitor = field.name === 'signOut' ? await anotherSession(role) : visitors[role];
  const { query, variables } = anyDocument({ root, field });

  const { status, data, errors } = await visitor.post(query, variables);

  const refusals = errors.map(({ extensions }) => extensions.code).filter((code) => /^(UNAUTH|SCOPE|FORB)/.test(code));
  expect(status).toBe(200);
  if (verdict === 'allowed') return expect(refusals).toEqual([]);
  // What somebody without an account may ask, the door lets through: the service refuses whom it does not concern.
  const forMembers = rolesOf(root, field.name).includes('ANONYMOUS') ? 'FORBIDDEN' : 'SCOPE_REQUIRED';
  expect(refusals).toEqual([role === 'ANONYMOUS' ? 'UNAUTHENTICATED' : forMembers]);
  expect(data?.[field.name] ?? null).toBeNull();
});

async function anotherSession(role: Person): Promise<Visitor> {
  if (role === 'ANONYMOUS') return new Visitor();
  return signedIn(addresses[role]);
}
