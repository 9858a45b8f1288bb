import { describe, expect, test } from 'vitest';
import { landlordSignatory, signatoriesFault, withHolders } from './signatories.ts';

const owner = {
  __typename: 'Space',
  id: '1',
  kind: 'SCI',
  givenName: 'Hélène',
  familyName: 'Garnier',
  underMandate: false,
} as const;
const me = (space: object = {}) => ({
  __typename: 'Me' as const,
  id: '1',
  space: { ...owner, ...space },
  spaces: [
    { __typename: 'Space' as const, id: '1', kind: 'SCI' as const, displayName: 'SCI Les Tilleuls' },
    { __typename: 'Space' as const, id: '2', kind: 'LETTING_AGENT' as const, displayName: 'Agence du Port' },
  ],
});
const landlord = { capacity: 'REPRESENTATIVE', name: 'Hélène Garnier' } as const;
const camille = { capacity: 'TENANT', name: 'Camille Durand' } as const;
const noe = { capacity: 'TENANT', name: 'Noé Martin' } as const;

test.each([
  ['whoever acts for a company', me(), landlord],
  ['the landlord in person', me({ kind: 'LANDLORD_NATURAL' }), { capacity: 'OWNER', name: 'Hélène Garnier' }],
  ['the agency under mandate', me({ underMandate: true }), { capacity: 'AGENT', name: 'Agence du Port' }],
  ['nobody yet, when the account service is away', null, { capacity: 'REPRESENTATIVE', name: '' }],
])('the first line proposes %s', (_, who, line) => {
  expect(landlordSignatory(who)).toEqual(line);
});

describe('R-CON-08: the tenants who sign', () => {
  test('become the holders of another visa, and who signs for the landlord stays', () => {
    expect(withHolders([landlord, camille], ['Noé Martin'])).toEqual([landlord, noe]);
  });

  test.each([
    [
      'are the holders, whatever the order and the spelling',
      [landlord, noe, { ...camille, name: 'CAMILLE DURAND' }],
      null,
    ],
    ['lack one', [landlord, camille], 'notTheHolders'],
    ['are more', [landlord, camille, noe, { ...noe, name: 'Alix Renard' }], 'notTheHolders'],
    ['sign alone', [camille, noe], 'noLandlord'],
    ['leave a line empty', [landlord, camille, noe, { ...landlord, name: ' ' }], 'unnamed'],
  ])('%s', (_, signatories, fault) => {
    expect(signatoriesFault(signatories, ['Camille Durand', 'Noé Martin'])).toBe(fault);
  });
});
