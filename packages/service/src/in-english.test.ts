import { expect, test } from 'vitest';
import { inEnglish } from './in-english.ts';

const translate = inEnglish({
  'Ce lien a déjà servi.': 'This link was used.',
  'Attendez {waitSeconds}\u00a0secondes (au plus).': 'Wait {waitSeconds} seconds (at most).',
  'Vous venez de demander {what}.': 'You have just asked for {what}.',
  'un code': 'a code',
  'Votre bien, {place}, est garanti jusqu’au {day}.': 'Your dwelling, {place}, is guaranteed until {day}.',
  'Votre bien, {place}, est garanti jusqu’au {day}, pour un loyer de {rent}.':
    'Your dwelling, {place}, is guaranteed until {day}, for a rent of {rent}.',
  'Motifs : {grounds}.': 'Grounds: {grounds}.',
  âge: 'age',
  'salaire modeste': 'modest wage',
  'De {shortest} à {longest} signes.': '{shortest} to {longest} characters.',
});

test.each([
  ['Ce lien a déjà servi.', 'This link was used.'],
  ['Attendez 30\u00a0secondes (au plus).', 'Wait 30 seconds (at most).'],
  ['De 8 à 20 signes.', '8 to 20 characters.'],
  ['Vous venez de demander un code.', 'You have just asked for a code.'],
  ['Motifs\u00a0: âge et salaire modeste.', 'Grounds: age and modest wage.'],
  ['Motifs\u00a0: âge et bonté.', 'Grounds: âge et bonté.'],
  ['Ce lien a déjà servi. De 8 à 20 signes.', 'This link was used. 8 to 20 characters.'],
  [
    'Votre bien, 3 rue du 8 mai 1945, est garanti jusqu’au 1er mai 2027.',
    'Your dwelling, 3 rue du 8 mai 1945, is guaranteed until 1 May 2027.',
  ],
  [
    'Votre bien, ici, est garanti jusqu’au 1er mai 2027, pour un loyer de 1\u202f300,50\u00a0€.',
    'Your dwelling, ici, is guaranteed until 1 May 2027, for a rent of 1\u202f300,50\u00a0€.',
  ],
  [
    '6 × 1\u202f300,00\u00a0€ = 7\u202f800,00\u00a0€. Ce lien a déjà servi.',
    '6 × 1\u202f300,00\u00a0€ = 7\u202f800,00\u00a0€. This link was used.',
  ],
  ['Attendez un peu.', null],
  ['Ce lien a déjà servi. Et plus encore.', null],
])('%s', (french, english) => {
  expect(translate(french)).toBe(english);
});
