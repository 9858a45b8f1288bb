import type { Context } from '@trousseau/service/definition';
import { loadMany } from '@trousseau/service/load-by-id';
import type { VisaDocumentKind } from '../domain/required-documents.ts';

/** A paper that is on its way, or that a cut stopped: which file it is, and how much of it is here. */
export interface UnfinishedPaper {
  id: string;
  kind: VisaDocumentKind;
  /** Without what follows the dot: its type is known once it is whole. */
  fileName: string;
  sha256: string;
  sizeBytes: number;
  receivedBytes: number;
}

/** The papers of a request that are not whole, the oldest first; every request of a page in one statement. At most as many as may be on their way. */
export const unfinishedPapers = (context: Context, requestId: string): Promise<UnfinishedPaper[]> =>
  loadMany(context, unfinishedKey, requestId, async (ids) => {
    const rows = await context.em.execute<(UnfinishedPaper & { requestId: string })[]>(
      `select document_id as id, request_id as "requestId", min(kind) as kind, min(file_name) as "fileName", min(sha256) as sha256,
         min(total_bytes) as "sizeBytes", sum(size_bytes)::int as "receivedBytes"
       from visa_paper_piece where request_id in (${ids.map(() => '?').join(', ')})
       group by document_id, request_id order by min(received_at), document_id`,
      [...ids],
    );
    return Map.groupBy(rows, (row) => row.requestId);
  });

const unfinishedKey = {};
