import { v7 as uuidv7 } from 'uuid';

/** One movement as a bank writes it. */
export interface Booked {
  direction: 'CRDT' | 'DBIT';
  euros: string;
  reference?: string;
  endToEndId?: string;
  words?: string;
  on?: string;
  returned?: string;
  status?: string;
}

/** A camt.053.001.02 with these movements; each has a reference of its own unless one is given. */
export function statementOf(...booked: Booked[]): Uint8Array {
  const entries = booked.map(
    ({ direction, euros, reference = uuidv7(), endToEndId = 'NOTPROVIDED', words = '', on, returned, status }) => `
    <Ntry><Amt Ccy="EUR">${euros}</Amt><CdtDbtInd>${direction}</CdtDbtInd><Sts>${status ?? 'BOOK'}</Sts>
      <BookgDt><Dt>${on ?? '2026-09-10'}</Dt></BookgDt>
      <NtryDtls><TxDtls><Refs><AcctSvcrRef>${reference}</AcctSvcrRef><EndToEndId>${endToEndId}</EndToEndId></Refs>
        <RmtInf><Ustrd>${words}</Ustrd></RmtInf>
        ${returned ? `<RtrInf><Rsn><Cd>${returned}</Cd></Rsn></RtrInf>` : ''}
      </TxDtls></NtryDtls></Ntry>`,
  );
  return new TextEncoder().encode(`<?xml version="1.0" encoding="UTF-8"?>
<Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.02"><BkToCstmrStmt><GrpHdr><MsgId>${uuidv7()}</MsgId></GrpHdr>
  <Stmt><Id>1</Id>${entries.join('')}</Stmt></BkToCstmrStmt></Document>`);
}
