import type { Context } from '@trousseau/service/definition';
import { once } from '@trousseau/service/operations';
import { notFound } from '@trousseau/service/refusal';
import { typography } from '@trousseau/values/french';
import { validate } from 'uuid';
import type { PaperReason, PaperVerdict } from '../domain/asked-papers.ts';
import { VisaDocument } from '../entities/visa-document.ts';
import { lockToDecide } from './deciding.ts';

export interface JudgeVisaDocumentInput {
  operationId: string;
  documentId: string;
  verdict: PaperVerdict;
  /** Told to the tenant; compulsory for a paper to be sent again, and none for a good one. */
  reason: PaperReason | null;
  /** The officer's own words, sent to the tenant as they are; compulsory with OTHER. */
  note: string | null;
}

const longestNote = 500;

/** What an officer says of one paper. The tenant reads it at once, and can send the paper again once papers are asked. */
export async function judgeVisaDocument(context: Context, input: JudgeVisaDocumentInput) {
  return once(context, 'judgeVisaDocument', input.operationId, input, async (em) => {
    const document = validate(input.documentId) && (await em.findOne(VisaDocument, { id: input.documentId }));
    if (!document) throw notFound();
    const { request } = await lockToDecide(em, context, document.requestId, 'askDocuments');
    const note = input.note?.trim() || null;
    const message = refusalOf(input, note);
    if (message) return { kind: 'VisaDocumentReasonRequired' as const, message: typography(message) };
    const again = input.verdict === 'TO_REDO';
    document.verdict = input.verdict;
    document.verdictReason = again ? input.reason : null;
    document.verdictNote = again ? note : null;
    document.judgedAt = context.now;
    return { kind: 'VisaDocumentJudged' as const, requestId: request.id };
  });
}

function refusalOf({ verdict, reason }: JudgeVisaDocumentInput, note: string | null): string | null {
  if (verdict === 'ACCEPTED') return null;
  if (!reason) return 'Choisissez ce qui ne va pas : le demandeur doit savoir quoi renvoyer.';
  if (reason === 'OTHER' && !note) return 'Écrivez ce qui ne va pas : le demandeur doit savoir quoi renvoyer.';
  if (note && note.length > longestNote) return `Écrivez au plus ${longestNote} caractères.`;
  return null;
}
