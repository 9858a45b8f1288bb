import { parseEuros } from '@trousseau/values/cents';
import { Temporal } from 'temporal-polyfill';
import type { BankMovement } from '../domain/bank-line.ts';
import { all, first, readXml, text, type XmlElement } from './xml.ts';

/** Most movements of one file; a bank sends a day or a month. */
const MOST_MOVEMENTS = 2000;

/** What a file was found to hold, or why it cannot be read. */
export type ReadStatement = { kind: 'read'; movements: BankMovement[] } | { kind: 'unreadable'; message: string };

/**
 * Reads the booked movements of a camt.053 (statement) or camt.054 (notification) of any version: one per transaction of an
 * entry, or the entry itself when the bank gives no detail. Only euros; entries not booked yet are left for a later file.
 */
export function readBankStatement(bytes: Uint8Array): ReadStatement {
  const root = readXml(bytes);
  const message = root && (first(root, 'BkToCstmrStmt') ?? first(root, 'BkToCstmrDbtCdtNtfctn'));
  if (!message)
    return unreadable(
      'Ce fichier n’est pas un relevé camt.053 ni un avis camt.054. Demandez-le à la banque dans ce format.',
    );
  const reports = [...all(message, 'Stmt'), ...all(message, 'Ntfctn')];
  const movements = reports.flatMap((report) => all(report, 'Ntry')).flatMap(movementsOf);
  if (movements.includes(null))
    return unreadable(
      'Une écriture de ce relevé n’a pas de date, de montant en euros ou de référence. Rien n’a été enregistré.',
    );
  if (movements.length > MOST_MOVEMENTS)
    return unreadable(`Ce relevé a plus de ${MOST_MOVEMENTS} écritures. Demandez-le par période plus courte.`);
  return { kind: 'read', movements: movements as BankMovement[] };
}

const unreadable = (message: string): ReadStatement => ({ kind: 'unreadable', message });

function movementsOf(entry: XmlElement): (BankMovement | null)[] {
  const status = text(entry, 'Sts', 'Cd') ?? text(entry, 'Sts');
  if (status !== null && status !== 'BOOK') return [];
  const details = all(entry, 'NtryDtls').flatMap((one) => all(one, 'TxDtls'));
  if (details.length === 0) return [movementOf(entry, entry, '')];
  return details.map((detail, index) => movementOf(entry, detail, details.length > 1 ? `#${index + 1}` : ''));
}

function movementOf(entry: XmlElement, detail: XmlElement, part: string): BankMovement | null {
  const amount = first(detail, 'Amt') ?? amountOf(detail) ?? first(entry, 'Amt');
  const movementCents = amount && amount.attributes.Ccy === 'EUR' ? parseEuros(amount.words) : null;
  const bookedOn = dayOf(text(entry, 'BookgDt', 'Dt') ?? text(entry, 'BookgDt', 'DtTm'));
  const own = text(detail, 'Refs', 'AcctSvcrRef');
  const ofEntry = text(entry, 'AcctSvcrRef') ?? text(entry, 'NtryRef');
  const reference = own ?? (ofEntry && `${ofEntry}${part}`);
  const indicator = text(detail, 'CdtDbtInd') ?? text(entry, 'CdtDbtInd');
  if (movementCents === null || movementCents <= 0 || !bookedOn || !reference) return null;
  const endToEndId = text(detail, 'Refs', 'EndToEndId');
  const words = all(first(detail, 'RmtInf'), 'Ustrd').map(({ words: said }) => said);
  const structured = text(detail, 'RmtInf', 'Strd', 'CdtrRefInf', 'Ref');
  return {
    bankReference: reference.slice(0, 64),
    direction: indicator === 'CRDT' ? 'CREDIT' : 'DEBIT',
    movementCents,
    bookedOn,
    endToEndId: endToEndId === 'NOTPROVIDED' ? null : endToEndId,
    remittance: [...words, structured, text(entry, 'AddtlNtryInf')].filter(Boolean).join(' ').slice(0, 300),
    returnReason: first(detail, 'RtrInf')
      ? (text(detail, 'RtrInf', 'Rsn', 'Cd') ?? text(detail, 'RtrInf', 'AddtlInf') ?? 'retour')
      : null,
  };
}

/** Where versions before 001.08 keep the amount of one transaction. */
const amountOf = (detail: XmlElement) => {
  const amounts = first(detail, 'AmtDtls');
  const transaction = amounts && (first(amounts, 'TxAmt') ?? first(amounts, 'InstdAmt'));
  return transaction ? first(transaction, 'Amt') : null;
};

function dayOf(words: string | null): Temporal.PlainDate | null {
  try {
    return words === null ? null : Temporal.PlainDate.from(words.slice(0, 10));
  } catch {
    return null;
  }
}
