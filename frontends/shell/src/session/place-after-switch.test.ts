import type { LiveSpace } from '@trousseau/space/live-spaces';
import { expect, test } from 'vitest';
import { placeAfterSwitch } from './place-after-switch.ts';

const live = [
  { role: 'LANDLORD', basePath: '/bailleur' },
  { role: 'TENANT', basePath: '/locataire' },
] as unknown as LiveSpace[];
const contract = '/bailleur/contrats/0192d8f0-7c1e-7b52-9a64-0f2b7c1d3e4f';
const sci = { role: 'LANDLORD', space: { status: 'ACTIVE' } };
const newSci = { role: 'LANDLORD', space: { status: 'ACTIVE_INCOMPLETE' } };
const tenant = { role: 'TENANT', space: { status: 'ACTIVE' } };

test.each([
  ['a list is there in the other SCI too', '/bailleur/sinistres', sci, '/bailleur/sinistres'],
  ['a contract is not, its list is', contract, sci, '/bailleur/contrats'],
  ['nor is a page below it', `${contract}/compte`, sci, '/bailleur/contrats'],
  ['a tenant has no contracts of a landlord', contract, tenant, '/locataire'],
  ['a new space begins with its profile', '/bailleur/contrats', newSci, '/profil'],
  ['the profile is shown for each', '/profil', sci, '/profil'],
  ['the front page leads home', '/', sci, '/bailleur'],
  ['a path that only begins alike is another page', '/bailleurs', tenant, '/bailleurs'],
])('%s', (_why, from, person, place) => {
  expect(placeAfterSwitch(from, { from: sci.space, to: person, liveSpaces: live })).toBe(place);
});

test('the profile that a new space was held at is no place to keep', () => {
  expect(placeAfterSwitch('/profil', { from: newSci.space, to: sci, liveSpaces: live })).toBe('/bailleur');
});
