import type { Context } from '@trousseau/service/definition';
import { once } from '@trousseau/service/operations';
import { invalidState, notFound } from '@trousseau/service/refusal';
import { typography } from '@trousseau/values/french';
import { validate } from 'uuid';
import { Visa } from '../entities/visa.ts';
import { VisaRequest } from '../entities/visa-request.ts';
import { personOf } from './acting.ts';
import { answersBefore, copyPapers } from './answers-before.ts';
import { openDraft } from './start-visa-request.ts';

export interface RenewVisaInput {
  operationId: string;
  visaId: string;
}

/**
 * Opens a draft that holds the answers of the request behind a visa, and its papers that still say the same (R-VISA-10): nothing is
 * typed again. One that backs a contract is too: by the visa of the new request the landlord goes on being covered (R-CON-14). One that was
 * revoked is not.
 */
export async function renewVisa(context: Context, { operationId, visaId }: RenewVisaInput) {
  const { spaceId: tenantSpaceId } = personOf(context);
  const verdict = await once(context, 'renewVisa', operationId, { visaId }, async (em) => {
    const visa = validate(visaId) ? await em.findOne(Visa, { id: visaId, tenantSpaceId }) : null;
    if (!visa) throw notFound();
    if (visa.status === 'REVOKED')
      throw invalidState(
        typography('Ce visa ne se renouvelle pas : faites une nouvelle demande si vous en avez besoin.'),
      );
    const before = await em.findOneOrFail(VisaRequest, { id: visa.requestId, tenantSpaceId });
    return openDraft(em, context, answersBefore(before, context.today));
  });
  if (verdict.kind === 'VisaRequestStarted') {
    const { requestId: beforeId } = await context.em.findOneOrFail(Visa, { id: visaId });
    await copyPapers(context, beforeId, verdict.requestId);
  }
  return verdict;
}
