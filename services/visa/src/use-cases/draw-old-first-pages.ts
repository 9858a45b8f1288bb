import { findPaperCodes } from '@trousseau/paper-code/find-paper-codes';
import type { Clock, JobContext } from '@trousseau/service/definition';
import { firstPageKeyOf, VisaDocument } from '../entities/visa-document.ts';

/** Most pages drawn in one go, at about two seconds each; the clock comes again in a minute. */
const mostAtOnce = 10;

/**
 * Draws, once, the first page of the PDFs whose code was read before pages were drawn (decision 0024): their tenants and officers know them by
 * sight, as newer ones. What their code says stays as it was read.
 */
export const drawOldFirstPages: Clock = async (context) => {
  const papers = await context.em.find(
    VisaDocument,
    { firstPageTried: false, contentType: 'application/pdf', scan: 'CLEAN', code: { $ne: null } },
    { orderBy: { receivedAt: 'asc' }, limit: mostAtOnce },
  );
  for (const paper of papers) await drawFirstPage(context, paper);
  return papers.length;
};

async function drawFirstPage({ em, files }: JobContext, { id, fileKey, contentType }: VisaDocument): Promise<void> {
  const bytes = await files.get(fileKey);
  const drawn = bytes && (await findPaperCodes({ bytes, contentType })).firstPage;
  const firstPageKey = drawn ? firstPageKeyOf(id) : null;
  if (drawn && firstPageKey) await files.put(firstPageKey, drawn);
  const kept = await em.nativeUpdate(
    VisaDocument,
    { id, firstPageTried: false },
    { firstPageKey, firstPageTried: true },
  );
  if (kept === 0 && firstPageKey) await files.remove(firstPageKey);
}
