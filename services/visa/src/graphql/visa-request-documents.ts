import type { Context } from '@trousseau/service/definition';
import { loadMany } from '@trousseau/service/load-by-id';
import { VisaDocument } from '../entities/visa-document.ts';
import type { VisaRequest } from '../entities/visa-request.ts';
import { assertFileOpen } from '../use-cases/file-opening.ts';

const documentsKey = {};

/** The papers of a request, in the order of its tenant, for whom it is open (S34); every request of a page in one statement. */
export async function documentsOf(context: Context, request: VisaRequest): Promise<VisaDocument[]> {
  await assertFileOpen(context, request);
  return loadMany(context, documentsKey, request.id, async (ids) => {
    const documents = await context.em.find(
      VisaDocument,
      { requestId: { $in: [...ids] } },
      { orderBy: { position: 'asc', receivedAt: 'asc', id: 'asc' } },
    );
    return Map.groupBy(documents, (document) => document.requestId);
  });
}
