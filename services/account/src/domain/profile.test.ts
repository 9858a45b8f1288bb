import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { judgeProfile, type TypedProfile } from './profile.ts';

const today = Temporal.PlainDate.from('2026-11-22');
const address = { street: ' 12 rue des Tilleuls ', postcode: '31 000', inseeCode: '31555' };
const person: TypedProfile = {
  kind: 'TENANT',
  givenName: ' Camille ',
  familyName: 'Durand',
  birthDate: Temporal.PlainDate.from('2001-04-03'),
  address,
};
const sci: TypedProfile = {
  ...person,
  kind: 'SCI',
  birthDate: null,
  legalName: 'SCI Les Tilleuls',
  siren: '732 829 320',
  iban: 'FR76 3000 6000 0112 3456 7890 189',
};
const faulty = (role: string, typed: TypedProfile) => {
  const verdict = judgeProfile(role, typed, today);
  return 'faults' in verdict ? verdict.faults.map(({ field }) => field) : [];
};

test('a tenant gives names, birth date and address, and nothing of a company or a bank is kept', () => {
  expect(judgeProfile('TENANT', { ...person, siren: '732829320', iban: sci.iban ?? null }, today)).toEqual({
    profile: {
      kind: 'TENANT',
      displayName: 'Camille Durand',
      givenName: 'Camille',
      familyName: 'Durand',
      birthDate: person.birthDate,
      phone: null,
      street: '12 rue des Tilleuls',
      postcode: '31000',
      city: 'Toulouse',
      inseeCode: '31555',
      legalName: null,
      siren: null,
      siret: null,
      iban: null,
    },
  });
});

test('an SCI is called by its name and kept in one spelling', () => {
  expect(judgeProfile('LANDLORD', { ...sci, phone: '05 61 00 00 00' }, today)).toMatchObject({
    profile: {
      displayName: 'SCI Les Tilleuls',
      siren: '732829320',
      iban: 'FR7630006000011234567890189',
      phone: '0561000000',
      birthDate: null,
    },
  });
});

test('everything missing is told at once, by the names of the input', () => {
  const empty = {
    givenName: '',
    familyName: ' ',
    birthDate: null,
    address: { street: '', postcode: '3100', inseeCode: '' },
  };
  expect(faulty('TENANT', { ...empty, kind: 'TENANT' })).toEqual([
    'givenName',
    'familyName',
    'street',
    'inseeCode',
    'postcode',
    'birthDate',
  ]);
  expect(faulty('LANDLORD', { ...empty, kind: 'LANDLORD_LEGAL' })).toEqual([
    'givenName',
    'familyName',
    'street',
    'inseeCode',
    'postcode',
    'legalName',
    'siren',
    'iban',
  ]);
});

test.each([
  [
    'a birth date to come',
    'birthDate',
    'LANDLORD',
    { ...person, kind: 'LANDLORD_NATURAL', iban: sci.iban ?? null, birthDate: Temporal.PlainDate.from('2027-01-01') },
  ],
  ['a wrong IBAN', 'iban', 'LANDLORD', { ...sci, iban: 'FR7630006000011234567890188' }],
  ['a wrong SIREN', 'siren', 'LANDLORD', { ...sci, siren: '732829321' }],
  ['half a telephone number', 'phone', 'TENANT', { ...person, phone: '0561' }],
  ['a name of two lines', 'familyName', 'TENANT', { ...person, familyName: 'Durand\r\nBcc: x@y.fr' }],
] as [string, string, string, TypedProfile][])('%s is refused at its field', (_title, field, role, typed) => {
  expect(faulty(role, typed)).toEqual([field]);
});

test('a wrong RIB key is accepted: it is a warning', () => {
  expect(faulty('LANDLORD', { ...sci, iban: 'FR4930006000011234567890190' })).toEqual([]);
});

test.each([
  ['TENANT', 'SCI'],
  ['LANDLORD', 'TENANT'],
  ['LANDLORD', 'OFFICER'],
  ['OFFICER', 'OFFICER'],
  ['PARTNER', 'PARTNER'],
])('a space of a %s cannot become %s', (role, kind) => {
  expect(faulty(role, { ...sci, birthDate: person.birthDate ?? null, kind })).toEqual(['kind']);
});

test.each(['LETTING_AGENT', 'INTERMEDIATION_BODY'])(
  'R-ACC-14: a %s is known by its SIRET, which holds its SIREN',
  (kind) => {
    const establishment = { ...person, kind, legalName: 'Agence du Canal', iban: 'FR76 3000 6000 0112 3456 7890 189' };
    const judge = (siret: string | null) =>
      judgeProfile('LANDLORD', { ...establishment, siret }, Temporal.PlainDate.from('2026-11-25'));
    expect(judge('732 829 320 00074')).toMatchObject({
      profile: { kind, siret: '73282932000074', siren: '732829320', displayName: 'Agence du Canal', birthDate: null },
    });
    for (const wrong of [null, '732829320', '73282932000075'])
      expect(judge(wrong)).toEqual({
        faults: [{ field: 'siret', message: expect.stringContaining('quatorze chiffres') }],
      });
  },
);
