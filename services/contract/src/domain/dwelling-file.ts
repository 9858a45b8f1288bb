import { parseEuros } from '@trousseau/values/cents';
import { type CsvCells, plainWord, postcodeOf } from '@trousseau/values/csv-columns';
import type { Correction } from './admissibility.ts';
import type { LeaseKind } from './lease-kinds.ts';
import { type DwellingKind, judgeDwelling, type TypedDwelling, type UsualLease } from './listed-dwelling.ts';

/** Lines one file holds at most; more is sent in several files. */
export const MOST_LINES = 10_000;

/** The columns of a file, in the order of the model, by the name in their heading; those of the lease may be empty. */
export const COLUMNS = {
  reference: 'référence',
  street: 'adresse',
  postcode: 'code postal',
  city: 'commune',
  kind: 'type',
  surfaceM2: 'surface',
  furnished: 'meublé',
  stock: 'parc',
  mainResidence: 'résidence principale',
  decent: 'décent',
  leaseKind: 'bail',
  rent: 'loyer',
  charges: 'charges',
  deposit: 'dépôt de garantie',
  dueDay: 'jour d’échéance',
  signatory: 'signataire',
} as const;

/** The columns without which no line states a dwelling. */
export const REQUIRED = ['reference', 'street', 'postcode', 'city', 'kind', 'surfaceM2', 'furnished'] as const;

/** One line of a file, by column; a column that is absent is empty. */
export type DwellingRow = CsvCells<keyof typeof COLUMNS>;

/** Words of a file and what they mean; the first of each meaning is the one we write. */
export const WORDS = {
  kind: { appartement: 'FLAT', maison: 'HOUSE', chambre: 'ROOM' },
  furnished: { oui: true, non: false, meublé: true, vide: false },
  stock: { privé: 'PRIVATE', social: 'SOCIAL' },
  leaseKind: {
    vide: 'LAW_1989_EMPTY',
    meublé: 'LAW_1989_FURNISHED',
    étudiant: 'STUDENT_NINE_MONTHS',
    mobilité: 'MOBILITY',
    saisonnier: 'SEASONAL',
    social: 'SOCIAL',
    résidence: 'RESIDENCE',
  },
} as const satisfies {
  kind: Record<string, DwellingKind>;
  furnished: Record<string, boolean>;
  stock: Record<string, TypedDwelling['stock']>;
  leaseKind: Record<string, LeaseKind>;
};

/** A row as the rules judge it: what to correct, or the dwelling to keep. */
export type JudgedRow = ReturnType<typeof judgeDwelling>;

/** Reads a row and judges what it states as the form would. */
export function judgeRow(row: DwellingRow): JudgedRow {
  const read = dwellingOf(row);
  return 'faults' in read ? read : judgeDwelling(read.typed);
}

/**
 * What a line states, or in French what cannot be read in it. An empty stock is private; what the landlord leaves empty of main residence and
 * decency is not stated; without a kind of lease there is none.
 */
function dwellingOf(row: DwellingRow): { typed: TypedDwelling } | { faults: Correction[] } {
  const kind = meant('kind', row.kind);
  const furnished = meant('furnished', row.furnished);
  const stock = row.stock === '' ? 'PRIVATE' : meant('stock', row.stock);
  const lease = leaseOf(row);
  const faults = [
    ...(kind === null ? [unknownWord('kind')] : []),
    ...(furnished === null ? [unknownWord('furnished')] : []),
    ...(stock === null ? [unknownWord('stock')] : []),
    ...(lease === 'UNKNOWN' ? [unknownWord('leaseKind')] : []),
  ];
  if (kind === null || furnished === null || stock === null || lease === 'UNKNOWN') return { faults };
  const { reference, street, city } = row;
  const address = { street, postcode: postcodeOf(row.postcode), city };
  const stated = {
    mainResidence: isYes(row.mainResidence),
    decent: isYes(row.decent),
    signatoryName: row.signatory || null,
  };
  return {
    typed: { reference, address, kind, surfaceM2: wholeOf(row.surfaceM2), furnished, stock, ...stated, lease },
  };
}

function leaseOf(row: DwellingRow): UsualLease | null | 'UNKNOWN' {
  if (row.leaseKind === '') return null;
  const kind = meant('leaseKind', row.leaseKind);
  if (kind === null) return 'UNKNOWN';
  const cents = (text: string) => (text === '' ? 0 : (parseEuros(text) ?? Number.NaN));
  return {
    kind,
    rentCents: cents(row.rent),
    chargesCents: cents(row.charges),
    depositCents: cents(row.deposit),
    dueDay: row.dueDay === '' ? 1 : wholeOf(row.dueDay),
  };
}

function meant<Column extends keyof typeof WORDS>(column: Column, text: string) {
  type Meaning = (typeof WORDS)[Column][keyof (typeof WORDS)[Column]];
  const entries = Object.entries(WORDS[column]) as [string, Meaning][];
  return entries.find(([word]) => plainWord(word) === plainWord(text))?.[1] ?? null;
}

function unknownWord(column: keyof typeof WORDS): Correction {
  const words = Object.keys(WORDS[column]).map((word) => `«\u00a0${word}\u00a0»`);
  return { field: column, message: `Dans la colonne «\u00a0${COLUMNS[column]}\u00a0», écrivez ${words.join(', ')}.` };
}

const isYes = (text: string) => plainWord(text) === 'oui';
/** « 42 », « 42 m² »; a surface with decimals is rounded down, as one may not promise more. */
const wholeOf = (text: string) => Math.floor(Number.parseFloat(text.replace(',', '.')));
