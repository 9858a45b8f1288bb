import { parse } from 'csv-parse/sync';
import { type IssuanceRow, MOST_LINES, readHeadings, readRow } from '../domain/issuance-file.ts';

/** Bytes of a file; five thousand lines are about one million. */
export const MOST_BYTES = 2_000_000;

/** Where the file of an import is stored. */
export const importFile = (importId: string) => `imports/${importId}`;

/**
 * Reads a file of landlords: UTF-8 or, as older spreadsheets write, Windows-1252; semicolons or commas.
 * @returns its rows in order, or in French why it cannot be read
 */
export function readSource(bytes: Uint8Array): { rows: IssuanceRow[] } | { fault: string } {
  const lines = linesOf(textOf(bytes));
  if (lines === null) return { fault: 'Ce fichier n’est pas un tableau CSV lisible. Enregistrez-le au format CSV.' };
  const [headings = [], ...body] = lines;
  const read = readHeadings(headings);
  if ('fault' in read) return read;
  if (body.length === 0) return { fault: 'Ce fichier ne contient aucun bailleur.' };
  if (body.length > MOST_LINES)
    return { fault: `Ce fichier compte plus de ${MOST_LINES / 1000}\u202f000 lignes. Partagez-le en plusieurs.` };
  return { rows: body.map((cells) => readRow(cells, read.places)) };
}

function textOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

function linesOf(text: string): string[][] | null {
  try {
    return parse(text, { bom: true, delimiter: [';', ',', '\t'], skip_empty_lines: true, relax_column_count: true });
  } catch {
    return null;
  }
}
