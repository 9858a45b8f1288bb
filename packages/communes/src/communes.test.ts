import { expect, test } from 'vitest';
import table from './communes.json' with { type: 'json' };
import { communeNamed, communeOf, isPostcodeOf, searchCommunes, townOf } from './communes.ts';
import { communesTable } from './generate.ts';

const names = (search: string, first = 5) => searchCommunes(search, first).map(({ name }) => name);

test('the table is what the official list says today', async () => {
  expect(await communesTable()).toEqual(table);
});

test.each([
  ['lyon', 'Lyon'],
  ['LYON', 'Lyon'],
  ['isle d abeau', 'L’Isle-d’Abeau'],
  ['L’Isle-d’Abeau', 'L’Isle-d’Abeau'],
  ['st etienne', 'Saint-Étienne'],
  ['evry c', 'Évry-Courcouronnes'],
  ['Œting', 'Œting'],
  ['oeting', 'Œting'],
])('« %s » finds %s first', (search, name) => {
  expect(names(search)[0]).toBe(name);
});

test('a postcode finds its communes, the arrondissement before the whole city', () => {
  expect(names('69003')).toEqual(['Lyon 3e Arrondissement', 'Lyon']);
});

test('a homonym is found by size, and the list is bounded', () => {
  const found = searchCommunes('saint-denis', 3);
  expect(found).toHaveLength(3);
  expect(
    found
      .slice(0, 2)
      .map(({ departement }) => departement)
      .sort(),
  ).toEqual(['93', '974']);
});

test('nothing typed, or nothing known, finds nothing', () => {
  expect([...names('  '), ...names('-'), ...names('zzzzqq')]).toEqual([]);
});

test('codes of Corsica and overseas keep their département', () => {
  expect(communeOf('2A004')).toMatchObject({
    name: 'Ajaccio',
    departement: '2A',
    postcodes: ['20000', '20090', '20167'],
  });
  expect(communeOf('97411')).toMatchObject({ name: 'Saint-Denis', departement: '974' });
  expect(communeOf('97801')).toMatchObject({ name: 'Saint-Martin', departement: '978' });
  expect(communeOf('00000')).toBeUndefined();
});

test.each([
  ['Toulouse', '31000', '31555'],
  ['TOULOUSE CEDEX 9', '31059', '31555'],
  ['st-etienne', '42000', '42218'],
  ['Paris', '75009', '75109'],
  ['PARIS CEDEX 08', '75380', '75056'],
  ['Saint-Denis', '93200', '93066'],
  ['Saint-Denis', '97400', '97411'],
  ['Lyon', '75009', undefined],
  ['Toulouze', '31000', undefined],
  ['', '31000', undefined],
])('an address that says « %s » with %s is in %s', (name, postcode, inseeCode) => {
  expect(communeNamed(name, postcode)?.inseeCode).toBe(inseeCode);
});

test('a postcode belongs to a commune when it is its own, or a CEDEX of its département', () => {
  const toulouse = communeOf('31555');
  if (!toulouse) throw new Error('Toulouse is missing');
  expect(['31000', '31059', '75009', '3100', ''].map((postcode) => isPostcodeOf(toulouse, postcode))).toEqual([
    true,
    true,
    false,
    false,
    false,
  ]);
});

test('a town is written without its arrondissement', () => {
  expect(['75101', '69383', '31555'].map((code) => townOf(communeOf(code) ?? { name: '' }))).toEqual([
    'Paris',
    'Lyon',
    'Toulouse',
  ]);
});

test('urban areas above 100 000 inhabitants are known, arrondissements included', () => {
  expect(['69123', '69383', '31555', '59350'].map((code) => communeOf(code)?.urbanUnitOver100k)).toEqual([
    true,
    true,
    true,
    true,
  ]);
  expect(['01004', '15014'].map((code) => communeOf(code)?.urbanUnitOver100k)).toEqual([false, false]);
});
