import { parse } from 'csv-parse/sync';
import writeWorkbook, { type SheetData } from 'write-excel-file/node';

/** A workbook as a spreadsheet writes it: its first sheet holds these lines. */
export const workbook = (lines: SheetData): Promise<Buffer> => writeWorkbook(lines).toBuffer();

/** The workbook that a spreadsheet makes of a CSV file with semicolons: what reads as a number is one. */
export function workbookOfCsv(text: string): Promise<Buffer> {
  const lines: string[][] = parse(text, { bom: true, delimiter: ';' });
  const cell = (value: string) => (/^\d+(,\d+)?$/.test(value) ? Number(value.replace(',', '.')) : value || null);
  return workbook(lines.map((cells) => cells.map(cell)));
}
