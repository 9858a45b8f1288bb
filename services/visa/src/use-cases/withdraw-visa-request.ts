import { move } from '@trousseau/scheme/machine';
import type { Context } from '@trousseau/service/definition';
import { once } from '@trousseau/service/operations';
import { publish } from '@trousseau/service/publish';
import { invalidState } from '@trousseau/service/refusal';
import { typography } from '@trousseau/values/french';
import { visaRequestMachine } from '../domain/transitions.ts';
import { lockRequest } from './acting.ts';

export interface WithdrawVisaRequestInput {
  operationId: string;
  requestId: string;
}

/** Takes a request back before it is decided (R-STATE-VISAREQUEST); another may follow at once (R-VISA-10). */
export async function withdrawVisaRequest(context: Context, input: WithdrawVisaRequestInput) {
  return once(context, 'withdrawVisaRequest', input.operationId, input, async (em) => {
    const request = await lockRequest(em, context, input.requestId);
    const next = move(visaRequestMachine, request.status, 'withdraw', 'TENANT');
    if (!next) throw invalidState(typography('Cette demande a déjà sa réponse : elle ne peut plus être retirée.'));
    request.status = next;
    request.halfTyped = {};
    request.decidedAt = context.now;
    request.version += 1;
    await publish(em, 'VisaRequestWithdrawn', {
      aggregateId: request.id,
      payload: { requestId: request.id, tenantSpaceId: request.tenantSpaceId },
      now: context.now,
    });
    return { kind: 'VisaRequestWithdrawn' as const, requestId: request.id };
  });
}
