import { readPaperCodes } from '@trousseau/paper-code/read-paper-codes';
import { readTrustList } from '@trousseau/paper-code/trust-list';
import type { Context } from '@trousseau/service/definition';
import { firstPageKeyOf, VisaDocument } from '../entities/visa-document.ts';

/**
 * Reads the 2D-Doc code of a paper (decision 0034) and keeps what it is worth, and of a PDF what its first page looks like. Nothing is
 * decided by it alone. May run twice: the bytes of a paper never change. A paper that was taken out meanwhile, or holds a threat, has
 * nothing to read.
 */
export async function readPaperCode({ em, files, env }: Context, documentId: string): Promise<void> {
  const paper = await em.findOne(VisaDocument, { id: documentId, code: null });
  const bytes = paper && (await files.get(paper.fileKey));
  if (!paper || !bytes) return;
  const trusted = readTrustList(env.paperAuthoritiesFile, env.mode === 'production');
  const { state, facts, firstPage } = await readPaperCodes({ bytes, contentType: paper.contentType }, trusted);
  const firstPageKey = firstPage && firstPageKeyOf(documentId);
  if (firstPageKey) await files.put(firstPageKey, firstPage);
  const read = { code: state, codeFacts: facts, firstPageKey, firstPageTried: true };
  const kept = await em.nativeUpdate(VisaDocument, { id: documentId, code: null, scan: { $ne: 'INFECTED' } }, read);
  if (kept === 0 && firstPageKey) await files.remove(firstPageKey);
}
