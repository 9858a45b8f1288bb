import { expect, test } from 'vitest';
import { csvEuros, csvOf } from './csv.ts';

test('UTF-8 with its mark, semicolons, one line a row, columns in the order of the headings', () => {
  expect(csvOf(['Espace', 'Contrats'], [{ Contrats: 3, Espace: 'SCI Élise' }])).toBe(
    '\ufeffEspace;Contrats\r\nSCI Élise;3\r\n',
  );
});

test.each([
  ['=SOMME(A1:A9)', "'=SOMME(A1:A9)"],
  ['+33601020304', "'+33601020304"],
  ['-1+1', "'-1+1"],
  ['@SUM', "'@SUM"],
  ['\t=1', "'\t=1"],
])('a text that a spreadsheet would run is only a text: %s', (typed, written) => {
  expect(csvOf(['a'], [{ a: typed }])).toBe(`\ufeffa\r\n${written}\r\n`);
});

test.each([
  ['un; deux', '"un; deux"'],
  ['dit «"oui"»', '"dit «""oui""»"'],
  ['=1;2', '"\'=1;2"'],
])('separators and quotes stay inside their cell: %s', (typed, written) => {
  expect(csvOf(['a'], [{ a: typed }])).toBe(`\ufeffa\r\n${written}\r\n`);
});

test('sums have a decimal comma and no space, negative ones stay figures, nothing is an empty cell', () => {
  expect(csvEuros(130_050)).toBe('1300,50');
  expect(csvEuros(5)).toBe('0,05');
  expect(csvOf(['a', 'b'], [{ a: csvEuros(-1_250), b: null }])).toBe('\ufeffa;b\r\n-12,50;\r\n');
});
