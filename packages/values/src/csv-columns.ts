import { normaliseName } from './names.ts';

/** One line of a file by column; a column that is absent is empty. */
export type CsvCells<Column extends string> = Readonly<Record<Column, string>>;

/** A heading or a word of a list as people write it: accents, case, hyphens and spaces do not count. */
export const plainWord = (text: string): string => normaliseName(text).replaceAll(' ', '');

/**
 * Which column of a file is which.
 * @param columns the headings by the name that code calls them
 * @param required the columns without which no line can be read
 * @returns the place of each known column, or in French what is missing
 */
export function readHeadings<Column extends string>(
  headings: readonly string[],
  columns: Readonly<Record<Column, string>>,
  required: readonly NoInfer<Column>[],
): { places: Map<Column, number> } | { fault: string } {
  const given = headings.map(plainWord);
  const entries = (Object.entries(columns) as [Column, string][]).map(
    ([column, heading]) => [column, given.indexOf(plainWord(heading))] as const,
  );
  const places = new Map(entries.filter(([, place]) => place >= 0));
  const missing = required.filter((column) => !places.has(column));
  if (missing.length === 0) return { places };
  const names = missing.map((column) => `«\u00a0${columns[column]}\u00a0»`).join(' et ');
  return { fault: `La première ligne doit nommer les colonnes\u00a0: il manque ${names}. Partez du modèle.` };
}

/** A line of cells, by column. */
export function readCells<Column extends string>(
  cells: readonly string[],
  columns: Readonly<Record<Column, string>>,
  places: ReadonlyMap<Column, number>,
): CsvCells<Column> {
  const names = Object.keys(columns) as Column[];
  return Object.fromEntries(
    names.map((column) => [column, (cells[places.get(column) ?? -1] ?? '').trim()]),
  ) as CsvCells<Column>;
}

/** A postcode as spreadsheets leave it: they drop the zero of « 01000 ». */
export const postcodeOf = (text: string): string => (/^\d{4}$/.test(text) ? `0${text}` : text);
