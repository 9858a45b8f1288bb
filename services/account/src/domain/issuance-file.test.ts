import { expect, test } from 'vitest';
import { judgeIssuance } from './issuance.ts';
import { issuanceOf } from './issuance-file.ts';

const empty = { type: '', givenName: '', familyName: '', legalName: '', siren: '', departement: '', email: '' };
const row = { ...empty, street: '', postcode: '', city: '' };

test('a line states a landlord, the zeros that spreadsheets drop put back', () => {
  const line = {
    ...row,
    type: 'Personne',
    familyName: 'Durand',
    givenName: 'Camille',
    departement: '1',
    postcode: '1000',
  };
  expect(issuanceOf(line)).toMatchObject({
    landlordKind: 'NATURAL',
    familyName: 'Durand',
    departement: '01',
    address: { postcode: '01000' },
  });
});

test('a type that is neither person nor body states nothing', () => {
  expect(issuanceOf({ ...row, type: 'locataire' })).toBeNull();
});

test.each([
  [{ email: '', address: { street: '1 rue A', postcode: '31000', city: 'Toulouse' } }, null],
  [{ email: '', address: { street: '1 rue A', postcode: '31000', city: 'TOULOUSE CEDEX' } }, null],
  [{ email: '', address: { street: '1 rue A', postcode: '31000', city: 'Toulouze' } }, 'inseeCode'],
  [{ email: '', address: { street: '', postcode: '', inseeCode: '' } }, 'email'],
  [{ email: '', address: null }, 'email'],
  [{ email: 'c@exemple.fr', departement: '75' }, 'departement'],
  [{ email: 'c@exemple.fr', familyName: '' }, 'familyName'],
])('R-CAF-01: %j lacks %s', (stated, field) => {
  const typed = { landlordKind: 'NATURAL', givenName: 'Camille', familyName: 'Durand', departement: '31' } as const;
  const judged = judgeIssuance({ ...typed, ...stated }, ['31']);
  expect('faults' in judged ? judged.faults[0]?.field : null).toBe(field);
});
