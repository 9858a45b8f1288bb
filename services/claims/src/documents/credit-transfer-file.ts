import { parisDay } from '@trousseau/values/days';
import { endToEndIdOf } from '../domain/bank-line.ts';
import type { Payment } from '../entities/payment.ts';
import type { PaymentFile } from '../entities/payment-file.ts';

/** Who pays. */
export interface Guarantor {
  guarantorName: string;
  guarantorIban: string;
}

/** Longest name and longest words of a remittance in a SEPA credit transfer (EPC130-08). */
const NAME_LENGTH = 70;
const REMITTANCE_LENGTH = 140;

/**
 * The transfers of a file as a bank receives them: ISO 20022 pain.001.001.03, SEPA credit transfers in euros (EPC130-08). The
 * words depend on the file alone, so that the same file is the same to the byte however often it is asked for (F06, F07).
 */
export function creditTransferFile(file: PaymentFile, payments: readonly Payment[], guarantor: Guarantor): string {
  const messageId = endToEndIdOf(file.id);
  const sum = euros(file.totalCents);
  const name = sepaText(guarantor.guarantorName, NAME_LENGTH);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<Document xmlns="urn:iso:std:iso:20022:tech:xsd:pain.001.001.03"><CstmrCdtTrfInitn>',
    `<GrpHdr><MsgId>${messageId}</MsgId><CreDtTm>${file.madeAt.toString({ smallestUnit: 'second' })}</CreDtTm>`,
    `<NbOfTxs>${file.transferCount}</NbOfTxs><CtrlSum>${sum}</CtrlSum><InitgPty><Nm>${name}</Nm></InitgPty></GrpHdr>`,
    `<PmtInf><PmtInfId>${messageId}</PmtInfId><PmtMtd>TRF</PmtMtd><BtchBookg>false</BtchBookg>`,
    `<NbOfTxs>${file.transferCount}</NbOfTxs><CtrlSum>${sum}</CtrlSum>`,
    '<PmtTpInf><SvcLvl><Cd>SEPA</Cd></SvcLvl></PmtTpInf>',
    `<ReqdExctnDt>${parisDay(file.madeAt)}</ReqdExctnDt>`,
    `<Dbtr><Nm>${name}</Nm></Dbtr><DbtrAcct><Id><IBAN>${guarantor.guarantorIban}</IBAN></Id></DbtrAcct>`,
    '<DbtrAgt><FinInstnId><Othr><Id>NOTPROVIDED</Id></Othr></FinInstnId></DbtrAgt><ChrgBr>SLEV</ChrgBr>',
    ...payments.map(transferOf),
    '</PmtInf></CstmrCdtTrfInitn></Document>',
    '',
  ].join('\n');
}

const transferOf = ({ id, indemnityCents, iban, holderName, reference }: Payment) =>
  [
    `<CdtTrfTxInf><PmtId><EndToEndId>${endToEndIdOf(id)}</EndToEndId></PmtId>`,
    `<Amt><InstdAmt Ccy="EUR">${euros(indemnityCents)}</InstdAmt></Amt>`,
    `<Cdtr><Nm>${sepaText(holderName, NAME_LENGTH)}</Nm></Cdtr><CdtrAcct><Id><IBAN>${iban}</IBAN></Id></CdtrAcct>`,
    `<RmtInf><Ustrd>${sepaText(`Indemnite quittance ${reference}`, REMITTANCE_LENGTH)}</Ustrd></RmtInf></CdtTrfTxInf>`,
  ].join('');

const euros = (cents: number) => `${Math.floor(cents / 100)}.${String(cents % 100).padStart(2, '0')}`;

/** The only characters every bank of the area accepts (EPC217-08): accents go, anything else becomes a space. */
export function sepaText(text: string, most: number): string {
  const plain = text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[’‘]/g, "'")
    .replace(/œ/g, 'oe')
    .replace(/Œ/g, 'OE');
  const allowed = plain.replace(/[^A-Za-z0-9/\-?:().,'+ ]/g, ' ').replace(/ +/g, ' ');
  return allowed.trim().slice(0, most).trim() || '-';
}
