import type { Context } from '@trousseau/service/definition';
import { csvOf } from '@trousseau/values/csv';
import { COLUMNS } from '../domain/issuance-file.ts';
import { groupedUserNumber } from '../domain/partner-credentials.ts';
import { type IssuanceImport, IssuanceLine } from '../entities/issuance-import.ts';
import { PartnerUser } from '../entities/partner-user.ts';
import { importFile, readSource } from './issuance-source.ts';

const OUTCOME = { ACCEPTED: 'À créer', REFUSED: 'Refusé', ISSUED: 'Créé' } as const;
const ADDED = ['ligne', 'résultat', 'motif', 'numéro d’utilisateur'] as const;

/** The model of a file: the columns, a person reached by e-mail and a body reached by post. */
export function modelFile(): string {
  const person = { [COLUMNS.type]: 'personne', [COLUMNS.givenName]: 'Camille', [COLUMNS.familyName]: 'Durand' };
  const body = { [COLUMNS.type]: 'organisme', [COLUMNS.legalName]: 'Office des Tilleuls' };
  const address = { [COLUMNS.street]: '12 rue des Tilleuls', [COLUMNS.postcode]: '31000', [COLUMNS.city]: 'Toulouse' };
  const departement = { [COLUMNS.departement]: '31' };
  return csvOf(Object.values(COLUMNS), [
    { ...person, ...departement, [COLUMNS.email]: 'camille.durand@exemple.fr' },
    { ...body, ...departement, ...address },
  ]);
}

/** The lines of an import with what became of each, and the user number of each account made. Null: its file is gone. */
export async function resultOf({ em, files }: Context, { id: importId }: IssuanceImport): Promise<string | null> {
  const bytes = await files.get(importFile(importId));
  const source = bytes && (await readSource(bytes));
  if (!source || 'fault' in source) return null;
  const lines = await em.find(IssuanceLine, { importId }, { orderBy: { number: 'asc' } });
  const made = lines.flatMap(({ accountId }) => accountId ?? []);
  const users = await em.find(PartnerUser, { accountId: { $in: made } }, { orderBy: { createdAt: 'asc' } });
  const numberOf = new Map(users.map(({ accountId, userNumber }) => [accountId, userNumber]));
  const rows = lines.map(({ number, outcome, fault, accountId }) => {
    const row = source.rows[number - 1];
    const userNumber = accountId ? numberOf.get(accountId) : undefined;
    const stated = Object.entries(COLUMNS).map(([column, heading]) => [
      heading,
      row?.[column as keyof typeof row] ?? '',
    ]);
    const [line, result, why, digits] = ADDED;
    return {
      ...(Object.fromEntries(stated) as Record<string, string>),
      [line]: number,
      [result]: OUTCOME[outcome],
      [why]: fault ?? '',
      [digits]: userNumber ? groupedUserNumber(userNumber) : '',
    };
  });
  return csvOf([...ADDED, ...Object.values(COLUMNS)], rows);
}
