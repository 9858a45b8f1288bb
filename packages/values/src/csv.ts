/** One line of a table: a column's heading and its value; money and days are given as French texts. */
export type CsvRow = Readonly<Record<string, string | number | null>>;

/** What a spreadsheet may take for a formula at the start of a cell (OWASP, CSV injection). */
const FORMULA = /^[=+\-@\t\r]/;
const QUOTED = /[";\r\n]/;
/** Says that the text is UTF-8 to the spreadsheets that would otherwise guess. */
const BYTE_ORDER_MARK = '\ufeff';

/**
 * A table as French spreadsheets open it: UTF-8 with its mark, semicolons, decimal commas, one line a row. A text that
 * would be taken for a formula is preceded by an apostrophe, so that nobody's name runs in somebody's spreadsheet.
 */
export function csvOf(headings: readonly string[], rows: readonly CsvRow[]): string {
  const lines = [headings, ...rows.map((row) => headings.map((heading) => row[heading] ?? ''))];
  return BYTE_ORDER_MARK + lines.map((line) => `${line.map(cellOf).join(';')}\r\n`).join('');
}

/** Cents as a spreadsheet adds them up: «1300,50». */
export const csvEuros = (cents: number): string =>
  `${cents < 0 ? '-' : ''}${Math.floor(Math.abs(cents) / 100)},${String(Math.abs(cents) % 100).padStart(2, '0')}`;

function cellOf(value: string | number): string {
  if (typeof value === 'number') return String(value).replace('.', ',');
  const isFigure = /^-?\d+,\d{2}$/.test(value);
  const text = FORMULA.test(value) && !isFigure ? `'${value}` : value;
  return QUOTED.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
