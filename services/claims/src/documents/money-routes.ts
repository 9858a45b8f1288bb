import { recordAudit } from '@trousseau/service/audit';
import type { Context, Route } from '@trousseau/service/definition';
import { fileResponse } from '@trousseau/service/uploads';
import { actorOf, roleOf } from '@trousseau/service/viewer';
import { csvEuros, csvOf } from '@trousseau/values/csv';
import { Temporal } from 'temporal-polyfill';
import { validate } from 'uuid';
import { LedgerEntry } from '../entities/ledger.ts';
import { Payment } from '../entities/payment.ts';
import { PaymentFile } from '../entities/payment-file.ts';
import { importBankStatement } from '../use-cases/import-bank-statement.ts';
import { json, missing as notFound } from './answers.ts';
import { readBankStatement } from './bank-statement.ts';
import { creditTransferFile } from './credit-transfer-file.ts';

const missing = notFound('Ce fichier est introuvable dans votre espace.');
const encode = (words: string) => new TextEncoder().encode(words);

/** `PUT /files/claims/bank-statements/{id}?name=…`: a camt.053 or camt.054 of the guarantor’s bank; officers only. */
const putStatement: Route = {
  method: 'PUT',
  path: '/files/bank-statements/:statementId',
  async handle(context, { params: { statementId = '' }, query, body }) {
    if (roleOf(context.viewer) !== 'OFFICER' || !validate(statementId)) return missing;
    const read = readBankStatement(body);
    if (read.kind === 'unreadable') return json(415, { code: 'FILE_TYPE', message: read.message });
    const fileName = (query.get('name') ?? '').replace(/[^\p{L}\p{N} ._-]/gu, '').slice(0, 100) || 'releve.xml';
    const id = await importBankStatement(context, { statementId, fileName, bytes: body, movements: read.movements });
    return json(201, { id });
  },
};

/** `GET /files/claims/payment-files/{id}.xml`: the transfers of a day for the bank; officers only. */
const getPaymentFile: Route = {
  method: 'GET',
  path: '/files/payment-files/:fileId.xml',
  async handle(context, { params: { fileId = '' } }) {
    const visible = roleOf(context.viewer) === 'OFFICER' && validate(fileId);
    const file = visible ? await context.em.findOne(PaymentFile, { id: fileId }) : null;
    if (!file) return missing;
    const payments = await context.em.find(Payment, { file }, { orderBy: { id: 'asc' } });
    const bytes = encode(creditTransferFile(file, payments, context.env));
    return fileResponse({ bytes, contentType: 'application/xml', fileName: `virements-${file.id}.xml` });
  },
};

/** Most entries of one export; a longer period is asked for in parts. */
const MOST_ENTRIES = 100_000;
const COLUMNS = ['Date', 'Pièce', 'Contrat', 'Compte', 'Libellé', 'Débit', 'Crédit'];
const ACCOUNTS = {
  GUARANTOR_BANK: '512 Banque',
  BANK_IN_TRANSIT: '580 Virements en cours',
  LANDLORD: '467 Bailleur',
  TENANT_DEBT: '411 Locataire',
} as const;
const LABELS = {
  TRANSFER_SENT: 'Virement envoyé à la banque',
  TRANSFER_REFUSED: 'Virement refusé par la banque',
  INDEMNITY_PAID: 'Indemnité versée au bailleur',
  SUBROGATED: 'Créance du bailleur acquise par subrogation',
  SUBROGATION_UNDONE: 'Créance rendue au bailleur',
  INDEMNITY_REVERSED: 'Indemnité rendue par la banque',
  INDEMNITY_RETURNED: 'Loyer tardif reversé par le bailleur',
  DEBT_REPAID: 'Remboursement du locataire',
} as const;

/** `GET /files/claims/ledger.csv?from=…&to=…`: every entry of a period, as accountants read it; officers only. */
const getLedger: Route = {
  method: 'GET',
  path: '/files/ledger.csv',
  async handle(context, { query }) {
    const [from, to] = [dayOf(query.get('from')), dayOf(query.get('to'))];
    if (roleOf(context.viewer) !== 'OFFICER') return missing;
    if (!from || !to) return json(400, { code: 'BAD_USER_INPUT', message: 'Indiquez le premier et le dernier jour.' });
    const entries = await context.em.find(
      LedgerEntry,
      { transaction: { occurredOn: { $gte: from, $lte: to } } },
      {
        populate: ['transaction'],
        orderBy: { transaction: { recordedAt: 'asc', id: 'asc' }, account: 'asc' },
        limit: MOST_ENTRIES + 1,
      },
    );
    if (entries.length > MOST_ENTRIES)
      return json(400, {
        code: 'BAD_USER_INPUT',
        message: 'Cette période a trop d’écritures. Demandez-la en plusieurs fois.',
      });
    await recordAudit(context.em, context, {
      act: 'LEDGER_EXPORTED',
      subjectId: actorOf(context.viewer),
      detail: `${from} ${to}`,
    });
    const numbers = await contractNumbers(context, new Set(entries.map(({ contractId }) => contractId)));
    const rows = entries.map(({ transaction, contractId, account, entryCents }) => ({
      Date: transaction.occurredOn.toString(),
      Pièce: transaction.id,
      Contrat: numbers.get(contractId) ?? contractId,
      Compte: ACCOUNTS[account],
      Libellé: LABELS[transaction.kind],
      // An asset grows by its debit: the bank, what is on its way there and what is owed are all the guarantor’s.
      Débit: entryCents > 0 ? csvEuros(entryCents) : '',
      Crédit: entryCents < 0 ? csvEuros(-entryCents) : '',
    }));
    const fileName = `ecritures-${from}-${to}.csv`;
    return fileResponse({ bytes: encode(csvOf(COLUMNS, rows)), contentType: 'text/csv; charset=utf-8', fileName });
  },
};

/** What people call the contracts of an export, in one statement however many. */
async function contractNumbers({ em }: Context, ids: ReadonlySet<string>): Promise<Map<string, string>> {
  const named = 'select id, number from guaranteed_lease where id = any(?::uuid[])';
  const rows = await em.execute<{ id: string; number: string }[]>(named, [`{${[...ids].join(',')}}`]);
  return new Map(rows.map(({ id, number }) => [id, number]));
}

/** Null for what is no day of the calendar either, such as the 31st of a short month. */
function dayOf(words: string | null): Temporal.PlainDate | null {
  if (!words || !/^\d{4}-\d{2}-\d{2}$/.test(words)) return null;
  try {
    return Temporal.PlainDate.from(words);
  } catch {
    return null;
  }
}

/** Files of money: out to the bank, in from it, and to the accountants. */
export const moneyRoutes: Route[] = [putStatement, getPaymentFile, getLedger];
