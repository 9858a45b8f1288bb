import type { Route } from '@trousseau/service/definition';
import { fileResponse } from '@trousseau/service/uploads';
import { csvEuros, csvOf } from '@trousseau/values/csv';
import { MOST_LINES, readStatement, type StatementLine } from '../use-cases/read-statement.ts';
import { json, missing } from './answers.ts';

const COLUMNS = [
  ...['Date', 'Contrat', 'Bailleur', 'Locataires', 'Libellé', 'Pièce', 'Référence bancaire'],
  ...['Réglé par le garant', 'Revenu au garant'],
];
const LABELS = {
  INDEMNITY_PAID: 'Indemnité réglée à la place du locataire',
  INDEMNITY_REVERSED: 'Indemnité rendue par la banque',
  DEBT_REPAID: 'Remboursement du locataire',
  INDEMNITY_RETURNED: 'Loyer tardif reversé par le bailleur',
} as const;

const rowOf = ({ on, lease, kind, byCard, movementCents, piece, bankReference }: StatementLine) => ({
  Date: on.toString(),
  Contrat: lease.number,
  Bailleur: lease.landlordName,
  Locataires: lease.tenantNames.join(', '),
  Libellé: byCard ? 'Remboursement du locataire par carte' : LABELS[kind],
  Pièce: piece ?? '',
  'Référence bancaire': bankReference ?? '',
  'Réglé par le garant': kind === 'INDEMNITY_PAID' ? csvEuros(movementCents) : '',
  'Revenu au garant': kind === 'INDEMNITY_PAID' ? '' : csvEuros(movementCents),
});

/** `GET /files/claims/statement.csv?contract=…`: the movements of a contract, or of all those of one’s space, as the ledger has them. */
const getStatement: Route = {
  method: 'GET',
  path: '/files/statement.csv',
  async handle(context, { query }) {
    const lines = await readStatement(context, query.get('contract'));
    if (lines === null) return missing('Ce relevé est introuvable dans votre espace.');
    if (lines.length > MOST_LINES)
      return json(400, {
        code: 'BAD_USER_INPUT',
        message:
          'Cet espace a trop de mouvements pour un relevé. Demandez celui de chaque contrat, depuis son dossier.',
      });
    const bytes = new TextEncoder().encode(csvOf(COLUMNS, lines.map(rowOf)));
    return fileResponse({ bytes, contentType: 'text/csv; charset=utf-8', fileName: `releve-${context.today}.csv` });
  },
};

/** Statements of contracts and spaces. */
export const statementRoutes: Route[] = [getStatement];
