import { expect, test } from 'vitest';
import { nameOf, ownParameters } from './open-parameters.ts';
import { shownFigures, valueInWords } from './parameter-words.ts';

test.each([
  [{ I: 194_000, II: 157_500 }, 'CENTS', 'zone I : 1 940 € ; zone II : 1 575 €'],
  [{ numerator: 67, denominator: 100 }, 'NUMBER', '67/100'],
  [{ numerator: 1, denominator: 1 }, 'NUMBER', 'la totalité'],
  [6, 'MONTHS', '6 mois'],
  [214, 'MONTHS', '17 ans et 10 mois (214 mois)'],
  [false, 'YES_NO', 'non'],
  [null, 'CENTS', 'aucun'],
  [['AT', 'GB'], 'NUMBER', 'Autriche, Royaume-Uni'],
  [['75', '2A'], 'NUMBER', '75, 2A'],
  [
    { AGE: ['PRIVATE', 'RESIDENCE'], SEASONAL: ['LIGHT'] },
    'NUMBER',
    'âge : parc privé, résidence ; travail saisonnier : habitat léger',
  ],
  [
    { outsideEmploymentArea: true, ceilingCents: { IDF: 80_000, OTHER: 60_000 } },
    'CENTS',
    'hors du bassin d’emploi seulement : oui ; plafond : Île-de-France : 800 €, ailleurs : 600 €',
  ],
] as const)('%j is read «%s»', (value, unit, words) => {
  expect(valueInWords(value, unit).replace(/\s/g, ' ')).toBe(words);
});

test('a yes or no among sums is no sum', () => {
  const value = { outsideEmploymentArea: true, ceilingCents: { IDF: 80_000 } };
  expect(shownFigures(value, 'CENTS').map(({ place, unit }) => [place, unit])).toEqual([
    ['Hors du bassin d’emploi seulement', 'YES_NO'],
    ['Plafond, Île-de-France', 'CENTS'],
  ]);
});

test('no value of the tables is told in the words of the code', () => {
  for (const { id, entries } of ownParameters)
    for (const { value } of entries) {
      const words = valueInWords(value, nameOf(id).unit);
      const places = shownFigures(value, nameOf(id).unit).map(({ place }) => place);
      for (const told of [words, ...places]) expect(told, id).not.toMatch(/[A-Z]{2,}_|_[A-Z]|[a-z][A-Z]/);
    }
});
