import type { Context } from '@trousseau/service/definition';
import { transact } from '@trousseau/service/operations';
import { badInput } from '@trousseau/service/refusal';
import { VisaDocument } from '../entities/visa-document.ts';
import { lockRequest } from './acting.ts';
import { assertTakesPapers } from './draft.ts';

export interface OrderVisaDocumentsInput {
  requestId: string;
  /** The papers in the order an officer should read them; those left out stay where they are. */
  documentIds: string[];
}

/** Puts the papers of a request in an order: the pages of one document photographed one by one. Said twice, it changes nothing more. */
export async function orderVisaDocuments(context: Context, { requestId, documentIds }: OrderVisaDocumentsInput) {
  return transact(context, async (em) => {
    const request = await lockRequest(em, context, requestId);
    await assertTakesPapers(em, context, request);
    const papers = await em.find(
      VisaDocument,
      { requestId },
      { orderBy: { position: 'asc', receivedAt: 'asc', id: 'asc' } },
    );
    const named = documentIds.flatMap((id) => papers.find((paper) => paper.id === id) ?? []);
    if (named.length < documentIds.length || new Set(documentIds).size < documentIds.length)
      throw badInput('La liste des documents a changé. Rechargez la page puis recommencez.');
    const next = named.values();
    const ordered = papers.map((paper) => (documentIds.includes(paper.id) ? (next.next().value ?? paper) : paper));
    for (const [position, paper] of ordered.entries()) paper.position = position;
    return { kind: 'VisaDocumentsOrdered' as const, requestId: request.id };
  });
}
