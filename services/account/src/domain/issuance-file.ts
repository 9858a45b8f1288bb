import { type CsvCells, plainWord, postcodeOf } from '@trousseau/values/csv-columns';
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

/** One line of a file, by column; a column that is absent is empty. */
export type IssuanceRow = CsvCells<keyof typeof COLUMNS>;

const KINDS: Readonly<Record<string, TypedIssuance['landlordKind']>> = {
  personne: 'NATURAL',
  physique: 'NATURAL',
  organisme: 'LEGAL',
  morale: 'LEGAL',
};

/** What a line states. Null: its type is neither a person nor a body. */
export function issuanceOf({ type, street, postcode, city, departement, ...rest }: IssuanceRow): TypedIssuance | null {
  const landlordKind = KINDS[plainWord(type)];
  if (!landlordKind) return null;
  // Spreadsheets drop the zero of «01».
  const code = /^\d$/.test(departement) ? `0${departement}` : departement;
  const address = { street, postcode: postcodeOf(postcode), city };
  return { landlordKind, departement: code, ...rest, address };
}
