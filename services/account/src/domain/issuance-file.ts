import type { TypedIssuance } from './issuance.ts';

/** Lines one file holds at most; more is sent in several files. */
export const MOST_LINES = 5000;

/** The columns of a file, in the order of the model, by the name in their heading. */
export const COLUMNS = {
  type: 'type',
  givenName: 'prénom',
  familyName: 'nom',
  legalName: 'dénomination',
  siren: 'siren',
  departement: 'département',
  email: 'e-mail',
  street: 'adresse',
  postcode: 'code postal',
  city: 'commune',
} as const;
type Column = keyof typeof COLUMNS;

/** One line of a file, by column; a column that is absent is empty. */
export type IssuanceRow = Readonly<Record<Column, string>>;

/** A heading as people write it: accents, case, hyphens and spaces do not count. */
const plain = (heading: string) =>
  heading
    .normalize('NFD')
    .replace(/[\p{M}\s_-]/gu, '')
    .toLowerCase();

/**
 * R-CAF-01. Which column of a file is which.
 * @returns the place of each known column, or in French what is missing
 */
export function readHeadings(headings: readonly string[]): { places: Map<Column, number> } | { fault: string } {
  const given = headings.map(plain);
  const entries = (Object.entries(COLUMNS) as [Column, string][]).map(
    ([column, heading]) => [column, given.indexOf(plain(heading))] as const,
  );
  const places = new Map(entries.filter(([, place]) => place >= 0));
  const missing = (['type', 'departement'] as const).filter((column) => !places.has(column));
  if (missing.length === 0) return { places };
  const names = missing.map((column) => `«\u00a0${COLUMNS[column]}\u00a0»`).join(' et ');
  return { fault: `La première ligne doit nommer les colonnes\u00a0: il manque ${names}. Partez du modèle.` };
}

/** A line of cells, by column. */
export function readRow(cells: readonly string[], places: ReadonlyMap<Column, number>): IssuanceRow {
  const columns = Object.keys(COLUMNS) as Column[];
  const cell = (column: Column) => (cells[places.get(column) ?? -1] ?? '').trim();
  return Object.fromEntries(columns.map((column) => [column, cell(column)])) as IssuanceRow;
}

const KINDS: Readonly<Record<string, TypedIssuance['landlordKind']>> = {
  personne: 'NATURAL',
  physique: 'NATURAL',
  organisme: 'LEGAL',
  morale: 'LEGAL',
};

/** What a line states. Null: its type is neither a person nor a body. */
export function issuanceOf({ type, street, postcode, city, departement, ...rest }: IssuanceRow): TypedIssuance | null {
  const landlordKind = KINDS[plain(type)];
  if (!landlordKind) return null;
  // Spreadsheets drop the zero of «01» and the one of a postcode.
  const code = /^\d$/.test(departement) ? `0${departement}` : departement;
  const address = { street, postcode: /^\d{4}$/.test(postcode) ? `0${postcode}` : postcode, city };
  return { landlordKind, departement: code, ...rest, address };
}
