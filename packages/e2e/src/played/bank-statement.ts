import type { Page } from 'playwright-core';
import { v7 as newId } from 'uuid';

/** A statement of the bank with one credit. */
const creditOf = (words: string, euros: string) => `<?xml version="1.0"?><Document><BkToCstmrStmt><Stmt><Ntry>
  <Amt Ccy="EUR">${euros}</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts>BOOK</Sts><BookgDt><Dt>2026-10-20</Dt></BookgDt>
  <AcctSvcrRef>${newId()}</AcctSvcrRef>
  <NtryDtls><TxDtls><RmtInf><Ustrd>${words}</Ustrd></RmtInf></TxDtls></NtryDtls></Ntry></Stmt></BkToCstmrStmt></Document>`;

/** An officer adds a statement with one credit: its words and its sum. */
export async function sendStatement(page: Page, words: string, euros: string): Promise<void> {
  const buffer = Buffer.from(creditOf(words, euros));
  const group = page.getByRole('group', { name: 'Ajouter un relevé' });
  await group.locator('input[type=file]').setInputFiles({ name: 'releve.xml', mimeType: 'application/xml', buffer });
}
