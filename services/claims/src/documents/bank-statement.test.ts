import { expect, test } from 'vitest';
import { statementOf } from '../test/statement.ts';
import { readBankStatement } from './bank-statement.ts';

const bytes = (words: string) => new TextEncoder().encode(words);

test('a booked credit is read with its words, its sum and its day', () => {
  const read = readBankStatement(
    statementOf(
      { direction: 'CRDT', euros: '185.72', reference: 'B1', words: 'R26-7KQ4-M2XA &amp; merci', on: '2026-09-12' },
      { direction: 'CRDT', euros: '10.00', status: 'PDNG' },
    ),
  );
  expect(read).toMatchObject({
    kind: 'read',
    movements: [
      { direction: 'CREDIT', movementCents: 18_572, bankReference: 'B1', remittance: 'R26-7KQ4-M2XA & merci' },
    ],
  });
  expect(read.kind === 'read' && read.movements[0]?.bookedOn.toString()).toBe('2026-09-12');
});

test('a camt.054 of a later version, with prefixed names and the amount of each transaction', () => {
  const notification = bytes(`<?xml version="1.0"?><n:Document xmlns:n="urn:iso:std:iso:20022:tech:xsd:camt.054.001.08">
    <n:BkToCstmrDbtCdtNtfctn><n:Ntfctn><n:Ntry><n:Amt Ccy="EUR">30.00</n:Amt><n:CdtDbtInd>CRDT</n:CdtDbtInd>
      <n:Sts><n:Cd>BOOK</n:Cd></n:Sts><n:BookgDt><n:DtTm>2026-09-12T08:00:00+02:00</n:DtTm></n:BookgDt>
      <n:AcctSvcrRef>LOT</n:AcctSvcrRef><n:NtryDtls>
        <n:TxDtls><n:Amt Ccy="EUR">10.00</n:Amt></n:TxDtls><n:TxDtls><n:Amt Ccy="EUR">20.00</n:Amt></n:TxDtls>
      </n:NtryDtls></n:Ntry></n:Ntfctn></n:BkToCstmrDbtCdtNtfctn></n:Document>`);
  expect(readBankStatement(notification)).toMatchObject({
    movements: [
      { bankReference: 'LOT#1', movementCents: 1000 },
      { bankReference: 'LOT#2', movementCents: 2000 },
    ],
  });
});

test.each([
  ['what is not XML', bytes('date;montant')],
  ['another message', bytes('<Document><CstmrCdtTrfInitn/></Document>')],
  [
    'an entity that would be fetched',
    bytes('<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><Document>&x;</Document>'),
  ],
  ['a bomb of entities', bytes('<!DOCTYPE a [<!ENTITY a "aa"><!ENTITY b "&a;&a;">]><Document>&b;</Document>')],
  ['a thousand levels', bytes('<a>'.repeat(1000) + '</a>'.repeat(1000))],
  ['bytes that are no text', Uint8Array.of(0xff, 0xfe, 0x00)],
  [
    'another currency',
    bytes(new TextDecoder().decode(statementOf({ direction: 'CRDT', euros: '1.00' })).replace('EUR', 'USD')),
  ],
  ['a third decimal', statementOf({ direction: 'CRDT', euros: '1.005' })],
  [
    'no day',
    bytes(
      new TextDecoder().decode(statementOf({ direction: 'CRDT', euros: '1.00' })).replace('2026-09-10', '2026-13-10'),
    ),
  ],
])('%s is refused with what to do', (_, file) => {
  const read = readBankStatement(file);
  expect(read.kind).toBe('unreadable');
});
