import { strToU8, unzipSync, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import type { SheetData } from 'write-excel-file/node';
import { readTableFile } from './table-file.ts';
import { workbook } from './test/workbook.ts';

const SHAPE = {
  columns: { street: 'adresse', postcode: 'code postal', rent: 'loyer', furnished: 'meublé', from: 'depuis' },
  required: ['street'],
  mostLines: 20_000,
} as const;
const read = (bytes: Uint8Array) => readTableFile(bytes, SHAPE);
const HEADINGS = ['Adresse', 'Code postal', 'Loyer', 'Meublé', 'Depuis'];

test('a workbook is read as the CSV file a French spreadsheet would make of it', async () => {
  const day = { value: new Date(Date.UTC(2026, 10, 3)), format: 'dd/mm/yyyy' };
  const lines = [
    HEADINGS,
    ['12, rue du Taur', 1000, 0.1 + 0.2, true, day],
    [],
    [' 3 allée ', '31000', 650, false, null],
  ];
  expect(await read(await workbook(lines as SheetData))).toEqual({
    rows: [
      { street: '12, rue du Taur', postcode: '1000', rent: '0,3', furnished: 'oui', from: '03/11/2026' },
      { street: '3 allée', postcode: '31000', rent: '650', furnished: 'non', from: '' },
    ],
  });
});

test('ten thousand lines are read whole', async () => {
  const lines = Array.from({ length: 10_000 }, (_, index) => [`${index} rue du Taur`, '31000', 650, true, null]);
  const read10k = await read(await workbook([HEADINGS, ...lines] as SheetData));
  expect('rows' in read10k && [read10k.rows.length, read10k.rows.at(-1)?.street]).toEqual([10_000, '9999 rue du Taur']);
});

const refused = { fault: expect.stringContaining('classeur Excel (.xlsx)') };

test('an archive that is no workbook is refused, and so is a broken one; the next file is read all the same', async () => {
  const whole = await workbook([HEADINGS, ['1 rue du Taur']] as SheetData);
  expect(await read(zipSync({ 'lisez-moi.txt': strToU8('bonjour') }))).toEqual(refused);
  expect(await read(whole.subarray(0, whole.length / 2))).toEqual(refused);
  expect(await read(whole)).toMatchObject({ rows: [{ street: '1 rue du Taur' }] });
});

test('what inflates beyond reason is not opened, whether it says so or not (S46)', async () => {
  const whole = await workbook([HEADINGS, ['1 rue du Taur']] as SheetData);
  const bomb = zipSync({ 'xl/worksheets/sheet1.xml': new Uint8Array(80_000_000) });
  expect(bomb.length).toBeLessThan(200_000);
  expect(await read(bomb)).toEqual(refused);
  // The sizes that the archive states, in its directory and before the file, say ten bytes: no more comes out.
  const lying = Buffer.from(bomb);
  const stated = Buffer.alloc(4);
  stated.writeUInt32LE(80_000_000);
  for (let at = lying.indexOf(stated); at >= 0; at = lying.indexOf(stated, at + 1)) lying.writeUInt32LE(10, at);
  expect(Object.values(unzipSync(lying)).map(({ length }) => length)).toEqual([10]);
  expect(await read(lying)).toEqual(refused);
  expect(await read(whole)).toMatchObject({ rows: [{ street: '1 rue du Taur' }] });
});
