import type { Context } from '@trousseau/service/definition';
import { once } from '@trousseau/service/operations';
import { assertPapersScanned, lockToDecide } from './deciding.ts';
import { issueVisa } from './issue-visa.ts';

export interface CertifyVisaRequestInput {
  operationId: string;
  requestId: string;
}

/** An officer certifies what was declared, and vouches for the papers (R-VISA-04); `issueVisa` says what the rules then decide. */
export async function certifyVisaRequest(context: Context, input: CertifyVisaRequestInput) {
  return once(context, 'certifyVisaRequest', input.operationId, input, async (em) => {
    const { request, next, officerId } = await lockToDecide(em, context, input.requestId, 'certify');
    await assertPapersScanned(em, request.id);
    return issueVisa(em, context, request, { next, by: 'OFFICER', officerId });
  });
}
