import { type CsvCells, readCells, readHeadings } from '@trousseau/values/csv-columns';
import { parse } from 'csv-parse/sync';
import { isZip, readWorkbook } from './workbook.ts';

/** What a file of lines must be. */
export interface TableShape<Column extends string> {
  /** The headings by the name that code calls them. */
  columns: Readonly<Record<Column, string>>;
  required: readonly NoInfer<Column>[];
  mostLines: number;
}

const UNREADABLE =
  'Ce fichier n’est pas un tableau lisible. Enregistrez-le en classeur Excel (.xlsx) ou au format CSV, sans mot de passe.';

/**
 * Reads a file of lines that people send: the first sheet of an Excel workbook, or CSV in UTF-8 or, as older spreadsheets write, Windows-1252, with
 * semicolons, commas or tabs.
 * @returns its rows in order, or in French why it cannot be read
 */
export async function readTableFile<Column extends string>(
  bytes: Uint8Array,
  { columns, required, mostLines }: TableShape<Column>,
): Promise<{ rows: CsvCells<Column>[] } | { fault: string }> {
  const lines = isZip(bytes) ? await readWorkbook(bytes) : csvLines(bytes);
  if (lines === null) return { fault: UNREADABLE };
  const [headings = [], ...body] = lines;
  const read = readHeadings(headings, columns, required);
  if ('fault' in read) return read;
  if (body.length === 0) return { fault: 'Ce fichier ne contient aucune ligne sous ses colonnes.' };
  if (body.length > mostLines)
    return { fault: `Ce fichier compte plus de ${mostLines / 1000}\u202f000 lignes. Partagez-le en plusieurs.` };
  return { rows: body.map((cells) => readCells(cells, columns, read.places)) };
}

function textOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

function csvLines(bytes: Uint8Array): string[][] | null {
  // No text holds a zero byte: a workbook of before 2007, a picture.
  if (bytes.includes(0)) return null;
  const text = textOf(bytes);
  try {
    return parse(text, { bom: true, delimiter: delimiterOf(text), skip_empty_lines: true, relax_column_count: true });
  } catch {
    return null;
  }
}

/** What stands between the headings: a comma further down may be that of « 650,00 » or of « 12, rue du Taur ». */
function delimiterOf(text: string): string {
  const [headings = ''] = text.split(/[\r\n]/, 1);
  const parts = (sign: string) => headings.split(sign).length;
  return [';', '\t', ','].reduce((best, sign) => (parts(sign) > parts(best) ? sign : best));
}
