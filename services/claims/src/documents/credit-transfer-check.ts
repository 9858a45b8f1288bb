import { parseEuros, sumCents } from '@trousseau/values/cents';
import { checkIban } from '@trousseau/values/iban';
import { all, first, readXml, text, type XmlElement } from './xml.ts';

/** An element of the message: its words, or the elements it holds, in this order, each once unless it may be repeated. */
interface Part {
  name: string;
  words?: RegExp;
  parts?: readonly Part[];
  many?: true;
}

/** Words of at most so many characters, all of them accepted by every bank of the area (EPC217-08). */
const words = (most: number) => new RegExp(`^[A-Za-z0-9/\\-?:().,'+ ]{1,${most}}$`);
const leaf = (name: string, pattern: RegExp): Part => ({ name, words: pattern });
const holding = (name: string, ...parts: readonly Part[]): Part => ({ name, parts });

const COUNT = leaf('NbOfTxs', /^[1-9]\d{0,14}$/);
const SUM = leaf('CtrlSum', /^\d{1,15}\.\d{2}$/);
const account = (name: string) => holding(name, holding('Id', leaf('IBAN', /^[A-Z]{2}\d{2}[A-Z0-9]{1,30}$/)));
const person = (name: string) => holding(name, leaf('Nm', words(70)));

const TRANSFER: Part = {
  ...holding(
    'CdtTrfTxInf',
    holding('PmtId', leaf('EndToEndId', words(35))),
    // The most of one SEPA transfer is 999 999 999,99 € (EPC130-08, AT-04).
    holding('Amt', leaf('InstdAmt', /^(?!0+\.00)\d{1,9}\.\d{2}$/)),
    person('Cdtr'),
    account('CdtrAcct'),
    holding('RmtInf', leaf('Ustrd', words(140))),
  ),
  many: true,
};

/** What we write of ISO 20022 pain.001.001.03, as the schema of the message and EPC130-08 have it. */
const MESSAGE = holding(
  'CstmrCdtTrfInitn',
  holding(
    'GrpHdr',
    leaf('MsgId', words(35)),
    leaf('CreDtTm', /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/),
    COUNT,
    SUM,
    person('InitgPty'),
  ),
  holding(
    'PmtInf',
    leaf('PmtInfId', words(35)),
    leaf('PmtMtd', /^TRF$/),
    leaf('BtchBookg', /^(true|false)$/),
    COUNT,
    SUM,
    holding('PmtTpInf', holding('SvcLvl', leaf('Cd', /^SEPA$/))),
    leaf('ReqdExctnDt', /^\d{4}-\d{2}-\d{2}$/),
    person('Dbtr'),
    account('DbtrAcct'),
    holding('DbtrAgt', holding('FinInstnId', holding('Othr', leaf('Id', words(35))))),
    leaf('ChrgBr', /^SLEV$/),
    TRANSFER,
  ),
);

/**
 * F06. What a bank would refuse in a file of transfers: an element that is missing, too many, out of its place or with words that are
 * not allowed, an IBAN whose key is wrong, another currency, a count or a sum that is not that of the transfers (decision 0039).
 * @returns where each fault is, `…/CdtTrfTxInf[2]/…` for the second transfer; none when the file may leave
 */
export function creditTransferFaults(file: string): string[] {
  const root = readXml(new TextEncoder().encode(file));
  const message = root?.name === 'Document' ? first(root, MESSAGE.name) : null;
  if (!message) return ['Document'];
  return [
    ...new Set([...shapeFaults(message, MESSAGE, MESSAGE.name), ...levelFaults(message), ...transferFaults(message)]),
  ];
}

function shapeFaults(element: XmlElement, part: Part, where: string): string[] {
  if (!part.parts) return part.words?.test(element.words.trim()) && element.children.length === 0 ? [] : [where];
  const left = [...element.children];
  const faults = part.parts.flatMap((expected) => {
    const found: XmlElement[] = [];
    while (left[0]?.name === expected.name && (expected.many || found.length === 0)) found.push(...left.splice(0, 1));
    if (found.length === 0) return [`${where}/${expected.name}`];
    return found.flatMap((child, index) =>
      shapeFaults(child, expected, `${where}/${expected.name}${expected.many ? `[${index + 1}]` : ''}`),
    );
  });
  return [...faults, ...left.map(({ name }) => `${where}/${name}`)];
}

const transfersOf = (message: XmlElement) => all(first(message, 'PmtInf'), TRANSFER.name);
const amountOf = (transfer: XmlElement) => all(first(transfer, 'Amt'), 'InstdAmt')[0];
const hasKey = (iban: string | null) => iban !== null && checkIban(iban).valid;

/** What the message and its batch say of their transfers, and the account that pays. */
function levelFaults(message: XmlElement): string[] {
  const transfers = transfersOf(message);
  const totalCents = sumCents(transfers.map((transfer) => parseEuros(amountOf(transfer)?.words ?? '') ?? 0));
  const levels = ['GrpHdr', 'PmtInf'].flatMap((name) => {
    const level = first(message, name);
    if (!level) return [];
    const where = `${MESSAGE.name}/${name}`;
    return [
      ...(text(level, 'NbOfTxs') === String(transfers.length) ? [] : [`${where}/NbOfTxs`]),
      ...(parseEuros(text(level, 'CtrlSum') ?? '') === totalCents ? [] : [`${where}/CtrlSum`]),
    ];
  });
  const payer = text(message, 'PmtInf', 'DbtrAcct', 'Id', 'IBAN');
  return [...levels, ...(hasKey(payer) ? [] : [`${MESSAGE.name}/PmtInf/DbtrAcct/Id/IBAN`])];
}

function transferFaults(message: XmlElement): string[] {
  return transfersOf(message).flatMap((transfer, index) => {
    const where = `${MESSAGE.name}/PmtInf/${TRANSFER.name}[${index + 1}]`;
    return [
      ...(amountOf(transfer)?.attributes.Ccy === 'EUR' ? [] : [`${where}/Amt/InstdAmt`]),
      ...(hasKey(text(transfer, 'CdtrAcct', 'Id', 'IBAN')) ? [] : [`${where}/CdtrAcct/Id/IBAN`]),
    ];
  });
}
