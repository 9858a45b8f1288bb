import { parseEuros } from '@trousseau/values/cents';
import { plainWord } from '@trousseau/values/csv-columns';

/** Money that came, as a bank statement has it. */
export interface Credit {
  /** ISO day on which it was booked. */
  readonly on: string;
  readonly creditCents: number;
  /** What the bank or whoever paid wrote about it. */
  readonly words: string;
}

/** Lines before the headings: banks write the account and the period first. */
const MOST_LINES_BEFORE = 20;

/** What banks call the columns that are read, as `plainWord` has them; the first that is there counts. */
const HEADINGS = {
  on: ['dateoperation', 'datedeloperation', 'datedoperation', 'datecomptable', 'date', 'bookingdate'],
  credit: ['crediteuros', 'crediteur', 'credit', 'entrees'],
  sum: ['montanteuros', 'montanteur', 'montantdeloperation', 'montant', 'amount'],
  words: ['libelleoperation', 'libellecomplet', 'libelle', 'motif', 'naturedeloperation', 'description', 'detail'],
} as const;

/**
 * The credits of a bank statement, camt.053 or CSV, oldest first. It is read here, in the browser, and sent to nobody: a statement tells much
 * more than the rents. @returns null when it is no statement that can be read
 */
export async function readStatement(bytes: Uint8Array): Promise<Credit[] | null> {
  const text = textOf(bytes);
  const credits = text.trimStart().startsWith('<') ? ofCamt(text) : await ofCsv(text);
  return credits?.toSorted((a, b) => a.on.localeCompare(b.on)) ?? null;
}

function textOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

function ofCamt(text: string): Credit[] | null {
  const file = new DOMParser().parseFromString(text, 'application/xml');
  if (file.getElementsByTagName('BkToCstmrStmt').length === 0) return null;
  const first = (entry: Element, name: string) => entry.getElementsByTagName(name)[0]?.textContent?.trim() ?? '';
  return [...file.getElementsByTagName('Ntry')].flatMap((entry) => {
    const creditCents = parseEuros(first(entry, 'Amt'));
    const on = first(entry, 'BookgDt').slice(0, 10);
    if (first(entry, 'CdtDbtInd') !== 'CRDT' || !creditCents || !/^\d{4}-\d{2}-\d{2}$/.test(on)) return [];
    const parts = ['Ustrd', 'Nm', 'AddtlNtryInf'].flatMap((name) => [...entry.getElementsByTagName(name)]);
    return [{ on, creditCents, words: parts.map(({ textContent }) => textContent).join(' ') }];
  });
}

async function ofCsv(text: string): Promise<Credit[] | null> {
  // Only whoever opens a statement waits for its reader.
  const { parse } = await import('csv-parse/browser/esm/sync');
  const lines = linesOf(text, parse);
  const at = lines.slice(0, MOST_LINES_BEFORE).findIndex((cells) => columnsOf(cells) !== null);
  const columns = columnsOf(lines[at] ?? []);
  if (columns === null) return null;
  return lines.slice(at + 1).flatMap((cells) => {
    const on = dayOf(cells[columns.on] ?? '');
    const creditCents = parseEuros((cells[columns.sum] ?? '').replace(/^\+/, ''));
    const words = cells[columns.words] ?? '';
    return on && creditCents && creditCents > 0 ? [{ on, creditCents, words }] : [];
  });
}

type Parse = typeof import('csv-parse/browser/esm/sync')['parse'];

function linesOf(text: string, parse: Parse): string[][] {
  const delimiter = [';', '\t', ','].find((sign) => text.split(sign).length > text.split(/\r?\n/).length) ?? ';';
  try {
    return parse(text, { bom: true, delimiter, skip_empty_lines: true, relax_column_count: true, relax_quotes: true });
  } catch {
    return [];
  }
}

function columnsOf(cells: readonly string[]) {
  const given = cells.map(plainWord);
  const place = (names: readonly string[]) => names.map((name) => given.indexOf(name)).find((at) => at >= 0) ?? -1;
  const [on, credit, sum, words] = [HEADINGS.on, HEADINGS.credit, HEADINGS.sum, HEADINGS.words].map(place);
  if (on === undefined || on < 0 || (credit === -1 && sum === -1)) return null;
  return { on, sum: credit === -1 ? (sum ?? -1) : (credit ?? -1), words: words ?? -1 };
}

/** An ISO day of « 03/10/2026 », « 03-10-26 » or « 2026-10-03 ». */
function dayOf(text: string): string | null {
  const iso = /^(\d{4})-(\d{2})-(\d{2})/.exec(text.trim());
  if (iso) return iso[0];
  const [, day, month, year = ''] = /^(\d{2})[/.-](\d{2})[/.-](\d{2}|\d{4})$/.exec(text.trim()) ?? [];
  return day && month ? `${year.length === 2 ? `20${year}` : year}-${month}-${day}` : null;
}
