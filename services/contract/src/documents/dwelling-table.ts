import type { Context } from '@trousseau/service/definition';
import { csvEuros, csvOf } from '@trousseau/values/csv';
import { COLUMNS, type DwellingRow, WORDS } from '../domain/dwelling-file.ts';
import { type DwellingImport, DwellingLine } from '../entities/dwelling-import.ts';
import type { ListedDwelling } from '../entities/listed-dwelling.ts';
import { dwellingFile, readDwellings } from './dwelling-source.ts';

const OUTCOME = { ACCEPTED: 'À ajouter', KNOWN: 'Déjà là', REFUSED: 'À corriger', LISTED: 'Ajouté' } as const;
const ADDED = ['ligne', 'résultat', 'motif'] as const;

/** The model of a file: the columns, a dwelling with its lease and one without. */
export function modelFile(): string {
  const place = { street: '12 rue des Tilleuls', postcode: '31000', city: 'Toulouse', kind: 'appartement' };
  const stated = { stock: 'privé', mainResidence: 'oui', decent: 'oui' };
  const lease = {
    leaseKind: 'vide',
    rent: '650,00',
    charges: '40,00',
    deposit: '650,00',
    dueDay: '5',
    signatory: 'Odile Vasseur',
  };
  return tableOf([
    { reference: 'Lot 12', ...place, surfaceM2: '42', furnished: 'non', ...stated, ...lease },
    { reference: 'Lot 13', ...place, surfaceM2: '25', furnished: 'oui', ...stated },
  ]);
}

/** The landlord’s book in the columns of the model: it can be corrected and sent again. */
export const bookFile = (dwellings: readonly ListedDwelling[]): string => tableOf(dwellings.map(rowOf));

/** The lines of an import with what became of each. Null: its file is gone. */
export async function resultOf({ em, files }: Context, { id: importId }: DwellingImport): Promise<string | null> {
  const bytes = await files.get(dwellingFile(importId));
  const source = bytes && (await readDwellings(bytes));
  if (!source || 'fault' in source) return null;
  const lines = await em.find(DwellingLine, { importId }, { orderBy: { number: 'asc' } });
  const [line, result, why] = ADDED;
  const rows = lines.map(({ number, outcome, fault }) => ({
    ...headed(source.rows[number - 1] ?? {}),
    [line]: number,
    [result]: OUTCOME[outcome],
    [why]: fault ?? '',
  }));
  return csvOf([...ADDED, ...Object.values(COLUMNS)], rows);
}

const tableOf = (rows: readonly Partial<DwellingRow>[]) => csvOf(Object.values(COLUMNS), rows.map(headed));

/** Cells under the headings that people read. */
const headed = (row: Partial<DwellingRow>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(COLUMNS).map(([column, heading]) => [heading, row[column as keyof DwellingRow] ?? '']),
  );

function rowOf(dwelling: ListedDwelling): Partial<DwellingRow> {
  const { reference, street, postcode, city } = dwelling;
  const place = { reference, street, postcode, city, surfaceM2: String(dwelling.surfaceM2) };
  return {
    ...place,
    kind: wordFor('kind', dwelling.kind),
    furnished: yesOrNo(dwelling.furnished),
    stock: wordFor('stock', dwelling.stock),
    mainResidence: yesOrNo(dwelling.mainResidence),
    decent: yesOrNo(dwelling.decent),
    signatory: dwelling.signatoryName ?? '',
    ...(dwelling.leaseKind ? leaseCells(dwelling, dwelling.leaseKind) : {}),
  };
}

const leaseCells = (
  { rentCents, chargesCents, depositCents, dueDay }: ListedDwelling,
  leaseKind: NonNullable<ListedDwelling['leaseKind']>,
) => ({
  leaseKind: wordFor('leaseKind', leaseKind),
  rent: csvEuros(rentCents ?? 0),
  charges: csvEuros(chargesCents ?? 0),
  deposit: csvEuros(depositCents ?? 0),
  dueDay: String(dueDay),
});

const yesOrNo = (holds: boolean) => (holds ? 'oui' : 'non');
const wordFor = (column: keyof typeof WORDS, meaning: unknown) =>
  Object.entries(WORDS[column]).find(([, one]) => one === meaning)?.[0] ?? '';
