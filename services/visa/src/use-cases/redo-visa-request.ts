import type { Context } from '@trousseau/service/definition';
import { once } from '@trousseau/service/operations';
import { invalidState } from '@trousseau/service/refusal';
import { typography } from '@trousseau/values/french';
import { lockRequest } from './acting.ts';
import { answersBefore, copyPapers } from './answers-before.ts';
import { openDraft } from './start-visa-request.ts';

export interface RedoVisaRequestInput {
  operationId: string;
  requestId: string;
}

/** Opens a draft with the answers and the papers of a request that was refused or taken back: only what changed is typed (R-VISA-10). */
export async function redoVisaRequest(context: Context, { operationId, requestId }: RedoVisaRequestInput) {
  const verdict = await once(context, 'redoVisaRequest', operationId, { requestId }, async (em) => {
    const before = await lockRequest(em, context, requestId);
    if (before.status !== 'REFUSED' && before.status !== 'WITHDRAWN')
      throw invalidState(
        typography('Cette demande n’est pas à refaire : elle est en cours, ou son visa se renouvelle.'),
      );
    return openDraft(em, context, answersBefore(before, context.today));
  });
  if (verdict.kind === 'VisaRequestStarted') await copyPapers(context, requestId, verdict.requestId);
  return verdict;
}
