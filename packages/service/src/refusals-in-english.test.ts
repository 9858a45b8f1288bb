import { expect, test } from 'vitest';
import { inEnglish } from './refusals-in-english.ts';

const translate = inEnglish({
  'Ce lien a déjà servi.': 'This link was used.',
  'Attendez {waitSeconds}\u00a0secondes (au plus).': 'Wait {waitSeconds} seconds (at most).',
  'Vous venez de demander {what}.': 'You have just asked for {what}.',
  'un code': 'a code',
  'De {shortest} à {longest} signes.': '{shortest} to {longest} characters.',
});

test.each([
  ['Ce lien a déjà servi.', 'This link was used.'],
  ['Attendez 30\u00a0secondes (au plus).', 'Wait 30 seconds (at most).'],
  ['De 8 à 20 signes.', '8 to 20 characters.'],
  ['Vous venez de demander un code.', 'You have just asked for a code.'],
  ['Attendez un peu.', null],
  ['Ce lien a déjà servi. Et plus encore.', null],
])('%s', (french, english) => {
  expect(translate(french)).toBe(english);
});
