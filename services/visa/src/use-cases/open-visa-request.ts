import { recordAudit } from '@trousseau/service/audit';
import type { Context } from '@trousseau/service/definition';
import { once } from '@trousseau/service/operations';
import { typography } from '@trousseau/values/french';
import { FileOpening } from '../entities/file-opening.ts';
import { lockRequest, personOf } from './acting.ts';

export interface OpenVisaRequestInput {
  operationId: string;
  requestId: string;
  reason: string;
}

const longestReason = 500;

/** S34. Opens to an officer, until the end of the day, a file that is not theirs: why is kept in the audit, where every colleague may read it. */
export async function openVisaRequest(context: Context, input: OpenVisaRequestInput) {
  const { identityId: officerId } = personOf(context);
  return once(context, 'openVisaRequest', input.operationId, input, async (em) => {
    const { id: requestId } = await lockRequest(em, context, input.requestId);
    const reason = input.reason.trim();
    if (reason === '' || reason.length > longestReason) {
      const message =
        reason === ''
          ? 'Écrivez pourquoi vous ouvrez ce dossier : le motif est gardé au journal.'
          : `Écrivez au plus ${longestReason} caractères.`;
      return { kind: 'VisaOpeningReasonRequired' as const, message: typography(message) };
    }
    const opening = { requestId, officerId, openedOn: context.today };
    const known = await em.findOne(FileOpening, opening);
    if (!known) em.create(FileOpening, { ...opening, reason, openedAt: context.now });
    await recordAudit(em, context, { act: 'VISA_FILE_OPENED', subjectId: requestId, detail: reason });
    return { kind: 'VisaRequestOpened' as const, requestId };
  });
}
