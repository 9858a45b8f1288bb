import { recordAudit } from '@trousseau/service/audit';
import type { Context } from '@trousseau/service/definition';
import { once } from '@trousseau/service/operations';
import { FileConflict } from '../entities/file-opening.ts';
import { lockRequest, personOf } from './acting.ts';

export interface DeclareVisaConflictInput {
  operationId: string;
  requestId: string;
}

/** S32. An officer says to know the applicant: the file goes back to the queue, and is never theirs to decide. */
export async function declareVisaConflict(context: Context, input: DeclareVisaConflictInput) {
  const { identityId: officerId } = personOf(context);
  return once(context, 'declareVisaConflict', input.operationId, input, async (em) => {
    const request = await lockRequest(em, context, input.requestId);
    const known = await em.findOne(FileConflict, { requestId: request.id, officerId });
    if (!known) em.create(FileConflict, { requestId: request.id, officerId, declaredAt: context.now });
    if (request.officerId === officerId && !request.decidedAt) {
      request.officerId = null;
      request.takenAt = null;
    }
    await recordAudit(em, context, { act: 'VISA_CONFLICT_DECLARED', subjectId: request.id });
    return { kind: 'VisaConflictDeclared' as const, requestId: request.id };
  });
}
