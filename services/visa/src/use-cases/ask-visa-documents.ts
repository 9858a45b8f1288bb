import { recordAudit } from '@trousseau/service/audit';
import type { Context } from '@trousseau/service/definition';
import { once } from '@trousseau/service/operations';
import { publish } from '@trousseau/service/publish';
import { typography } from '@trousseau/values/french';
import { type AskedPaper, papersToAsk } from '../domain/asked-papers.ts';
import { VisaDocument } from '../entities/visa-document.ts';
import { lockToDecide } from './deciding.ts';

export interface AskVisaDocumentsInput {
  operationId: string;
  requestId: string;
  /** Asked beside the papers already said to be sent again. */
  papers: AskedPaper[];
}

const mostPapers = 10;
const longestNote = 500;

/** Asks the tenant for papers (R-STATE-VISAREQUEST): the promise stops running until they have come (K-VISA-SLA). */
export async function askVisaDocuments(context: Context, input: AskVisaDocumentsInput) {
  return once(context, 'askVisaDocuments', input.operationId, input, async (em) => {
    const { request, next, officerId } = await lockToDecide(em, context, input.requestId, 'askDocuments');
    const added = input.papers.map(({ kind, note }) => ({ kind, note: note?.trim() || null }));
    const papers = papersToAsk(await em.find(VisaDocument, { requestId: request.id }), added);
    const message = refusalOf(papers);
    if (message) return { kind: 'NoDocumentAsked' as const, message: typography(message) };
    request.status = next;
    request.officerId = officerId;
    request.takenAt ??= context.now;
    request.askedPapers = papers;
    request.papersAskedAt = context.now;
    request.decisionDueOn = null;
    request.version += 1;
    await publish(em, 'VisaDocumentsAsked', {
      aggregateId: request.id,
      payload: { requestId: request.id, tenantSpaceId: request.tenantSpaceId },
      now: context.now,
    });
    await recordAudit(em, context, { act: 'VISA_DOCUMENTS_ASKED', subjectId: request.id });
    return { kind: 'VisaDocumentsAsked' as const, requestId: request.id };
  });
}

function refusalOf(papers: readonly AskedPaper[]): string | null {
  if (papers.length === 0) return 'Dites d’abord quel document est à refaire, ou lequel manque.';
  if (papers.length > mostPapers) return `Demandez au plus ${mostPapers} documents à la fois.`;
  if (papers.some(({ note }) => (note?.length ?? 0) > longestNote))
    return `Écrivez au plus ${longestNote} caractères par document.`;
  if (papers.some(({ kind, note }) => kind === 'OTHER' && !note))
    return 'Écrivez quel autre document il faut : le demandeur doit savoir quoi envoyer.';
  return null;
}
