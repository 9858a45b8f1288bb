import type { Context } from '@trousseau/service/definition';
import { transact } from '@trousseau/service/operations';
import { notFound } from '@trousseau/service/refusal';
import { validate } from 'uuid';
import { VisaDocument } from '../entities/visa-document.ts';
import { lockRequest } from './acting.ts';
import { assertMayBeTakenOut } from './draft.ts';
import { forgetPaperBytes } from './forget-paper-bytes.ts';

/** Takes a paper out of a draft, or out of a request that waits for papers or may be contested. The row goes first, then the bytes: nobody may meet a row whose file is gone. */
export async function removeVisaDocument(context: Context, input: { documentId: string }) {
  let removed: VisaDocument | undefined;
  const verdict = await transact(context, async (em) => {
    const document = validate(input.documentId) && (await em.findOne(VisaDocument, { id: input.documentId }));
    if (!document) throw notFound();
    const request = await lockRequest(em, context, document.requestId);
    await assertMayBeTakenOut(em, context, request, document);
    em.remove(document);
    removed = document;
    return { kind: 'VisaDocumentRemoved' as const, requestId: request.id };
  });
  if (removed) await forgetPaperBytes(context.files, removed);
  return verdict;
}
