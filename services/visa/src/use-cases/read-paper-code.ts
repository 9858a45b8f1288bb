import { readPaperCodes } from '@trousseau/paper-code/read-paper-codes';
import { readTrustList } from '@trousseau/paper-code/trust-list';
import type { Context } from '@trousseau/service/definition';
import { VisaDocument } from '../entities/visa-document.ts';

/**
 * Reads the 2D-Doc code of a paper (decision 0034) and keeps what it is worth. Nothing is decided by it alone. May run twice: the bytes of a
 * paper never change. A paper that was taken out meanwhile, or holds a threat, has nothing to read.
 */
export async function readPaperCode({ em, files, env }: Context, documentId: string): Promise<void> {
  const paper = await em.findOne(VisaDocument, { id: documentId, code: null });
  const bytes = paper && (await files.get(paper.fileKey));
  if (!paper || !bytes) return;
  const trusted = readTrustList(env.paperAuthoritiesFile, env.mode === 'production');
  const { state, facts } = await readPaperCodes({ bytes, contentType: paper.contentType }, trusted);
  await em.nativeUpdate(VisaDocument, { id: documentId, code: null }, { code: state, codeFacts: facts });
}
