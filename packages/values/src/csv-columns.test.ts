import { expect, test } from 'vitest';
import { postcodeOf, readCells, readHeadings } from './csv-columns.ts';

const COLUMNS = { name: 'dénomination', postcode: 'code postal', kind: 'type' } as const;

test('headings are recognised without accents, case, hyphens or spaces, in any order', () => {
  const read = readHeadings(['TYPE', 'Code_Postal', 'Denomination'], COLUMNS, ['name']);
  if ('fault' in read) throw new Error(read.fault);
  expect(readCells(['studio', ' 31000 ', 'Lot 4'], COLUMNS, read.places)).toEqual({
    name: 'Lot 4',
    postcode: '31000',
    kind: 'studio',
  });
});

test('a column that is absent is empty, and so is a line that is too short', () => {
  const read = readHeadings(['dénomination', 'type'], COLUMNS, ['name']);
  if ('fault' in read) throw new Error(read.fault);
  expect(readCells(['Lot 4'], COLUMNS, read.places)).toEqual({ name: 'Lot 4', postcode: '', kind: '' });
});

test('a file that does not name its columns is refused, and says which', () => {
  expect(readHeadings(['type'], COLUMNS, ['name', 'postcode'])).toEqual({
    fault: expect.stringContaining('«\u00a0dénomination\u00a0» et «\u00a0code postal\u00a0»'),
  });
});

test.each([
  ['1000', '01000'],
  ['31000', '31000'],
  ['310', '310'],
])('the postcode %s is %s', (written, meant) => {
  expect(postcodeOf(written)).toBe(meant);
});
