import { recordAudit } from '@trousseau/service/audit';
import type { Context } from '@trousseau/service/definition';
import { once } from '@trousseau/service/operations';
import { publish } from '@trousseau/service/publish';
import { typography } from '@trousseau/values/french';
import { VisaContest } from '../entities/visa-contest.ts';
import { assessRequest } from './assess-request.ts';
import { decide, lockToDecide } from './deciding.ts';

export interface RefuseVisaRequestInput {
  operationId: string;
  requestId: string;
  reasons: string[];
}

const mostReasons = 10;
const longestReason = 500;

/** Refuses a request; reasons are compulsory and told to the tenant as they are written (R-VISA-04). Of a contested one it confirms the refusal, which is then the last word here. */
export async function refuseVisaRequest(context: Context, input: RefuseVisaRequestInput) {
  return once(context, 'refuseVisaRequest', input.operationId, input, async (em) => {
    const { request, next, officerId } = await lockToDecide(em, context, input.requestId, 'refuse');
    const reasons = input.reasons.map((reason) => reason.trim()).filter((reason) => reason !== '');
    const tooLong = reasons.length > mostReasons || reasons.some((reason) => reason.length > longestReason);
    if (reasons.length === 0 || tooLong) {
      const message = tooLong
        ? `Donnez au plus ${mostReasons} motifs de ${longestReason} caractères chacun.`
        : typography('Écrivez au moins un motif : il sera envoyé au demandeur.');
      return { kind: 'ReasonRequired' as const, message };
    }
    const verdict = await assessRequest(context, request);
    if (!verdict) throw new Error(`The submitted request ${request.id} has no applicant.`);
    request.status = next;
    request.refusalReasons = reasons;
    await decide(em, context, request, { by: 'OFFICER', officerId }, verdict);
    const contested = (await em.count(VisaContest, { requestId: request.id })) > 0;
    await publish(em, contested ? 'VisaRefusalUpheld' : 'VisaRefused', {
      aggregateId: request.id,
      payload: { requestId: request.id, tenantSpaceId: request.tenantSpaceId },
      now: context.now,
    });
    await recordAudit(em, context, { act: contested ? 'VISA_REFUSAL_UPHELD' : 'VISA_REFUSED', subjectId: request.id });
    return { kind: 'VisaRefused' as const, requestId: request.id };
  });
}
