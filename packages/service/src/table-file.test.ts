import { expect, test } from 'vitest';
import { readTableFile } from './table-file.ts';

const SHAPE = { columns: { street: 'adresse', rent: 'loyer' }, required: ['street'], mostLines: 2 } as const;
const read = (text: string) => readTableFile(new TextEncoder().encode(text), SHAPE);

test.each([
  ['semicolons, as French spreadsheets write', '\ufeffAdresse;Loyer\r\n12, rue du Taur;650,00\r\n'],
  ['commas', 'adresse,loyer\n"12, rue du Taur","650,00"\n'],
  ['tabs', 'adresse\tloyer\n12, rue du Taur\t650,00\n\n'],
])('a table is read with %s between its cells', async (_, text) => {
  expect(await read(text)).toEqual({ rows: [{ street: '12, rue du Taur', rent: '650,00' }] });
});

test('older spreadsheets write Windows-1252', async () => {
  const bytes = Uint8Array.from('adresse\n3 all\xe9e', (letter) => letter.charCodeAt(0));
  expect(await readTableFile(bytes, SHAPE)).toEqual({ rows: [{ street: '3 allée', rent: '' }] });
});

test.each([
  ['without a required column', 'loyer\n650', '«\u00a0adresse\u00a0»'],
  ['without a line', 'adresse;loyer\n', 'aucune ligne'],
  ['with too many lines', 'adresse\n1\n2\n3', 'lignes. Partagez-le'],
  ['that is no table', 'adresse\n"', 'tableau lisible'],
  ['of a spreadsheet of before 2007', '\ufffd\u0011\0', 'classeur Excel (.xlsx)'],
])('a file %s is refused, and says why', async (_, text, word) => {
  expect(await read(text)).toEqual({ fault: expect.stringContaining(word) });
});
