import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { centsIn, dayIn, figuresInEnglish } from './language.ts';

test('a day is written as each language writes it', () => {
  const day = Temporal.PlainDate.from('2027-03-01');
  expect(dayIn('FR', day)).toBe('1er mars 2027');
  expect(dayIn('EN', day)).toBe('1 March 2027');
});

test.each([
  [130_050, '1\u202f300,50\u00a0€', '€1,300.50'],
  [5, '0,05\u00a0€', '€0.05'],
  [123_456_700, '1\u202f234\u202f567,00\u00a0€', '€1,234,567.00'],
  [-199, '\u22121,99\u00a0€', '\u2212€1.99'],
])('%i cents are written as each language writes them', (cents, french, english) => {
  expect(centsIn('FR', cents)).toBe(french);
  expect(centsIn('EN', cents)).toBe(english);
});

test.each([
  ['1er mars 2027', '1 March 2027'],
  ['décembre 2026', 'December 2026'],
  ['1 300,50 € ÷ 2 = 650,25 €', '1\u202f300,50\u00a0€ ÷ 2 = 650,25\u00a0€'],
  ['1 500 €, soit 50 %', '1\u202f500\u00a0€, soit 50\u00a0%'],
  ['12 rue du 8 mai 1945', '12 rue du 8 mai 1945'],
  ['SCI des Acacias 310653', 'SCI des Acacias 310653'],
])('«%s» is carried over into an English sentence', (french, english) => {
  expect(figuresInEnglish(french)).toBe(english);
});
