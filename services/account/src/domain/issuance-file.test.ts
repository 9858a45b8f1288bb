import { expect, test } from 'vitest';
import { judgeIssuance } from './issuance.ts';
import { issuanceOf, readHeadings, readRow } from './issuance-file.ts';

const HEADINGS = ['Type', 'Nom', 'Prenom', 'Département', 'E-MAIL', 'adresse', 'Code_Postal', 'commune'];

test('headings are recognised without accents, case, hyphens or spaces, in any order', () => {
  const read = readHeadings(HEADINGS);
  if ('fault' in read) throw new Error(read.fault);
  const cells = ['personne', 'Durand', 'Camille', '1', 'c@exemple.fr', '', '', ''];
  expect(issuanceOf(readRow(cells, read.places))).toMatchObject({
    landlordKind: 'NATURAL',
    familyName: 'Durand',
    departement: '01',
    email: 'c@exemple.fr',
  });
});

test('a file that does not name its columns is refused, and says which', () => {
  expect(readHeadings(['nom', 'prénom'])).toEqual({ fault: expect.stringContaining('«\u00a0type\u00a0»') });
});

test('a type that is neither person nor body states nothing', () => {
  const read = readHeadings(HEADINGS);
  if ('fault' in read) throw new Error(read.fault);
  expect(issuanceOf(readRow(['locataire'], read.places))).toBeNull();
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
