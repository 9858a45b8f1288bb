import { expect, test } from 'vitest';
import { readCompanyRecord } from './company-record.ts';

const siege = {
  siret: '73282932000074',
  numero_voie: '12',
  type_voie: 'RUE',
  libelle_voie: 'DES TILLEULS',
  code_postal: '31000',
  libelle_commune: 'TOULOUSE',
  commune: '31555',
};
const lilas = { siren: '732829320', nom_complet: 'LILAS (LES LILAS)', nom_raison_sociale: 'SCI LES LILAS', siege };

test('name, SIRET and seat of the company of that number', () => {
  expect(readCompanyRecord({ results: [{ ...lilas, siren: '552100554' }, lilas] }, '732829320')).toEqual({
    siren: '732829320',
    legalName: 'SCI LES LILAS',
    siret: '73282932000074',
    address: { street: '12 RUE DES TILLEULS', postcode: '31000', city: 'Toulouse', inseeCode: '31555' },
  });
});

test('a seat that is not said in full is not proposed', () => {
  const answer = { results: [{ ...lilas, nom_raison_sociale: null, siege: { ...siege, code_postal: null } }] };
  expect(readCompanyRecord(answer, '732829320')).toMatchObject({ legalName: 'LILAS (LES LILAS)', address: null });
});

test.each([
  ['another company', { results: [{ ...lilas, siren: '552100554' }] }],
  ['a company without a name', { results: [{ siren: '732829320', siege }] }],
  ['names that are no texts', { results: [{ ...lilas, nom_raison_sociale: {}, nom_complet: 7 }] }],
  ['no list', { results: 'none' }],
  ['nothing', null],
])('%s is no answer', (_, answer) => {
  expect(readCompanyRecord(answer, '732829320')).toBeNull();
});
