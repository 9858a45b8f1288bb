import { expect, test } from 'vitest';
import { initialsOf, normaliseName, sameFamilyName, sameNames } from './names.ts';

test.each([
  ['Lefèvre', 'LEFEVRE'],
  ['Lefe\u0300vre', 'Lefèvre'],
  ['Dupont-Martin', 'dupont martin'],
  ['Le Goff', 'LEGOFF'],
  ['de La Fontaine', 'La Fontaine'],
  ['de la Tour', 'TOUR'],
  ['d’Artagnan', 'Dartagnan'],
  ["D'Artagnan", 'Artagnan'],
  ['Lebœuf', 'Leboeuf'],
  ['Ben  Saïd ', 'Ben Said'],
])('R-CON-01: «%s» and «%s» are one family name', (name, other) => {
  expect(sameFamilyName(name, other)).toBe(true);
  expect(sameFamilyName(other, name)).toBe(true);
});

test.each([
  ['Durand', 'Durant'],
  ['Le Goff', 'Goff'],
  ['De Pont', 'Du Pont'],
  ['Martin', 'Martinez'],
  ['', ''],
  ['de', ''],
  ['–', '’'],
])('R-CON-01: «%s» and «%s» are two names', (name, other) => {
  expect(sameFamilyName(name, other)).toBe(false);
  expect(sameFamilyName(other, name)).toBe(false);
});

test('R-ELIG-32: a household is the same whatever the order and the spelling', () => {
  expect(sameNames(['LEROY Ana', 'Petit Marc'], ['Petit Marc', 'Leroy Ana'])).toBe(true);
  expect(sameNames(['LEROY Ana'], ['LEROY Ana', 'PETIT Marc'])).toBe(false);
});

test('initials name nobody', () => {
  expect(initialsOf('Camille Durand')).toBe('C. D.');
  expect(initialsOf('Jean-Élie  Le Goff')).toBe('J. É. L. G.');
  expect(normaliseName('D’Écluse-Œuvrard')).toBe('d ecluse oeuvrard');
});
